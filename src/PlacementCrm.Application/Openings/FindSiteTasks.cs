using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Matching.Work;

namespace PlacementCrm.Application.Openings;

/// <summary>What is done at the sites of one company and what was seen of it: the newest counts, the others stand beside it.</summary>
[Requires(Permission.SeeCompanies)]
public sealed record FindSiteTasks(Guid CompanyId) : IQuery<FindSiteTasks.Page>
{
    private const int Most = 200;
    private const int MostSources = 20;

    /// <param name="Sources">The visits and calls in which something may have been seen, newest first.</param>
    public sealed record Page(IReadOnlyList<Row> Tasks, IReadOnlyList<Place> Sites, IReadOnlyList<Source> Sources);

    /// <param name="Typical">What such a task demands in most places, as a hint to what is to be asked.</param>
    public sealed record Row(Guid Id, uint Version, Guid SiteId, string Site, string Name, DateOnly? RetiredOn, IReadOnlyList<Demand> Demands, IReadOnlyList<TypicalDemand> Typical);

    /// <param name="Earlier">Observations that say something else, newest first.</param>
    public sealed record Demand(string DimensionCode, Seen Newest, IReadOnlyList<Seen> Earlier);

    /// <param name="MonthsAgo">Whole months between the day and today.</param>
    /// <param name="IsFresh">False once it is so old that it counts as unknown.</param>
    public sealed record Seen(Guid Id, decimal Value, DateOnly On, int MonthsAgo, bool IsFresh, ActivityKind Kind, string By);

    public sealed record Place(Guid Id, string Name);

    public sealed record Source(Guid Id, ActivityKind Kind, DateOnly On);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<FindSiteTasks, Page>
    {
        public async Task<Page> Handle(FindSiteTasks request, CancellationToken cancellationToken)
        {
            var sites = await db.Sites.AsNoTracking().Where(site => site.CompanyId == request.CompanyId)
                .OrderBy(site => EF.Functions.Collate(site.Name, Alphabet.OfUser)).Select(site => new Place(site.Id, site.Name)).ToListAsync(cancellationToken);
            var tasks = await db.SiteTasks.AsNoTracking().Include(task => task.Observations).Where(task => task.CompanyId == request.CompanyId)
                .OrderBy(task => task.RetiredOn != null).ThenBy(task => EF.Functions.Collate(task.Name, Alphabet.OfUser)).ThenBy(task => task.Id).Take(Most).ToListAsync(cancellationToken);
            var seen = await Seens(request.CompanyId, cancellationToken);
            var reader = await db.ReadsWork(cancellationToken);
            var sources = await db.Activities.AsNoTracking().Where(activity => activity.CompanyId == request.CompanyId && activity.State == ActivityState.Held)
                .OrderByDescending(activity => activity.At).Take(MostSources).Select(activity => new { activity.Id, activity.Kind, activity.At }).ToListAsync(cancellationToken);
            var names = sites.ToDictionary(site => site.Id, site => site.Name);
            return new Page(
                [.. tasks.Select(task => new Row(task.Id, task.Version, task.SiteId, names[task.SiteId], task.Name, task.RetiredOn, Demands(task, seen), reader.TypicalOf(task.Name)))],
                sites, [.. sources.Select(source => new Source(source.Id, source.Kind, source.At.DanishDay()))]);
        }

        private async Task<Dictionary<Guid, Seen>> Seens(Guid companyId, CancellationToken cancel)
        {
            var today = clock.Today();
            var rows = await (
                from task in db.SiteTasks
                from observation in task.Observations
                join activity in db.Activities on observation.SourceActivityId equals activity.Id
                join member in db.Members on observation.SeenById equals member.Id
                where task.CompanyId == companyId
                select new { Observation = observation, activity.Kind, member.Name }).AsNoTracking().ToListAsync(cancel);
            return rows.ToDictionary(row => row.Observation.Id, row => new Seen(
                row.Observation.Id, row.Observation.Value, row.Observation.SeenOn, row.Observation.SeenOn.MonthsUntil(today), row.Observation.IsFreshOn(today), row.Kind, row.Name));
        }

        private static IReadOnlyList<Demand> Demands(SiteTask task, Dictionary<Guid, Seen> seen) =>
        [
            .. from dimension in Dimensions.All
               let all = task.Observations.Where(observation => observation.DimensionCode == dimension.Code)
                   .NewestFirst(dimension, observation => observation.SeenOn, observation => observation.Value).ThenBy(observation => observation.SourceActivityId).Select(observation => seen[observation.Id]).ToList()
               where all.Count > 0
               select new Demand(dimension.Code, all[0], [.. all.Skip(1).Where(earlier => earlier.Value != all[0].Value)]),
        ];
    }
}
