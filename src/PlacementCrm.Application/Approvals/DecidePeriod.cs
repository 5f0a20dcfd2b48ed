using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Approvals;

/// <summary>The jobcentre's own yes or no to the period of a placement.</summary>
[Requires(Permission.ApprovePeriods)]
public sealed record DecidePeriod : Decision, ICommand<Unit>
{
    public Guid PlacementId { get; init; }

    public uint Version { get; init; }

    internal sealed class Validator : AbstractValidator<DecidePeriod>
    {
        public Validator() => Include(new DecisionValidator());
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<DecidePeriod, Unit>
    {
        public async Task<Unit> Handle(DecidePeriod request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).Whole().Get(request.PlacementId, request.Version, cancellationToken);
            audit.Shows(placement.CandidateId);
            var (today, now) = (clock.Today(), clock.GetUtcNow());
            if (request.IsApproved is true)
            {
                placement.ApprovePeriod(new PeriodApproval(today, user.Name, today), user.MemberId, now, isByAuthority: true);
            }
            else
            {
                placement.RefusePeriod(request.Reason, user.MemberId, now);
                db.TellTheConsultant(placement, user, today);
            }

            return Unit.Value;
        }
    }
}
