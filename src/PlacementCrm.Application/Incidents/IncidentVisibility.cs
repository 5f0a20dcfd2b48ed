using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Incidents;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Incidents;

/// <summary>Who sees a candidate sees that something happened; the words are for those who may see considerations.</summary>
internal static class IncidentVisibility
{
    public static IQueryable<Incident> IncidentsVisibleTo(this CrmDbContext db, CurrentUser user)
    {
        var candidates = db.Candidates.VisibleTo(user);
        return db.Incidents.Where(incident => candidates.Any(candidate => candidate.Id == incident.CandidateId));
    }

    /// <summary>Those of a placement that nobody has settled yet, oldest first; an ending may name one of them.</summary>
    public static Task<List<Incident>> OpenIncidentsOf(this CrmDbContext db, Guid placementId, CancellationToken cancel) =>
        db.Incidents.Where(incident => incident.PlacementId == placementId && (incident.State == IncidentState.Reported || incident.State == IncidentState.Assessed))
            .OrderBy(incident => incident.At).ThenBy(incident => incident.Id).ToListAsync(cancel);

    /// <summary>
    /// The placement's ending names the incident. One that nobody has assessed yet is assessed by the ending itself, with the
    /// ending's words.
    /// </summary>
    /// <exception cref="NotFound">The incident is not of this placement.</exception>
    public static async Task LeadToEnding(
        this CrmDbContext db, Placement placement, Guid incidentId, string words, CurrentUser user, DateTimeOffset now, CancellationToken cancel)
    {
        var incident = await db.Incidents.SingleOrDefaultAsync(row => row.Id == incidentId && row.PlacementId == placement.Id, cancel) ?? throw new NotFound();
        if (incident.State is IncidentState.Reported)
            incident.Assess(words, user.MemberId, now);
        incident.LeadToEnding(user.MemberId, now);
    }
}
