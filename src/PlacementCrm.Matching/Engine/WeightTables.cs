using System.Runtime.CompilerServices;

namespace PlacementCrm.Matching.Engine;

/// <summary>Points by the byte that an offer holds, so that a search looks up instead of computing.</summary>
internal sealed class WeightTables(MatchWeights weights)
{
    // Counted when first asked for; goes with the offers.
    private readonly ConditionalWeakTable<OfferRecord[], short[]> _steady = [];

    public MatchWeights Of { get; } = weights;

    /// <summary>No offer reaches more.</summary>
    public int Highest { get; } = weights.Most().Sum(factor => factor.Most);

    public int[] Relation { get; } = Table(code => weights.Relation(Closeness.Of(code)));

    public int[] Completed { get; } = Table(weights.Completed);

    public int[] EndedEarly { get; } = Table(weights.EndedEarly);

    /// <summary>For each offer what it gives whoever asks, less <see cref="Tally.Warned"/> where it warns.</summary>
    public short[] SteadyOf(Segment segment) => _steady.GetValue(segment.Offers, offers =>
    {
        var steady = new short[offers.Length + Segment.Spare];
        for (var offer = 0; offer < offers.Length; offer++)
            steady[offer] = Steady(offers[offer]);
        return steady;
    });

    private short Steady(in OfferRecord offer) => (short)(
        Relation[offer.Relation] + Completed[offer.Completed] + EndedEarly[offer.EndedEarly] - (offer.Is(OfferMarks.Warns) ? Tally.Warned : 0));

    private static int[] Table(Func<int, int> points) => [.. Enumerable.Range(0, byte.MaxValue + 1).Select(points)];
}
