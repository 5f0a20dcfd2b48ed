namespace PlacementCrm.Matching.Assignment;

/// <summary>One answer on the curve between the most for all and the most for those who get least.</summary>
/// <param name="WorstTenth">Average share of their own best option among the tenth of the groups that get least.</param>
public sealed record FairPoint(Placing Placing, double WorstTenth);

/// <summary>
/// The largest sum is not neutral: it serves well those who are easy to serve. This looks for answers that give the worst tenth more
/// of what they could have, and says what that costs the sum.
/// </summary>
public static class FairPlacing
{
    // Weight of fairness against the sum, in units of an average outcome, and up to which share it helps.
    private static readonly double[] s_weights = [0.25, 0.5, 1, 2, 4];
    private static readonly double[] s_floors = [0.35, 0.5, 0.65];

    /// <summary>Answers of which none is better in both; the largest sum first.</summary>
    public static IReadOnlyList<FairPoint> Curve(PlacingProblem problem, int steps = 600_000)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var best = SizedPlacing.Solve(problem, steps);
        var own = OwnBest(problem);
        var average = own.Where(value => value > 0).DefaultIfEmpty(0).Average();
        List<FairPoint> points = [new(best, WorstTenth(problem, best.Places))];
        foreach (var weight in s_weights)
            foreach (var floor in s_floors)
            {
                // Every share counts up to the floor and no further: so more for those below it is worth more than more for those above.
                var fairer = problem.With((group, place, value) => value + weight * average * Math.Min(value / own[group], floor));
                var places = SizedPlacing.Solve(fairer, steps).Places;
                points.Add(new(new Placing(places, problem.ValueOf(places), best.Bound), WorstTenth(problem, places)));
            }

        return
        [
            .. points.Where(point => !points.Exists(other => other.Placing.Value > point.Placing.Value && other.WorstTenth >= point.WorstTenth))
                .OrderByDescending(point => point.Placing.Value).DistinctBy(point => point.Placing.Value),
        ];
    }

    /// <summary>The most for the worst tenth that costs the sum no more than this share.</summary>
    public static FairPoint Choose(IReadOnlyList<FairPoint> curve, double loss = 0.02)
    {
        ArgumentNullException.ThrowIfNull(curve);
        return curve.Where(point => point.Placing.Value >= curve[0].Placing.Value * (1 - loss)).MaxBy(point => point.WorstTenth) ?? curve[0];
    }

    /// <summary>Groups without any possible place do not count; nobody could have placed them.</summary>
    public static double WorstTenth(PlacingProblem problem, IReadOnlyList<int> places)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var shares = Shares(problem, places).Where(share => !double.IsNaN(share)).Order().ToArray();
        return shares.Length == 0 ? double.NaN : shares.Take((shares.Length + 9) / 10).Average();
    }

    /// <summary>What each group gets of its own best option; NaN without any.</summary>
    public static IReadOnlyList<double> Shares(PlacingProblem problem, IReadOnlyList<int> places)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(places);
        var own = OwnBest(problem);
        return [.. places.Select((place, group) => own[group] <= 0 ? double.NaN : place == PlacingProblem.Unplaced ? 0 : problem.Values[group][place] / own[group])];
    }

    private static double[] OwnBest(PlacingProblem problem) =>
        [.. Enumerable.Range(0, problem.Groups).Select(group => Enumerable.Range(0, problem.Places)
            .Where(place => problem.IsPossible(group, place)).Select(place => problem.Values[group][place]).DefaultIfEmpty(0).Max())];
}
