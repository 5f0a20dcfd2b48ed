namespace PlacementCrm.Matching.Assignment;

/// <summary>
/// What one more unit of room at each place would be worth, and with it a bound no answer can exceed: whatever the prices are,
/// the sum of each group's best profit plus the price of all room is at least the value of the best answer (Lagrangian duality).
/// </summary>
internal sealed class ShadowPrices
{
    private readonly PlacingProblem _problem;
    private readonly (int Place, double Value)[][] _options;

    private readonly double[]? _weights;

    private ShadowPrices(PlacingProblem problem, double[]? weights)
    {
        (_problem, _weights) = (problem, weights);
        _options = [.. Enumerable.Range(0, problem.Groups).Select(group => Enumerable.Range(0, problem.Places)
            .Where(place => problem.IsPossible(group, place) && problem.Values[group][place] > 0)
            .Select(place => (place, problem.Values[group][place])).ToArray())];
        Prices = [.. problem.Room.Select(room => new double[room.Length])];
        Bound = double.PositiveInfinity;
    }

    /// <summary>Per place and dimension.</summary>
    public double[][] Prices { get; private set; }

    /// <summary>No answer is worth more.</summary>
    public double Bound { get; private set; }

    /// <param name="floor">Value of an answer already known; the steps aim between it and the bound.</param>
    /// <param name="start">Prices of a similar problem.</param>
    /// <param name="weights">How many groups each one stands for; 1 where absent.</param>
    public static ShadowPrices Of(PlacingProblem problem, double floor, int rounds, double[][]? start = null, double[]? weights = null)
    {
        var prices = new ShadowPrices(problem, weights);
        if (start is not null)
            prices.Prices = [.. start.Select(row => (double[])row.Clone())];
        prices.Descend(floor, rounds);
        return prices;
    }

    public double Cost(int group, int place) => Cost(Prices, group, place);

    private double Cost(double[][] prices, int group, int place)
    {
        var cost = 0.0;
        var (size, price) = (_problem.Sizes[group], prices[place]);
        for (var dimension = 0; dimension < size.Length; dimension++)
            cost += size[dimension] * price[dimension];
        return cost;
    }

    // Subgradient steps in the manner of Polyak, each bent towards the one before; shorter when the bound stops falling.
    private void Descend(double floor, int rounds)
    {
        var at = Prices.Select(row => (double[])row.Clone()).ToArray();
        var direction = Prices.Select(row => new double[row.Length]).ToArray();
        var excess = Prices.Select(row => new double[row.Length]).ToArray();
        var (scale, idle) = (1.0, 0);
        for (var round = 0; round < rounds && scale > 1e-5; round++)
        {
            var bound = Evaluate(at, excess);
            idle = bound < Bound - 1e-9 ? 0 : idle + 1;
            if (bound < Bound)
                (Bound, Prices) = (bound, [.. at.Select(row => (double[])row.Clone())]);
            if (idle == 20)
                (scale, idle, at) = (scale / 2, 0, [.. Prices.Select(row => (double[])row.Clone())]);
            var length = Bend(at, direction, excess);
            if (length < 1e-12)
                break;
            var step = scale * Math.Max(bound - floor, 1e-6 * Math.Abs(bound)) / length;
            for (var place = 0; place < at.Length; place++)
                for (var dimension = 0; dimension < at[place].Length; dimension++)
                    at[place][dimension] = Math.Max(0, at[place][dimension] + step * direction[place][dimension]);
        }
    }

    private static double Bend(double[][] at, double[][] direction, double[][] excess)
    {
        var length = 0.0;
        for (var place = 0; place < excess.Length; place++)
            for (var dimension = 0; dimension < excess[place].Length; dimension++)
            {
                var bent = 0.7 * excess[place][dimension] + 0.3 * direction[place][dimension];
                // At price 0 room to spare pulls nowhere.
                direction[place][dimension] = at[place][dimension] <= 0 && bent < 0 ? 0 : bent;
                length += direction[place][dimension] * direction[place][dimension];
            }

        return length;
    }

    private double Evaluate(double[][] prices, double[][] excess)
    {
        var bound = 0.0;
        for (var place = 0; place < prices.Length; place++)
            for (var dimension = 0; dimension < prices[place].Length; dimension++)
            {
                excess[place][dimension] = -_problem.Room[place][dimension];
                bound += prices[place][dimension] * _problem.Room[place][dimension];
            }

        for (var group = 0; group < _options.Length; group++)
        {
            var (best, chosen) = (0.0, PlacingProblem.Unplaced);
            foreach (var (place, value) in _options[group])
                if (value - Cost(prices, group, place) is var profit && profit > best)
                    (best, chosen) = (profit, place);
            var weight = _weights?[group] ?? 1;
            bound += weight * best;
            if (chosen != PlacingProblem.Unplaced)
                for (var dimension = 0; dimension < excess[chosen].Length; dimension++)
                    excess[chosen][dimension] += weight * _problem.Sizes[group][dimension];
        }

        return bound;
    }
}
