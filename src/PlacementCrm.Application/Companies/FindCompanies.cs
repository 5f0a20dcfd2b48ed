using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Application.Companies;

/// <summary>One page of the list of companies: searched, filtered, sorted.</summary>
[Requires(Permission.SeeCompanies)]
public sealed record FindCompanies : IQuery<FindCompanies.Page>
{
    public const int PageSize = 50;

    /// <summary>Counting stops here; more is shown as "10,000+".</summary>
    public const int CountUpTo = 10_001;

    /// <summary>Name with typing errors, part of a word, telephone or CVR number.</summary>
    public string? Search { get; init; }

    public bool OnlyMine { get; init; }

    public Segment? Segment { get; init; }

    public Relation? Relation { get; init; }

    public bool WithoutNextStep { get; init; }

    public bool? DoNotContact { get; init; }

    public string? MunicipalityCode { get; init; }

    /// <summary>name, town, segment, contact, step, each also with a minus for descending; null = best match, else name. More than 10,000 matches are not ranked.</summary>
    public string? Sort { get; init; }

    /// <summary>Cursor of the page before, or of the page after.</summary>
    public string? After { get; init; }

    public string? Before { get; init; }

    /// <param name="Rows">At most <see cref="PageSize"/>.</param>
    /// <param name="Count">All that match, up to <see cref="CountUpTo"/>.</param>
    /// <param name="Previous">Cursor for Before; null on the first page.</param>
    /// <param name="Next">Cursor for After; null on the last page.</param>
    public sealed record Page(IReadOnlyList<Row> Rows, int Count, string? Previous, string? Next);

    public sealed record Row(
        Guid Id,
        string Name,
        string Town,
        Segment Segment,
        Relation Relation,
        string? OwnerName,
        bool DoNotContact,
        DateOnly? LastContactOn,
        DateOnly? NextStepOn,
        string NextStep);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<FindCompanies, Page>
    {
        public async Task<Page> Handle(FindCompanies request, CancellationToken cancellationToken)
        {
            var today = Days.Today(clock);
            var hits = SearchWords.Of(request.Search) is { } words ? await SearchHits.OfCompanies(db, words, cancellationToken) : null;
            var found = db.Listed(request, hits, user.MemberId, today);
            var order = CompanyOrder.Of(request.Sort, isRanked: hits?.Ranked is not null);
            var (cursor, backwards) = Cursor.Read(request.Before) is { } before ? (before, true) : (Cursor.Read(request.After), false);

            var lines = await Read(order.Sorted(order.Beyond(found, cursor, backwards), backwards), cancellationToken);
            // What is on the first page and fits is counted already.
            var count = cursor is null && lines.Count <= PageSize ? lines.Count : await found.Take(CountUpTo).CountAsync(cancellationToken);
            var hasMore = lines.Count > PageSize;
            if (hasMore)
                lines.RemoveAt(PageSize);
            if (backwards)
                lines.Reverse();

            return new Page(
                [.. lines.Select(line => line.ToRow(today))],
                count,
                lines.Count > 0 && (backwards ? hasMore : cursor is not null) ? order.CursorAt(lines[0]).ToString() : null,
                lines.Count > 0 && (backwards || hasMore) ? order.CursorAt(lines[^1]).ToString() : null);
        }

        private Task<List<CompanyLine>> Read(IQueryable<CompanyMatch> matches, CancellationToken cancel) =>
            (from match in matches.Take(PageSize + 1)
             join member in db.Members on match.Company.OwnerId equals member.Id into owners
             from owner in owners.DefaultIfEmpty()
             select new CompanyLine(match.Overview, match.Distance, owner == null ? null : owner.Name, match.Company.DoNotContact, match.HasLivePlacement))
            .ToListAsync(cancel);
    }
}
