namespace PlacementCrm.Matching.Assignment;

/// <param name="Values">Expected outcome at each place; NaN where the two do not go together.</param>
/// <param name="Size">Room taken up, per dimension.</param>
public sealed record Arrival(double[] Values, int[] Size);

/// <summary>
/// Places groups as they arrive, batch by batch, without knowing who comes later. Each batch is weighed against the arrivals to be
/// expected, drawn from a history and from those already seen: what room is worth to them is its price for the batch.
/// </summary>
public sealed class ArrivalPlacing
{

    // So many arrivals of this period weigh as much as the whole history.
    private const double HistoryStandsFor = 150;
    private const double RatioStandsFor = 40;
    private const int Rounds = 250;
    private const int BatchSteps = 20_000;

    private readonly int[][] _left;
    private readonly IReadOnlyList<Arrival> _history;
    private readonly double _demand;
    private readonly List<Arrival> _seen = [];
    private double[][]? _latest;
    private double[][]? _prices;

    /// <param name="room">Of each place at the beginning, per dimension.</param>
    /// <param name="history">Arrivals of an earlier period, values in the same order of places; may be empty.</param>
    /// <param name="demand">Arrivals to be expected in all as a multiple of all room.</param>
    public ArrivalPlacing(int[][] room, IReadOnlyList<Arrival> history, double demand = 1)
    {
        ArgumentNullException.ThrowIfNull(room);
        ArgumentNullException.ThrowIfNull(history);
        ArgumentOutOfRangeException.ThrowIfNegative(demand);
        _ = new PlacingProblem([.. history.Select(arrival => arrival.Values)], [.. history.Select(arrival => arrival.Size)], room);
        (_left, _history, _demand) = ([.. room.Select(amounts => (int[])amounts.Clone())], history, demand);
    }

    /// <summary>Decides for one batch; what is taken stays taken.</summary>
    public IReadOnlyList<int> Place(IReadOnlyList<Arrival> batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if (batch.Count == 0)
            return [];

        _seen.AddRange(batch);
        var prices = Prices(batch);
        var problem = Problem(batch, _left).With((group, place, value) => value - Cost(prices[place], batch[group].Size));
        var places = SizedPlacing.Solve(problem, BatchSteps).Places;
        for (var group = 0; group < batch.Count; group++)
            if (places[group] != PlacingProblem.Unplaced)
                for (var dimension = 0; dimension < batch[group].Size.Length; dimension++)
                    _left[places[group]][dimension] -= batch[group].Size[dimension];
        return places;
    }

    // Of the batch together with the future, in which every known arrival stands for a share of those to come.
    private double[][] Prices(IReadOnlyList<Arrival> batch)
    {
        var history = Adjusted();
        Arrival[] all = [.. batch, .. history, .. _seen];
        var expected = Math.Max(0, _demand * _left.Sum(room => room.Sum()) - Persons(batch));
        var fromHistory = history.Count == 0 ? 0 : HistoryStandsFor / (HistoryStandsFor + _seen.Count);
        double[] weights =
        [
            .. Enumerable.Repeat(1.0, batch.Count),
            .. Enumerable.Repeat(fromHistory * expected / Math.Max(1, Persons(history)), history.Count),
            .. Enumerable.Repeat((1 - fromHistory) * expected / Math.Max(1, Persons(_seen)), _seen.Count),
        ];
        _latest = ShadowPrices.Of(Problem(all, _left), 0, Rounds, _latest, weights).Prices;

        // With several dimensions their prices make up for each other and swing, so they follow more slowly.
        var kept = 1 - 1.0 / Math.Max(1, batch[0].Size.Length);
        _prices = _prices is null ? _latest : [.. _prices.Zip(_latest, (old, latest) => old.Zip(latest, (before, now) => kept * before + (1 - kept) * now).ToArray())];
        return _prices;
    }

    // A place may do better or worse for everybody than in the period before.
    private List<Arrival> Adjusted()
    {
        var ratios = Enumerable.Range(0, _left.Length).Select(place =>
        {
            var now = _seen.Select(arrival => arrival.Values[place]).Where(value => value > 0).ToArray();
            var before = _history.Select(arrival => arrival.Values[place]).Where(value => value > 0).DefaultIfEmpty(0).Average();
            return before <= 0 ? 1 : (now.Sum() + RatioStandsFor * before) / ((now.Length + RatioStandsFor) * before);
        }).ToArray();
        return [.. _history.Select(arrival => arrival with { Values = [.. arrival.Values.Select((value, place) => value * ratios[place])] })];
    }

    private static PlacingProblem Problem(IReadOnlyList<Arrival> arrivals, int[][] room) =>
        new([.. arrivals.Select(arrival => arrival.Values)], [.. arrivals.Select(arrival => arrival.Size)], room);

    private static double Persons(IReadOnlyList<Arrival> arrivals) => arrivals.Sum(arrival => arrival.Size.Sum());

    private static double Cost(double[] prices, int[] size) => prices.Select((price, dimension) => price * size[dimension]).Sum();
}
