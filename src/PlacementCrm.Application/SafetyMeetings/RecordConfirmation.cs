using MediatR;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.SafetyMeetings;

/// <summary>One party says that what stands there is what was agreed.</summary>
[Requires(Permission.HoldSafetyMeetings)]
public sealed record RecordConfirmation : ICommand<Unit>
{
    public Guid MeetingId { get; init; }

    public uint Version { get; init; }

    public MeetingParty Party { get; init; }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<RecordConfirmation, Unit>
    {
        public async Task<Unit> Handle(RecordConfirmation request, CancellationToken cancellationToken)
        {
            await db.LockCandidateOfMeeting(request.MeetingId, cancellationToken);
            var meeting = await db.SafetyMeetingsVisibleTo(user).Whole().Get(request.MeetingId, request.Version, cancellationToken);
            var placement = await db.Placements.Get(meeting.PlacementId, cancellationToken);
            audit.Shows(placement.CandidateId);

            // The first yes shows that the three are sitting together.
            if (meeting.State is SafetyMeetingState.Planned or SafetyMeetingState.Reopened)
                await db.Begin(meeting, placement, clock, cancellationToken);
            meeting.ConfirmFor(request.Party, user.MemberId, clock.GetUtcNow());
            return Unit.Value;
        }
    }
}
