namespace PlacementCrm.Matching.Assignment;

/// <summary>A proposal for all groups at once, and how far it can be from the best one.</summary>
/// <param name="Places">Per group the place, or <see cref="PlacingProblem.Unplaced"/>.</param>
/// <param name="Bound">No proposal is worth more.</param>
public sealed record Placing(IReadOnlyList<int> Places, double Value, double Bound)
{
    /// <summary>0.01 = at most 1 % below the best.</summary>
    public double Gap => Bound <= 0 ? 0 : Math.Max(0, 1 - Value / Bound);
}

/// <summary>Places groups of different sizes: greedy by shadow prices, then annealing, judged against the Lagrangian bound.</summary>
public static class SizedPlacing
{
    private const int PriceRounds = 300;
    private const int OptionsTried = 8;

    /// <param name="steps">More take longer and find a little more.</param>
    public static Placing Solve(PlacingProblem problem, int steps = 600_000)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var floor = problem.ValueOf(Greedy(problem, problem.Values));
        var prices = ShadowPrices.Of(problem, floor, PriceRounds);
        var profits = Enumerable.Range(0, problem.Groups)
            .Select(group => Enumerable.Range(0, problem.Places).Select(place => problem.Values[group][place] - prices.Cost(group, place)).ToArray()).ToArray();
        var options = Enumerable.Range(0, problem.Groups)
            .Select(group => Enumerable.Range(0, problem.Places).Where(place => problem.IsPossible(group, place) && problem.Values[group][place] > 0)
                .OrderByDescending(place => profits[group][place]).Take(OptionsTried).ToArray()).ToArray();

        var places = new Annealing(problem, Greedy(problem, profits), options).Run(steps);
        return new Placing(places, problem.ValueOf(places), prices.Bound);
    }

    /// <summary>All pairs from the best down, whoever still fits.</summary>
    internal static int[] Greedy(PlacingProblem problem, double[][] order)
    {
        var loads = new Loads(problem);
        var pairs = Enumerable.Range(0, problem.Groups).SelectMany(group => Enumerable.Range(0, problem.Places)
            .Where(place => problem.IsPossible(group, place) && problem.Values[group][place] > 0).Select(place => (Group: group, Place: place)));
        foreach (var (group, place) in pairs.OrderByDescending(pair => order[pair.Group][pair.Place]))
            if (loads.Places[group] == PlacingProblem.Unplaced && loads.HasRoom(group, place))
                loads.Move(group, place);
        return loads.Places;
    }
}
