using System.Runtime.InteropServices;

namespace PlacementCrm.Matching;

/// <summary>What the points of one share were given for, without the points.</summary>
/// <param name="Measure">Wish: how near; skills: how many; language: missing levels; site: the grade; distance: tenths of a km; relation: code of a <see cref="Closeness"/>; placements: how many.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Measured(Factor Factor, ReasonKind Kind, int Measure);

/// <summary>One line of a list as it was shown.</summary>
/// <param name="WaitingSinceOn">Whose turn it is among equals; the same for all when one person's list is ordered.</param>
public sealed record ReplayLine(Guid Id, bool Warns, int Unknowns, DateOnly WaitingSinceOn, int? MaxDistanceKm, IReadOnlyList<Measured> Shares);

/// <summary>Gives stored lines their points and their order again, by the points of their time or by others.</summary>
public static class Replay
{
    /// <summary>In the order of the points; the same lines with the same points give the same list.</summary>
    public static IReadOnlyList<(Guid Id, int Score, IReadOnlyList<int> Points)> Order(IEnumerable<ReplayLine> lines, MatchWeights weights) =>
    [
        .. lines.Select(line => (Line: line, Points: PointsOf(line, weights)))
            .OrderBy(entry => entry.Line.Warns)
            .ThenByDescending(entry => entry.Points.Sum())
            .ThenBy(entry => entry.Line.Unknowns)
            .ThenBy(entry => entry.Line.WaitingSinceOn)
            .ThenBy(entry => entry.Line.Id)
            .Select(entry => (entry.Line.Id, entry.Points.Sum(), (IReadOnlyList<int>)entry.Points)),
    ];

    private static int[] PointsOf(ReplayLine line, MatchWeights weights)
    {
        var needs = 0;
        return [.. line.Shares.Select(share => share.Factor == Factor.SiteNeed ? Need(share) : PointsOf(share, line, weights))];

        int Need(Measured share)
        {
            if (share.Kind == ReasonKind.Unknown)
                return 0;
            var before = needs;
            needs = weights.SiteNeedSum(needs, share.Measure);
            return needs - before;
        }
    }

    private static int PointsOf(Measured share, ReplayLine line, MatchWeights weights) => (share.Factor, share.Kind) switch
    {
        (_, ReasonKind.Unknown) => 0,
        (Factor.Wish, _) => weights.Wish((Nearness)share.Measure),
        (Factor.Skills, _) => weights.Skills(share.Measure),
        (Factor.Language, _) => weights.Language(share.Measure),
        (Factor.Distance, ReasonKind.Fits) => weights.Travel(share.Measure, line.MaxDistanceKm),
        (Factor.Relation, _) => weights.Relation(Closeness.Of(share.Measure)),
        (Factor.PastPlacements, ReasonKind.Fits) => weights.Completed(share.Measure),
        (Factor.PastPlacements, _) => weights.EndedEarly(share.Measure),
        _ => 0,
    };
}
