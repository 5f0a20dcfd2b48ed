using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Placements;

/// <summary>The municipality approved the period; without it nothing but an ordinary contract starts.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record ApprovePeriod(Guid PlacementId, uint Version) : ICommand<Unit>
{
    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<ApprovePeriod, Unit>
    {
        public async Task<Unit> Handle(ApprovePeriod request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).Whole().Get(request.PlacementId, request.Version, cancellationToken);
            audit.Shows(placement.CandidateId);
            placement.ApprovePeriod(user.MemberId, clock.GetUtcNow());
            return Unit.Value;
        }
    }
}
