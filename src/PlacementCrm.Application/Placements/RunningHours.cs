using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Placements;

/// <summary>Invariant 4: what somebody works at the same time stays within their weekly hours.</summary>
internal static class RunningHours
{
    /// <summary>Asked whenever a placement begins or runs longer.</summary>
    public static async Task RefuseTooManyHours(this CrmDbContext db, Placement placement, CancellationToken cancel)
    {
        // Two that begin at once would not see each other: the candidate's row is where they queue.
        await db.Database.ExecuteSqlAsync(
            $"select 1 from candidate where organisation_id = {db.CurrentOrganisation} and id = {placement.CandidateId} for update", cancel);
        var candidate = await db.Candidates.Get(placement.CandidateId, cancel);
        var running = await db.Placements
            .Where(other => other.CandidateId == candidate.Id && other.Id != placement.Id && PlacementFilters.Running.Contains(other.State))
            .Select(other => new PlacedHours(other.StartsOn, other.EndsOn, other.WeeklyHours))
            .ToListAsync(cancel);
        PlacedOverlap.Refuse(
            candidate.WeeklyHoursMax ?? Candidate.MostWeeklyHours, new(placement.StartsOn, placement.EndsOn, placement.WeeklyHours), running);
    }
}
