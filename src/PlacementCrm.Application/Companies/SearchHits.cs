using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Companies;

/// <param name="Id">Of the company or contact.</param>
/// <param name="Distance">0 = begins with the words; more is further away.</param>
internal sealed record SearchHit(Guid Id, float Distance);

/// <summary>What a search found, to be filtered and sorted in the database.</summary>
/// <param name="Ranked">Each id once; null where too many have these words.</param>
/// <param name="Patterns">
/// For LIKE ALL, where more than 10,000 have these words: nobody ranks them, so the list is read in the order of the names and
/// filtered, which finds a page quickly because so many match.
/// </param>
/// <param name="IsOfNumber">A company is then found by its people's numbers too.</param>
internal sealed record SearchHits(IQueryable<SearchHit>? Ranked, string[] Patterns, bool IsOfNumber)
{
    // The search functions stop one row later.
    private const int RankedAtMost = 10_000;

    public static async Task<SearchHits> OfCompanies(CrmDbContext db, SearchWords search, CancellationToken cancel) =>
        await Of(db, search, db.Database.SqlQuery<SearchHit>(
            $"""select company_id as "Id", distance as "Distance" from search_companies({search.Words}, {search.Digits})"""), cancel);

    public static async Task<SearchHits> OfContacts(CrmDbContext db, SearchWords search, CancellationToken cancel) =>
        await Of(db, search, db.Database.SqlQuery<SearchHit>(
            $"""select contact_id as "Id", distance as "Distance" from search_contacts({search.Words}, {search.Digits})"""), cancel);

    // The function is asked once; the page and the count then use its answer.
    private static async Task<SearchHits> Of(CrmDbContext db, SearchWords search, IQueryable<SearchHit> function, CancellationToken cancel)
    {
        var found = await function.ToListAsync(cancel);
        if (found.Count > RankedAtMost)
            return new(null, await db.Database.SqlQuery<string>($"""select unnest(search_patterns({search.Words}, {search.Digits})) as "Value" """).ToArrayAsync(cancel), search.Digits.Length > 0);

        var nearest = found.GroupBy(hit => hit.Id).Select(same => same.MinBy(hit => hit.Distance)!).ToList();
        var (ids, distances) = (nearest.Select(hit => hit.Id).ToArray(), nearest.Select(hit => hit.Distance).ToArray());
        return new(db.Database.SqlQuery<SearchHit>($"""select * from unnest({ids}, {distances}) as hit("Id", "Distance")"""), [], search.Digits.Length > 0);
    }
}
