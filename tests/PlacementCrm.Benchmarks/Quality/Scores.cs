namespace PlacementCrm.Benchmarks.Quality;

/// <summary>What a ranked list is worth.</summary>
internal static class Scores
{
    /// <summary>1 / place of the first right one; 0 when none is there.</summary>
    public static double ReciprocalRank(IReadOnlyList<int> ranked, Predicate<int> isRight)
    {
        for (var place = 0; place < ranked.Count; place++)
            if (isRight(ranked[place]))
                return 1.0 / (place + 1);
        return 0;
    }

    /// <summary>Share of the right ones among the first ten.</summary>
    public static double RecallAt10(IReadOnlyList<int> ranked, IReadOnlySet<int> right) =>
        right.Count == 0 ? double.NaN : (double)ranked.Take(10).Count(right.Contains) / right.Count;

    /// <summary>Discounted gain of the first ten against the best possible order.</summary>
    public static double NdcgAt10(IReadOnlyList<int> ranked, IReadOnlyDictionary<int, double> gains)
    {
        var best = gains.Values.OrderDescending().Take(10).Select((gain, place) => gain / Math.Log2(place + 2)).Sum();
        return best <= 0 ? double.NaN : ranked.Take(10).Select((one, place) => gains.GetValueOrDefault(one) / Math.Log2(place + 2)).Sum() / best;
    }

    public static double Mean(IEnumerable<double> values) => values.Where(value => !double.IsNaN(value)).DefaultIfEmpty(double.NaN).Average();
}
