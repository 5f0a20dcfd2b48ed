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
/// <param name="NumberPattern">The same for a number; a company is then found by its people's numbers too.</param>
internal sealed record SearchHits(IQueryable<SearchHit>? Ranked, string[] Patterns, string? NumberPattern)
{
    // The search functions stop one row later.
    private const int RankedAtMost = 10_000;

    private delegate IQueryable<SearchHit> Function(SearchWords search);

    public static Task<SearchHits> OfCompanies(CrmDbContext db, SearchWords search, CancellationToken cancel) =>
        Of(db, search, part => db.Database.SqlQuery<SearchHit>(
            $"""select company_id as "Id", distance as "Distance" from search_companies({part.Words}, {part.Digits})"""), cancel);

    public static Task<SearchHits> OfContacts(CrmDbContext db, SearchWords search, CancellationToken cancel) =>
        Of(db, search, part => db.Database.SqlQuery<SearchHit>(
            $"""select contact_id as "Id", distance as "Distance" from search_contacts({part.Words}, {part.Digits})"""), cancel);

    // The function is asked once for each part; the page and the count then use its answers.
    private static async Task<SearchHits> Of(CrmDbContext db, SearchWords search, Function function, CancellationToken cancel)
    {
        var hits = await Nearest(search, function, cancel);
        var beside = search.Beside is null ? null : await Nearest(search.Beside, function, cancel);
        var patterns = hits is null ? await PatternsOf(db, search, cancel) : [];
        var isOfNumber = hits is null && search.Digits.Length > 0;
        return new(
            Both(beside, hits) is { } ranked ? Asked(db, ranked) : null,
            [.. isOfNumber ? [] : patterns, .. search.Beside is { } words && beside is null ? await PatternsOf(db, words, cancel) : []],
            isOfNumber ? patterns[0] : null);
    }

    /// <returns>Nothing when there are too many.</returns>
    private static async Task<Dictionary<Guid, float>?> Nearest(SearchWords search, Function function, CancellationToken cancel)
    {
        var found = await function(search).ToListAsync(cancel);
        return found.Count > RankedAtMost ? null : found.GroupBy(hit => hit.Id).ToDictionary(same => same.Key, same => same.Min(hit => hit.Distance));
    }

    // Words decide the order: a number is there or it is not.
    private static Dictionary<Guid, float>? Both(Dictionary<Guid, float>? words, Dictionary<Guid, float>? number) =>
        words is null || number is null ? words ?? number : words.Where(hit => number.ContainsKey(hit.Key)).ToDictionary();

    private static IQueryable<SearchHit> Asked(CrmDbContext db, Dictionary<Guid, float> hits)
    {
        var (ids, distances) = (hits.Keys.ToArray(), hits.Values.ToArray());
        return db.Database.SqlQuery<SearchHit>($"""select * from unnest({ids}, {distances}) as hit("Id", "Distance")""");
    }

    private static Task<string[]> PatternsOf(CrmDbContext db, SearchWords search, CancellationToken cancel) =>
        db.Database.SqlQuery<string>($"""select unnest(search_patterns({search.Words}, {search.Digits})) as "Value" """).ToArrayAsync(cancel);
}
