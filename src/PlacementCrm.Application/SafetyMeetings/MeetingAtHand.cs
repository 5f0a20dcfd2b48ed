using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.SafetyMeetings;

/// <summary>How a meeting is read by whoever is about to change something in it.</summary>
internal static class MeetingAtHand
{
    /// <summary>
    /// One after the other for each candidate: what changes at the table, and a yes to it, may touch different rows, and neither would
    /// see the other.
    /// </summary>
    /// <exception cref="RuleBroken">The placement is over: what was talked about stays as it was.</exception>
    /// <param name="version">Of the meeting as it was read; null when the request holds against something smaller.</param>
    public static async Task<(SafetyMeeting Meeting, Placement Placement)> TakeMeeting(
        this CrmDbContext db, Guid meetingId, uint? version, CurrentUser user, AuditTrail audit, CancellationToken cancel)
    {
        await db.LockCandidateOfMeeting(meetingId, cancel);
        var meetings = db.SafetyMeetingsVisibleTo(user).Whole();
        var meeting = version is { } read ? await meetings.Get(meetingId, read, cancel) : await meetings.Get(meetingId, cancel);
        var placement = await db.Placements.Whole().Get(meeting.PlacementId, cancel);
        audit.Shows(placement.CandidateId);
        return placement.State.IsOver() ? throw new RuleBroken("SafetyMeetings.PlacementIsOver", placement.State.Words()) : (meeting, placement);
    }

    public static async Task<bool> IsOver(this CrmDbContext db, SafetyMeeting meeting, CancellationToken cancel) =>
        (await db.Placements.Where(placement => placement.Id == meeting.PlacementId).Select(placement => placement.State).SingleAsync(cancel)).IsOver();
}
