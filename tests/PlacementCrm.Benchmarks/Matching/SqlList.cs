using System.Globalization;
using Npgsql;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Matching;
using PlacementCrm.Matching.Engine;

namespace PlacementCrm.Benchmarks.Matching;

/// <summary>
/// The list as one statement. Only what the candidate asks for stands in it; facts that are too old are null in the
/// prepared columns of the outer query, the words that are alike come as two arrays from the vocabulary.
/// </summary>
internal sealed class SqlList(CandidateProfile candidate, DateOnly today, int take, ILookup<string, string> byStem)
{
    private readonly string _fresh = $"'{today.AddMonths(-MatchRules.FactsLastMonths):yyyy-MM-dd}'";

    public static string KeyOf(IEnumerable<string> words) => string.Join(' ', words.Order(StringComparer.Ordinal));

    public async Task<IReadOnlyList<SqlRow>> Read(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(Text(), connection);
        var rows = new List<SqlRow>(take);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            rows.Add(new SqlRow(reader.GetGuid(0), reader.GetBoolean(1), reader.GetInt32(2), reader.GetInt32(3)));
        return rows;
    }

    private string Text()
    {
        var home = Position.Of(candidate.Home!);
        var most = candidate.MaxDistanceKm!.Value;
        // One degree is 111.19 km; a little more than needed, the exact distance follows.
        var (north, east) = (most / 110.0 + 0.01, most / 110.0 / Math.Cos(double.DegreesToRadians(candidate.Home!.Latitude)) + 0.02);
        string[] asked = [.. candidate.Considerations.Select(one => Demand(one.DimensionCode))];
        string[] conflicts = [.. candidate.Considerations.Select((one, i) => $"{asked[i]} {(Dimensions.Get(one.DimensionCode).Direction == LimitDirection.AtMost ? ">" : "<")} {Number(one.Limit)}")];
        string[] grades = [.. candidate.SiteNeeds.Distinct().Select(need => $"(case when grades_on[{(int)need + 1}] >= {_fresh} then grades[{(int)need + 1}] end)")];
        var language = candidate.Considerations.Any(one => one.DimensionCode == "language") ? null : Demand("language");
        string[] unknowns =
        [
            "(free is null)::int", "(hours is null)::int", .. asked.Select(demand => $"({demand} is null)::int"), .. grades.Select(grade => $"({grade} is null)::int"),
            .. language is null || candidate.LanguageLevel >= 4 ? Array.Empty<string>() : [$"({language} is null)::int"],
        ];
        string[] points =
        [
            "points", $"12 - least(12, ceil(12 * floor(sqrt(chord) / 10000 + 0.5) / {10 * most}))::int", Texts(),
            .. grades.Select(grade => $"coalesce(4 * ({grade} - 2), 0)"),
            .. language is null ? Array.Empty<string>() : [$"coalesce(case when {language} <= {candidate.LanguageLevel} then 6 when {language} > {candidate.LanguageLevel} then greatest(-12, -6 * ({language} - {candidate.LanguageLevel})) end, 0)::int"],
        ];
        return string.Create(CultureInfo.InvariantCulture, $"""
            select id, warns, {string.Join(" + ", points)} as score, {string.Join(" + ", unknowns)} as unknowns
            from (
                select *, (x - {home.X})::bigint * (x - {home.X}) + (y - {home.Y})::bigint * (y - {home.Y}) + (z - {home.Z})::bigint * (z - {home.Z}) as chord
                from offer
                where place <@ box(point({candidate.Home.Longitude - east}, {candidate.Home.Latitude - north}), point({candidate.Home.Longitude + east}, {candidate.Home.Latitude + north}))
                and not no_contact and coalesce(free, 1) > 0 and (to_on is null or to_on >= '{today:yyyy-MM-dd}')
                {string.Concat(conflicts.Select(conflict => $"and ({conflict}) is not true "))}
                {(candidate.WeeklyHoursMax is { } longest ? $"and (hours is null or hours <= {longest})" : "")}
                {(candidate.WeeklyHoursMin is { } shortest ? $"and (hours is null or hours >= {shortest})" : "")}
            ) near
            cross join lateral (
                select coalesce(bit_or(mask), 0::bigint) as found from unnest(near.words) word join unnest({Hits()}) hit (alike, mask) on hit.alike = word
            ) hits
            where chord < {Position.Beyond(10 * most)}
            order by warns, score desc, unknowns, id limit {take}
            """);
    }

    private string Demand(string code)
    {
        var place = Catalogue.NumberOf(code) + 1;
        return $"(case when demands_on[{place}] >= {_fresh} then demands[{place}] end)";
    }

    // Which words of the vocabulary are alike: a table of words by their beginnings, in memory here, would do it for SQL too.
    private string Hits()
    {
        var bit = 0;
        var hits = new Dictionary<string, ulong>(StringComparer.Ordinal);
        foreach (var word in Phrases(candidate.WishedFunctions).Concat(Phrases(candidate.Skills)).SelectMany(words => words))
        {
            foreach (var alike in byStem[MatchWorld.StemOf(word)].Where(other => Words.Alike(word, other)))
                hits[alike] = hits.GetValueOrDefault(alike) | 1UL << bit;
            bit++;
        }

        return $"array[{string.Join(',', hits.Keys.Select(word => $"'{word}'"))}]::text[], array[{string.Join(',', hits.Values)}]::bigint[]";
    }

    private string Texts()
    {
        var bit = 0;
        string[] Masks(IEnumerable<string> phrases) =>
            [.. Phrases(phrases).Select(words => { var mask = ((1UL << words.Length) - 1) << bit; bit += words.Length; return mask.ToString(CultureInfo.InvariantCulture); })];
        var (wishes, skills) = (Masks(candidate.WishedFunctions), Masks(candidate.Skills));
        string[] keys = [.. Phrases(candidate.WishedFunctions).Select(words => $"'{KeyOf(words)}'")];
        var wish = $"case when phrases && array[{string.Join(',', keys)}]::text[] then 40 "
            + $"when {string.Join(" or ", wishes.Select(mask => $"found & {mask} = {mask}"))} then 30 when {string.Join(" or ", wishes.Select(mask => $"found & {mask} <> 0"))} then 15 else 0 end";
        return $"{wish} + least(24, 8 * ({string.Join(" + ", skills.Select(mask => $"(found & {mask} = {mask})::int"))}))";
    }

    private static IEnumerable<string[]> Phrases(IEnumerable<string> texts) => texts.Select(Words.Split);

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
