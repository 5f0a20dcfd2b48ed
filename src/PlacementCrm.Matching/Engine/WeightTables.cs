namespace PlacementCrm.Matching.Engine;

/// <summary>Points by the byte that an offer holds, so that a search looks up instead of computing.</summary>
internal sealed class WeightTables(MatchWeights weights)
{
    public MatchWeights Of { get; } = weights;

    public int[] Relation { get; } = Table(code => weights.Relation(Closeness.Of(code)));

    public int[] Completed { get; } = Table(weights.Completed);

    public int[] EndedEarly { get; } = Table(weights.EndedEarly);

    /// <summary>The most that wish and skills give together.</summary>
    public int WorkAtMost { get; } = weights.WishSame + weights.SkillsAtMost;

    private static int[] Table(Func<int, int> points) => [.. Enumerable.Range(0, byte.MaxValue + 1).Select(points)];
}
