using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Candidates;

/// <summary>
/// Who decides from several records around a candidate queues at the candidate's row first, and reads after that. A start and the
/// reopening of its meeting share no other row: without the queue neither would see the other.
/// </summary>
internal static class CandidateLock
{
    // "No key": rows that only point at the candidate are added without waiting.
    public static Task LockCandidate(this CrmDbContext db, Guid candidateId, CancellationToken cancel) => db.Database.ExecuteSqlAsync(
        $"select 1 from candidate where organisation_id = {db.CurrentOrganisation} and id = {candidateId} for no key update", cancel);

    /// <summary>Before the placement itself is read: what is read earlier is not read again.</summary>
    public static Task LockCandidateOfPlacement(this CrmDbContext db, Guid placementId, CancellationToken cancel) => db.Database.ExecuteSqlAsync(
        $"""
        select 1 from candidate where organisation_id = {db.CurrentOrganisation}
        and id = (select candidate_id from placement where organisation_id = {db.CurrentOrganisation} and id = {placementId}) for no key update
        """, cancel);

    /// <summary>Before the meeting itself is read.</summary>
    public static Task LockCandidateOfMeeting(this CrmDbContext db, Guid meetingId, CancellationToken cancel) => db.Database.ExecuteSqlAsync(
        $"""
        select 1 from candidate where organisation_id = {db.CurrentOrganisation}
        and id = (select placement.candidate_id from safety_meeting meeting
            join placement on placement.organisation_id = meeting.organisation_id and placement.id = meeting.placement_id
            where meeting.organisation_id = {db.CurrentOrganisation} and meeting.id = {meetingId}) for no key update
        """, cancel);

    /// <summary>Before the meeting in which somebody is present is read.</summary>
    public static Task LockCandidateOfPresence(this CrmDbContext db, Guid presenceId, CancellationToken cancel) => db.Database.ExecuteSqlAsync(
        $"""
        select 1 from candidate where organisation_id = {db.CurrentOrganisation}
        and id = (select placement.candidate_id from meeting_presence presence
            join safety_meeting meeting on meeting.organisation_id = presence.organisation_id and meeting.id = presence.safety_meeting_id
            join placement on placement.organisation_id = meeting.organisation_id and placement.id = meeting.placement_id
            where presence.organisation_id = {db.CurrentOrganisation} and presence.id = {presenceId}) for no key update
        """, cancel);
}
