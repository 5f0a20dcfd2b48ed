using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Application.Companies;

/// <summary>The soft profile: the newest observation of each side of each site of one company, with where it was seen.</summary>
[Requires(Permission.SeeCompanies)]
public sealed record FindSiteFacts : IQuery<IReadOnlyList<FindSiteFacts.Row>>
{
    private const int Most = 500;

    public Guid CompanyId { get; init; }

    /// <param name="Source">Kind of the contact in which it was seen; null = hearsay, not used in matching.</param>
    /// <param name="Author">The member who saw it.</param>
    /// <param name="IsFresh">False once it is so old that it counts as unknown.</param>
    public sealed record Row(
        Guid SiteId,
        string SiteName,
        SiteDimension Dimension,
        int Grade,
        string Words,
        DateOnly ObservedOn,
        Guid? SourceActivityId,
        ActivityKind? Source,
        string? Author,
        bool IsFresh);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<FindSiteFacts, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(FindSiteFacts request, CancellationToken cancellationToken)
        {
            var today = Days.Today(clock);
            var facts = await (
                from fact in db.SiteFacts.AsNoTracking()
                join site in db.Sites.AsNoTracking() on fact.SiteId equals site.Id
                where site.CompanyId == request.CompanyId
                join visit in db.Activities.AsNoTracking() on fact.SourceActivityId equals visit.Id into visits
                from source in visits.DefaultIfEmpty()
                join person in db.Members on source.AuthorId equals person.Id into people
                from author in people.DefaultIfEmpty()
                orderby fact.ObservedOn descending, fact.Id
                select new { Fact = fact, Site = site.Name, Kind = source == null ? null : (ActivityKind?)source.Kind, Author = author == null ? null : author.Name })
                .Take(Most).ToListAsync(cancellationToken);
            return
            [
                .. facts.DistinctBy(row => (row.Fact.SiteId, row.Fact.Dimension))
                    .OrderBy(row => row.Site, StringComparer.CurrentCulture).ThenBy(row => row.Fact.SiteId).ThenBy(row => row.Fact.Dimension)
                    .Select(row => new Row(
                        row.Fact.SiteId, row.Site, row.Fact.Dimension, row.Fact.Grade, row.Fact.Words, row.Fact.ObservedOn,
                        row.Fact.SourceActivityId, row.Kind, row.Author, row.Fact.IsFreshOn(today))),
            ];
        }
    }
}
