using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Application.Companies;

/// <summary>
/// The soft profile: the newest observation of each side of each site of one company, with where it was seen, and beside it
/// the earlier ones that say something else.
/// </summary>
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
        bool IsFresh,
        IReadOnlyList<Seen> Earlier);

    /// <summary>An earlier observation that contradicts the newest.</summary>
    public sealed record Seen(int Grade, DateOnly ObservedOn, ActivityKind? Source, string? Author);

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
                .. from sides in facts.GroupBy(row => (row.Fact.SiteId, row.Fact.Dimension))
                   let newest = sides.First()
                   orderby newest.Site, newest.Fact.SiteId, newest.Fact.Dimension
                   select new Row(
                       newest.Fact.SiteId, newest.Site, newest.Fact.Dimension, newest.Fact.Grade, newest.Fact.Words, newest.Fact.ObservedOn,
                       newest.Fact.SourceActivityId, newest.Kind, newest.Author, newest.Fact.IsFreshOn(today),
                       [.. sides.Skip(1).Where(row => row.Fact.Grade != newest.Fact.Grade).Select(row => new Seen(row.Fact.Grade, row.Fact.ObservedOn, row.Kind, row.Author))]),
            ];
        }
    }
}
