using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Activities;
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

    /// <param name="AgedMonths">How long ago it was seen, when that is so long that it counts as unknown.</param>
    public sealed record DemandRow(string DimensionCode, decimal Value, Guid? SourceActivityId, ActivityKind? SourceKind, DateOnly? ObservedOn, int? AgedMonths = null);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<ShowOpening, Page>
    {
        public async Task<Page> Handle(ShowOpening request, CancellationToken cancellationToken)
        {
            var opening = await db.Openings.AsNoTracking().Include(row => row.Tasks).ThenInclude(task => task.Demands)
                .Get(request.OpeningId, cancellationToken);
            var place = await (
                from site in db.Sites
                join company in db.Companies on site.CompanyId equals company.Id
                where site.Id == opening.SiteId
                select new { Company = company.Name, Site = site.Name, site.City }).SingleAsync(cancellationToken);
            var kinds = await Kinds(opening, cancellationToken);
            var reader = await db.ReadsWork(cancellationToken);

            return new Page(
                opening.Id, opening.Version, opening.CompanyId, place.Company, opening.SiteId, place.Site, place.City, opening.Title, opening.WorkFunction,
                opening.Kind, opening.WeeklyHours, opening.FromOn, opening.ToOn, opening.Places, opening.State,
                [.. opening.Tasks.OrderBy(task => task.Id).Select(task => new TaskRow(task.Id, task.Name, [.. task.Demands.Select(demand => new DemandRow(
                    demand.DimensionCode, demand.Value, demand.SourceActivityId, demand.SourceActivityId is { } id ? kinds[id] : null, demand.ObservedOn, Aged(demand.ObservedOn)))], reader.TypicalOf(task.Name)))]);
        }

        private int? Aged(DateOnly? seenOn) => seenOn is { } day && !MatchRules.IsFresh(day, clock.Today()) ? day.MonthsUntil(clock.Today()) : null;

        private async Task<Dictionary<Guid, ActivityKind>> Kinds(Opening opening, CancellationToken cancel)
        {
            var sources = opening.Tasks.SelectMany(task => task.Demands).Select(demand => demand.SourceActivityId).OfType<Guid>().Distinct().ToList();
            return sources.Count == 0
                ? []
                : await db.Activities.AsNoTracking().Where(activity => sources.Contains(activity.Id)).ToDictionaryAsync(activity => activity.Id, activity => activity.Kind, cancel);
        }
    }
}
