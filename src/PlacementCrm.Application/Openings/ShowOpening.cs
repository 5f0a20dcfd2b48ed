using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Matching;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Matching;
using PlacementCrm.Matching.Work;

namespace PlacementCrm.Application.Openings;

/// <summary>One opening's page: what is offered, the tasks, what they demand and where that was learnt.</summary>
[Requires(Permission.SeeCompanies)]
public sealed record ShowOpening(Guid OpeningId) : IQuery<ShowOpening.Page>
{
    public sealed record Page(
        Guid Id, uint Version, Guid CompanyId, string Company, Guid SiteId, string Site, string? City, string Title, string WorkFunction,
        PlacementKind Kind, decimal? WeeklyHours, DateOnly? FromOn, DateOnly? ToOn, int Places, OpeningState State, IReadOnlyList<TaskRow> Tasks);

    /// <param name="Typical">What such a task demands in most places, as a hint to what is to be asked.</param>
    public sealed record TaskRow(Guid Id, string Name, IReadOnlyList<DemandRow> Demands, IReadOnlyList<TypicalDemand> Typical);

    /// <summary>The answer that counts, as in the match.</summary>
    /// <param name="ObservedOn">The day of the visit or call, or the day on which the company wrote it.</param>
    /// <param name="AgedMonths">How long ago that was, when it is so long that it counts as unknown.</param>
    public sealed record DemandRow(string DimensionCode, decimal Value, Guid? SourceActivityId, ActivityKind? SourceKind, DateOnly ObservedOn, int? AgedMonths = null)
    {
        /// <summary>Answers that say something else, newest first: of the opening, seen at the site, or replaced since.</summary>
        public IReadOnlyList<Answer> Others { get; init; } = [];
    }

    public sealed record Answer(decimal Value, ActivityKind? SourceKind, DateOnly On, DateOnly? ReplacedOn);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<ShowOpening, Page>
    {
        public async Task<Page> Handle(ShowOpening request, CancellationToken cancellationToken)
        {
            var opening = await db.Openings.AsNoTracking().Include(row => row.Tasks).ThenInclude(task => task.Written)
                .Get(request.OpeningId, cancellationToken);
            var place = await (
                from site in db.Sites
                join company in db.Companies on site.CompanyId equals company.Id
                where site.Id == opening.SiteId
                select new { Company = company.Name, Site = site.Name, site.City }).SingleAsync(cancellationToken);
            var kinds = await Kinds(opening, cancellationToken);
            var reader = await db.ReadsWork(cancellationToken);
            var offered = (await db.TasksOffered(opening.Id, cancellationToken)).ToDictionary(task => task.Id);

            return new Page(
                opening.Id, opening.Version, opening.CompanyId, place.Company, opening.SiteId, place.Site, place.City, opening.Title, opening.WorkFunction,
                opening.Kind, opening.WeeklyHours, opening.FromOn, opening.ToOn, opening.Places, opening.State,
                [.. opening.Tasks.OrderBy(task => task.Id).Select(task => new TaskRow(
                    task.Id, task.Name, [.. Dimensions.All.Select(dimension => Row(dimension, offered[task.Id], task, kinds)).OfType<DemandRow>()], reader.TypicalOf(task.Name)))]);
        }

        private DemandRow? Row(Dimension dimension, TaskProfile offered, WorkTask task, Dictionary<Guid, ActivityKind> kinds)
        {
            if (offered.Newest(dimension) is not { } newest)
                return null;

            var replaced = task.Written.Where(demand => demand.DimensionCode == dimension.Code && demand.ReplacedOn is not null)
                .Select(demand => new Answer(demand.Value, demand.SourceActivityId is { } id ? kinds[id] : null, demand.ObservedOn, demand.ReplacedOn));
            var known = offered.Demands.Where(demand => demand.DimensionCode == dimension.Code)
                .Select(demand => new Answer(demand.Value, demand.ActivityKind, demand.ObservedOn, null));
            return new DemandRow(dimension.Code, newest.Value, newest.ActivityId, newest.ActivityKind, newest.ObservedOn, Aged(newest.ObservedOn))
            {
                Others = [.. known.Where(answer => answer.Value != newest.Value).NewestFirst(dimension, answer => answer.On, answer => answer.Value)
                    .Concat(replaced.NewestFirst(dimension, answer => answer.On, answer => answer.Value)).Distinct()],
            };
        }

        private int? Aged(DateOnly day) => MatchRules.IsFresh(day, clock.Today()) ? null : day.MonthsUntil(clock.Today());

        private async Task<Dictionary<Guid, ActivityKind>> Kinds(Opening opening, CancellationToken cancel)
        {
            var sources = opening.Tasks.SelectMany(task => task.Written).Select(demand => demand.SourceActivityId).OfType<Guid>().Distinct().ToList();
            return sources.Count == 0
                ? []
                : await db.Activities.AsNoTracking().Where(activity => sources.Contains(activity.Id)).ToDictionaryAsync(activity => activity.Id, activity => activity.Kind, cancel);
        }
    }
}
