using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Placements;

/// <summary>Invariant 4: what somebody works at the same time stays within their weekly hours.</summary>
internal static class RunningHours
{
    /// <summary>Asked whenever a placement runs longer.</summary>
    public static async Task RefuseTooManyHours(this CrmDbContext db, Placement placement, CancellationToken cancel)
    {
        await db.LockCandidate(placement.CandidateId, cancel);
        if (await db.TooManyHours(placement, cancel) is { } overlap)
            throw overlap.Refusal();
    }

    /// <summary>The gate in front of the start; none when the running placements leave enough hours.</summary>
    public static async Task<PlacedOverlap?> TooManyHours(this CrmDbContext db, Placement placement, CancellationToken cancel) =>
        (await db.TooManyHours([placement], cancel)).GetValueOrDefault(placement.Id);

    /// <summary>By placement; those that fit are not in it.</summary>
    public static async Task<IReadOnlyDictionary<Guid, PlacedOverlap>> TooManyHours(this CrmDbContext db, IReadOnlyCollection<Placement> placements, CancellationToken cancel)
    {
        var ids = placements.Select(placement => placement.CandidateId).Distinct().ToList();
        var most = await db.Candidates.Where(candidate => ids.Contains(candidate.Id))
            .ToDictionaryAsync(candidate => candidate.Id, candidate => candidate.WeeklyHoursMax ?? Candidate.MostWeeklyHours, cancel);
        var running = (await db.Placements.AsNoTracking()
                .Where(other => ids.Contains(other.CandidateId) && PlacementFilters.Running.Contains(other.State))
                .Select(other => new { other.Id, other.CandidateId, Hours = new PlacedHours(other.StartsOn, other.EndsOn, other.WeeklyHours) }).ToListAsync(cancel))
            .ToLookup(other => other.CandidateId);
        return placements
            .Select(placement => (placement.Id, Overlap: PlacedOverlap.Of(
                most[placement.CandidateId], new(placement.StartsOn, placement.EndsOn, placement.WeeklyHours),
                running[placement.CandidateId].Where(other => other.Id != placement.Id).Select(other => other.Hours))))
            .Where(found => found.Overlap is not null).ToDictionary(found => found.Id, found => found.Overlap!);
    }
}
