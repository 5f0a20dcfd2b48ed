using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.SafetyMeetings;

/// <summary>One party says that what stands there is what was agreed.</summary>
[Requires(Permission.HoldSafetyMeetings)]
public sealed record RecordConfirmation : ICommand<Unit>
{
    public Guid MeetingId { get; init; }

    public uint Version { get; init; }

    public MeetingParty Party { get; init; }

    /// <summary>Of the minutes as they were read out: an answer that was changed meanwhile leaves the meeting's version alone.</summary>
    [MayLookLikeCpr("A hash.")]
    public string Print { get; init; } = "";

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<RecordConfirmation, Unit>
    {
        public async Task<Unit> Handle(RecordConfirmation request, CancellationToken cancellationToken)
        {
            var (meeting, placement) = await db.TakeMeeting(request.MeetingId, request.Version, user, audit, cancellationToken);
            var (read, _) = await db.SharedMinutes(meeting, version: null, cancellationToken);
            if (request.Print != read.Print())
                throw new EditConflict();

            // The first yes shows that the three are sitting together.
            if (meeting.State is SafetyMeetingState.Planned or SafetyMeetingState.Reopened)
                await db.Begin(meeting, placement, clock, cancellationToken);
            meeting.ConfirmFor(request.Party, user.MemberId, clock.GetUtcNow());
            return Unit.Value;
        }
    }
}
