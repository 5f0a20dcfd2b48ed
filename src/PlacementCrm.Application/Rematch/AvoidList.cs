using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Matching;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Matching.Work;

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

    /// <summary>The proposal of a placement names its tasks in words: none of them may be on the avoid list.</summary>
    public static async Task RefuseAvoidedTasks(this CrmDbContext db, Suggestion suggestion, string tasks, CurrentUser user, DateOnly today, CancellationToken cancel)
    {
        if (await db.Set<Avoidance>().AnyAsync(line => line.CandidateId == suggestion.CandidateId && line.LiftedAt == null, cancel))
            foreach (var pair in await JudgedPair.OfEach(db, suggestion.CandidateId, suggestion.OpeningId, Lines(tasks), today, cancel))
                pair.RefuseAvoided(user);
    }

    /// <summary>Always the same work at the ended site, with what was taken on later; and the demands that were named.</summary>
    public static async Task Learn(this CrmDbContext db, Placement ended, IEnumerable<AvoidedDemand> demands, CancellationToken cancel)
    {
        var taskId = await db.Suggestions.Where(row => row.Id == ended.SuggestionId).Select(row => row.WorkTaskId).SingleAsync(cancel);
        var offered = await db.Set<WorkTask>().Where(task => task.OpeningId == ended.OpeningId).Select(task => new { task.Id, task.Name }).ToListAsync(cancel);
        var atSite = await db.SiteTasks.Where(task => task.SiteId == ended.SiteId).Select(task => new { task.Id, task.Name }).ToListAsync(cancel);
        var proposed = offered.Concat(atSite).Where(task => task.Id == taskId).Select(task => task.Name);
        string?[] done = [.. proposed.Concat(taskId is null ? [] : Lines(ended.Tasks)).DistinctBy(TaskKey.Of)];
        db.AddRange(done.DefaultIfEmpty(null).Select(name => Avoidance.OfWork(
            Guid.CreateVersion7(), ended, name,
            offered.Find(task => IsCalled(task.Name, name))?.Id, atSite.Find(task => IsCalled(task.Name, name))?.Id)));
        db.AddRange(demands.DistinctBy(demand => demand.DimensionCode)
            .Select(demand => Avoidance.OfDemand(Guid.CreateVersion7(), ended, demand.DimensionCode, demand.Limit!.Value)));
    }

    private static bool IsCalled(string task, string? name) => name is not null && TaskKey.Of(task) == TaskKey.Of(name);

    // A longer line is a description: no task can be called so.
    private static IEnumerable<string> Lines(string tasks) =>
        tasks.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line.Length <= WorkTask.LongestName);
}
