using MediatR;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.FollowUps;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Placements;

/// <summary>The candidate begins at the workplace; refused with everything that is missing.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record StartPlacement(Guid PlacementId, uint Version) : ICommand<Unit>
{
    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<StartPlacement, Unit>
    {
        public async Task<Unit> Handle(StartPlacement request, CancellationToken cancellationToken)
        {
            await db.LockCandidateOfPlacement(request.PlacementId, cancellationToken);
            var placement = await db.PlacementsVisibleTo(user).Whole().Get(request.PlacementId, request.Version, cancellationToken);
            audit.Shows(placement.CandidateId);
            var meeting = await db.MeetingOf(placement.Id, cancellationToken);
            // One moment for both steps: they are one act, and are taken back as one.
            var now = clock.GetUtcNow();
            var around = await db.MissingAround(placement, cancellationToken);
            // What was missing when the meeting was confirmed may be there by now; nobody has to press a button for that.
            if (placement.State is PlacementState.MeetingPlanned && StartGates.Of(placement, clock.Today(), meeting, around).Count == 0)
                placement.MakeReady(meeting!, user.MemberId, now);
            placement.Start(clock.Today(), meeting, user.MemberId, now, around);
            await db.ArrangeFollowUps(placement, meeting?.FirstFollowUpOn, clock.Today(), cancellationToken);
            return Unit.Value;
        }
    }
}
