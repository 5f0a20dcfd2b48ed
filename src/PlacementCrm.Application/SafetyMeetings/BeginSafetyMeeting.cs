using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.SafetyMeetings;

/// <summary>The three sit together now.</summary>
[Requires(Permission.HoldSafetyMeetings)]
public sealed record BeginSafetyMeeting : ICommand<Unit>
{
    public Guid MeetingId { get; init; }

    public uint Version { get; init; }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<BeginSafetyMeeting, Unit>
    {
        public async Task<Unit> Handle(BeginSafetyMeeting request, CancellationToken cancellationToken)
        {
            var (meeting, placement) = await db.TakeMeeting(request.MeetingId, request.Version, user, audit, cancellationToken);

            await db.Begin(meeting, placement, clock, cancellationToken);
            return Unit.Value;
        }
    }
}

internal static class MeetingBeginning
{
    /// <summary>Whatever the candidate shares by now is on the table.</summary>
    public static async Task Begin(this CrmDbContext db, SafetyMeeting meeting, Placement placement, TimeProvider clock, CancellationToken cancel)
    {
        if (meeting.State is SafetyMeetingState.Planned or SafetyMeetingState.Reopened)
            meeting.BringIn(await db.ShareableFor(placement, clock.Today(), cancel));
        meeting.Hold(clock.GetUtcNow());
    }
}
