using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Matching;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Matching;

namespace PlacementCrm.Application.Rematch;

/// <summary>How an early end becomes what the next match avoids.</summary>
internal static class AvoidList
{
    public static IQueryable<Avoidance> AvoidancesVisibleTo(this CrmDbContext db, CurrentUser user)
    {
        var candidates = db.Candidates.VisibleTo(user);
        return db.Set<Avoidance>().Where(line => candidates.Any(candidate => candidate.Id == line.CandidateId));
    }

    /// <summary>Asked again at every step: an early end elsewhere may have taught something since the step before.</summary>
    public static async Task RefuseAvoided(this CrmDbContext db, Guid candidateId, Guid openingId, Guid? workTaskId, CurrentUser user, DateOnly today, CancellationToken cancel)
    {
        if (!await db.Set<Avoidance>().AnyAsync(line => line.CandidateId == candidateId && line.LiftedAt == null, cancel))
            return;

        (await JudgedPair.Of(db, candidateId, openingId, workTaskId, today, cancel)).RefuseAvoided(user);
    }

    /// <summary>Always the same work at the ended site; and the demands that were named.</summary>
    public static async Task Learn(this CrmDbContext db, Placement ended, IEnumerable<AvoidedDemand> demands, CancellationToken cancel)
    {
        var taskName = await (
            from suggestion in db.Suggestions
            join task in db.Set<WorkTask>() on suggestion.WorkTaskId equals task.Id
            where suggestion.Id == ended.SuggestionId
            select task.Name).SingleOrDefaultAsync(cancel);
        db.Add(Avoidance.OfWork(Guid.CreateVersion7(), ended, taskName));
        db.AddRange(demands.DistinctBy(demand => demand.DimensionCode)
            .Select(demand => Avoidance.OfDemand(Guid.CreateVersion7(), ended, demand.DimensionCode, demand.Limit!.Value)));
    }
}
