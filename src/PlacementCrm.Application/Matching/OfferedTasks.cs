using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Matching;

namespace PlacementCrm.Application.Matching;

/// <summary>The tasks of openings with everything that is known of their demands: what was written down with the opening, and what was seen at the site.</summary>
internal static class OfferedTasks
{
    /// <summary>Those that the openings name themselves, without what was seen at the site.</summary>
    public static async Task<ILookup<Guid, TaskProfile>> OwnTasksOf(this CrmDbContext db, IQueryable<Opening> openings, CancellationToken cancel)
    {
        var tasks = await (
            from task in db.Set<WorkTask>().AsNoTracking()
            join opening in openings on task.OpeningId equals opening.Id
            select new { task.Id, task.OpeningId, task.Name }).ToListAsync(cancel);
        var demands = await (
            from demand in db.Set<Demand>().AsNoTracking()
            join task in db.Set<WorkTask>() on demand.WorkTaskId equals task.Id
            join opening in openings on task.OpeningId equals opening.Id
            join activity in db.Activities on demand.SourceActivityId equals activity.Id into sources
            from source in sources.DefaultIfEmpty()
            where demand.ReplacedOn == null
            select new { demand.WorkTaskId, demand.DimensionCode, demand.Value, demand.SourceActivityId, demand.ObservedOn, Kind = (ActivityKind?)source.Kind })
            .ToListAsync(cancel);
        var byTask = demands.ToLookup(
            demand => demand.WorkTaskId,
            demand => new DemandProfile(demand.DimensionCode, demand.Value, demand.ObservedOn, demand.SourceActivityId, demand.Kind));
        return tasks.ToLookup(task => task.OpeningId, task => new TaskProfile(task.Id, task.Name, [.. byTask[task.Id]]));
    }

    /// <summary>The tasks of one opening as the match sees them.</summary>
    public static async Task<IReadOnlyList<TaskProfile>> TasksOffered(this CrmDbContext db, Guid openingId, CancellationToken cancel)
    {
        var openings = db.Openings.Where(opening => opening.Id == openingId);
        var own = await db.OwnTasksOf(openings, cancel);
        var atSite = await db.TasksOf(db.Sites.Where(site => openings.Any(opening => opening.SiteId == site.Id)), cancel);
        return own[openingId].With([.. atSite.SelectMany(tasks => tasks)]);
    }
}
