using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Matching;
using PlacementCrm.Matching.Work;

namespace PlacementCrm.Application.Matching;

/// <summary>What was seen at sites, whether or not a place is offered there.</summary>
internal static class SiteKnowledge
{
    /// <summary>Hearsay, a fact without the visit or call it comes from, is not used.</summary>
    public static async Task<ILookup<Guid, SiteFactProfile>> FactsOf(this CrmDbContext db, IQueryable<Site> sites, CancellationToken cancel) =>
        (await (
            from fact in db.SiteFacts.AsNoTracking()
            join activity in db.Activities on fact.SourceActivityId equals activity.Id
            where sites.Any(site => site.Id == fact.SiteId)
            select new { fact.SiteId, fact.Dimension, fact.Grade, fact.Words, activity.Id, fact.ObservedOn, activity.Kind }).ToListAsync(cancel))
        .ToLookup(fact => fact.SiteId, fact => new SiteFactProfile(fact.Dimension, fact.Grade, fact.Words, fact.Id, fact.ObservedOn, fact.Kind));

    /// <summary>The tasks that are done there now, with every observation: the ranking takes the newest.</summary>
    public static async Task<ILookup<Guid, TaskProfile>> TasksOf(this CrmDbContext db, IQueryable<Site> sites, CancellationToken cancel)
    {
        var tasks = await db.SiteTasks.AsNoTracking().Where(task => task.RetiredOn == null && sites.Any(site => site.Id == task.SiteId))
            .Select(task => new { task.Id, task.SiteId, task.Name }).ToListAsync(cancel);
        var seen = await (
            from task in db.SiteTasks
            from observation in task.Observations
            join activity in db.Activities on observation.SourceActivityId equals activity.Id
            where task.RetiredOn == null && sites.Any(site => site.Id == task.SiteId)
            select new { TaskId = task.Id, observation.DimensionCode, observation.Value, SourceId = activity.Id, observation.SeenOn, activity.Kind }).AsNoTracking().ToListAsync(cancel);
        var byTask = seen.ToLookup(row => row.TaskId, row => new DemandProfile(row.DimensionCode, row.Value, row.SeenOn, row.SourceId, row.Kind));
        return tasks.ToLookup(task => task.SiteId, task => new TaskProfile(task.Id, task.Name, [.. byTask[task.Id]]));
    }

    /// <summary>
    /// The tasks of an opening, each with what was seen of the same task at its site, whatever it is called there and in which language.
    /// An opening that names no task is about what is done at the site.
    /// </summary>
    public static IReadOnlyList<TaskProfile> With(this IEnumerable<TaskProfile> offered, IReadOnlyCollection<TaskProfile> atSite)
    {
        TaskProfile[] own = [.. offered];
        if (own.Length == 0 || atSite.Count == 0)
            return own.Length == 0 ? [.. atSite] : own;

        var seen = atSite.ToLookup(task => TaskKey.Of(task.Name));
        return [.. own.Select(task => task with { Demands = [.. task.Demands, .. seen[TaskKey.Of(task.Name)].SelectMany(other => other.Demands)] })];
    }
}
