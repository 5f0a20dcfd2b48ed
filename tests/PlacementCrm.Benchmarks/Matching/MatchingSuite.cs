using System.Diagnostics;
using PlacementCrm.Matching;
using PlacementCrm.Matching.Engine;

namespace PlacementCrm.Benchmarks.Matching;

/// <summary>
/// The match engine at the size of a large organisation and of a whole country: one candidate's list, all pairs, one
/// change, memory, loading, and the same list by SQL over the same rows.
/// </summary>
internal static class MatchingSuite
{
    private const int Take = 20;
    private const int Subjects = 200;
    private const int Tries = 7;

    public static async Task Run(Options options, Report report)
    {
        var world = new MatchWorld();
        foreach (var size in options.HasSize ? [options.Companies] : new[] { 100_000, 700_000 })
        {
            report.Figure($"-- task offers", size, "rows");
            await using var table = await MatchTable.Open(options);
            var written = Stopwatch.StartNew();
            await table.Fill(world.Offers(size));
            report.Figure("written to PostgreSQL", written.Elapsed.TotalSeconds, "s");
            var index = await Load(table, size, report);
            Lists(world, index, size, report);
            await AgainstSql(world, index, table, size, report);
            OneChange(world, index, size, report);
            AllPairs(world, index, size, report);
        }

        if (options.Pairs > 0)
            Exactness.Run(options.Pairs, report);
    }

    private static async Task<OfferIndex> Load(MatchTable table, int size, Report report)
    {
        var best = double.MaxValue;
        OfferIndex? index = null;
        // Once, before the first: an earlier copy may still be held by the task that read it.
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var attempt = 0; attempt < 3; attempt++)
        {
            index = null;
            var begun = Stopwatch.StartNew();
            index = await table.Load();
            best = Math.Min(best, begun.Elapsed.TotalSeconds);
        }

        report.Figure("memory", (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)size, "B/offer", 170);
        report.Figure("cold load from PostgreSQL, best of 3", best, "s", 4 * size / 700_000.0);
        return index!;
    }

    private static void Lists(MatchWorld world, OfferIndex index, int size, Report report)
    {
        foreach (var isLenient in new[] { false, true })
        {
            var candidates = Candidates(world, isLenient);
            var fits = candidates.ConvertAll(candidate => index.Find(candidate, 0).FitCount);
            var name = isLenient ? "lenient" : "typical";
            report.Figure($"{name}: share of the offers that fit, median", 100.0 * fits.Order().ElementAt(fits.Count / 2) / size, "%");
            var list = Percentiles.Of(candidates, Tries, candidate => index.Find(candidate, Take));
            report.Figure($"{name}: top {Take} with reasons, p50", list.P50Ms * 1000, "us");
            report.Figure($"{name}: top {Take} with reasons, p99", list.P99Ms * 1000, "us", Goal(size, isLenient));
            var counts = Percentiles.Of(candidates, 3, candidate => index.CountConflicts(candidate));
            report.Figure($"{name}: all conflicts counted by cause, p50", counts.P50Ms * 1000, "us");
            var misses = Percentiles.Of(candidates[..20], 2, candidate => index.FindNearMisses(candidate, Take));
            report.Figure($"{name}: near misses, p50", misses.P50Ms * 1000, "us");
        }
    }

    private static double? Goal(int size, bool isLenient) => (size, isLenient) switch
    {
        (100_000, false) => 200,
        (700_000, false) => 1000,
        (700_000, true) => 3000,
        _ => null,
    };

    private static async Task AgainstSql(MatchWorld world, OfferIndex index, MatchTable table, int size, Report report)
    {
        foreach (var isLenient in new[] { false, true })
        {
            var candidates = Candidates(world, isLenient)[..60];
            var (times, differences) = (new double[candidates.Count], 0);
            for (var i = 0; i < candidates.Count; i++)
            {
                times[i] = double.MaxValue;
                IReadOnlyList<SqlRow> rows = [];
                for (var attempt = 0; attempt < 3; attempt++)
                {
                    var begun = Stopwatch.GetTimestamp();
                    rows = await table.Find(candidates[i], Take);
                    times[i] = Math.Min(times[i], Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                }

                var mine = index.Find(candidates[i], Take).Offers.Select(offer => new SqlRow(offer.OfferId, offer.HasWarning, offer.Score, offer.UnknownCount));
                differences += rows.SequenceEqual(mine) ? 0 : 1;
            }

            var engine = Percentiles.Of(candidates, Tries, candidate => index.Find(candidate, Take));
            var sql = Percentiles.Of(times);
            var name = isLenient ? "lenient" : "typical";
            report.Figure($"{name}: SQL, arrays in the row and GiST, p50", sql.P50Ms, "ms");
            report.Figure($"{name}: SQL, p99", sql.P99Ms, "ms");
            report.Figure($"{name}: lists that differ from SQL, of {candidates.Count}", differences, "", 0);
            report.Figure($"{name}: SQL / engine at p50", sql.P50Ms / engine.P50Ms, "times", isLenient ? null : 200, isLeast: true);
        }
    }

    private static void OneChange(MatchWorld world, OfferIndex index, int size, Report report)
    {
        var candidate = world.Candidate(1, isLenient: true);
        var changed = index.Find(candidate, 1).Offers[0].OfferId;
        var number = BitConverter.ToInt32(changed.ToByteArray());
        var taken = world.Offer(number) with { FreePlaces = 0 };
        var times = Percentiles.Of(Enumerable.Range(0, 200).ToList(), Tries, _ => index.With(taken));
        if (index.With(taken).Find(candidate, Take).Offers.Any(offer => offer.OfferId == changed))
            throw new InvalidOperationException("The change was not seen.");
        report.Figure("one change, from the profile to the next list, p50", times.P50Ms * 1000, "us", 5);

        var busy = Enumerable.Range(0, 64).Aggregate(index, (before, i) => before.With(world.Offer(i * (size / 64))));
        var candidates = Candidates(world, isLenient: false);
        report.Figure("typical list after 64 changes one by one, p50", Percentiles.Of(candidates, 3, one => busy.Find(one, Take)).P50Ms * 1000, "us");
        var compacted = busy.Compacted();
        report.Figure("the same, compacted, p50", Percentiles.Of(candidates, 3, one => compacted.Find(one, Take)).P50Ms * 1000, "us");
    }

    private static void AllPairs(MatchWorld world, OfferIndex index, int size, Report report)
    {
        const int People = 10_000;
        var candidates = Enumerable.Range(0, People).Select(number => world.Candidate(number, isLenient: false)).ToArray();
        var best = double.MaxValue;
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var begun = Stopwatch.StartNew();
            Parallel.ForEach(candidates, new ParallelOptions { MaxDegreeOfParallelism = 2 }, candidate => index.Find(candidate, Take));
            best = Math.Min(best, begun.Elapsed.TotalSeconds);
        }

        report.Figure($"all pairs, {People:N0} candidates, 2 cores, best of 2", best, "s", size == 700_000 ? 2 : null);
    }

    private static List<CandidateProfile> Candidates(MatchWorld world, bool isLenient) =>
        [.. Enumerable.Range(0, Subjects).Select(number => world.Candidate(number, isLenient))];
}
