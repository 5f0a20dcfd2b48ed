using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.Rules;

namespace PlacementCrm.Application.HoursWorked;

/// <summary>How many ordinary paid hours a week the placement is to lead to; nothing takes the goal away.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record SetPaidHoursGoal : ICommand<Unit>
{
    public Guid PlacementId { get; init; }

    public uint Version { get; init; }

    public decimal? PaidHours { get; set; }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, AuditTrail audit) : IRequestHandler<SetPaidHoursGoal, Unit>
    {
        public async Task<Unit> Handle(SetPaidHoursGoal request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).Whole().Get(request.PlacementId, request.Version, cancellationToken);
            audit.Shows(placement.CandidateId);
            placement.AimFor(request.PaidHours, await db.RuleSet(cancellationToken));
            return Unit.Value;
        }
    }
}
