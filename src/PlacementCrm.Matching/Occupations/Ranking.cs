namespace PlacementCrm.Matching.Occupations;

/// <summary>The best of many scores, in a fixed order.</summary>
internal static class Ranking
{
    /// <summary>The highest scores above 0, best first; equal ones by place.</summary>
    public static IReadOnlyList<ScoredOccupation> Top(ReadOnlySpan<float> scores, int count, Predicate<int>? except = null)
    {
        // A heap of the worst kept so far in front.
        var kept = new PriorityQueue<int, (float Score, int Before)>();
        for (var at = 0; at < scores.Length; at++)
        {
            if (!(scores[at] > 0) || except?.Invoke(at) == true)
                continue;
            if (kept.Count < count)
                kept.Enqueue(at, (scores[at], -at));
            else if (count > 0 && kept.TryPeek(out _, out var worst) && scores[at] > worst.Score)
                kept.DequeueEnqueue(at, (scores[at], -at));
        }

        var top = new ScoredOccupation[kept.Count];
        for (var place = top.Length - 1; kept.TryDequeue(out var at, out var priority); place--)
            top[place] = new ScoredOccupation(at, priority.Score);
        return top;
    }

    /// <summary>sum += values × weight</summary>
    public static void AddTo(Span<float> sum, ReadOnlySpan<float> values, double weight)
    {
        for (var at = 0; at < values.Length; at++)
            sum[at] += values[at] * (float)weight;
    }
}
