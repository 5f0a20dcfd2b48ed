using MediatR;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain;

namespace PlacementCrm.Application.Placements;

/// <summary>Everything stands for the start; refused while the safety meeting is not confirmed.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record MakeReady(Guid PlacementId, uint Version) : ICommand<Unit>
{
    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<MakeReady, Unit>
    {
        public async Task<Unit> Handle(MakeReady request, CancellationToken cancellationToken)
        {
            await db.LockCandidateOfPlacement(request.PlacementId, cancellationToken);
            var placement = await db.PlacementsVisibleTo(user).Whole().Get(request.PlacementId, request.Version, cancellationToken);
            audit.Shows(placement.CandidateId);
            var meeting = await db.MeetingOf(placement.Id, cancellationToken) ?? throw new RuleBroken("Placements.StartNotPossible", RuleSentences.Of("Placements.MissingMeeting"));
            placement.MakeReady(meeting, user.MemberId, clock.GetUtcNow());
            return Unit.Value;
        }
    }
}
