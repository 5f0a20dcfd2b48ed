using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Placements;

/// <summary>The company and the candidate said yes.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record AgreePlacement(Guid PlacementId, uint Version) : ICommand<Unit>
{
    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<AgreePlacement, Unit>
    {
        public async Task<Unit> Handle(AgreePlacement request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).Whole().Get(request.PlacementId, request.Version, cancellationToken);
            audit.Shows(placement.CandidateId);
            placement.Agree(user.MemberId, clock.GetUtcNow());
            return Unit.Value;
        }
    }
}
