using System.Runtime.InteropServices;

namespace PlacementCrm.Matching.Outcomes;

/// <param name="Levels">Who and what it depended on, one per factor: the contact person, the kind of work. Keys, not names.</param>
/// <param name="Value">What came of it; a grade, or 1 and 0.</param>
public sealed record Outcome(IReadOnlyList<string> Levels, double Value);

/// <param name="Mean">The best guess.</param>
/// <param name="Deviation">Standard deviation of the next single outcome around it.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Expectation(double Mean, double Deviation)
{
    private const double Normal90 = 1.6449;

    /// <summary>The next outcome lies between these in nine of ten cases.</summary>
    public (double From, double To) Interval90 => (Mean - Normal90 * Deviation, Mean + Normal90 * Deviation);
}

/// <summary>
/// What to expect after few cases. Each level of each factor moves the outcome a little; how much levels differ at all is weighed
/// over a grid of possibilities, so that two cases never claim what only chance made (Bayesian partial pooling).
/// </summary>
public sealed class CrossedEffects
{
    // Spread between levels as a share of the spread within them, and how fast belief in larger differences falls.
    private static readonly double[] s_ratios = [0, 0.05, 0.1, 0.2, 0.4, 0.8];
    private const double UsualRatio = 0.15;

    // As if so many outcomes of the usual spread had been seen before.
    private const double PriorCases = 2;

    private readonly IReadOnlyList<Outcome> _outcomes;
    private readonly List<(double Weight, PooledFit Fit)> _fits = [];

    /// <param name="usualSpread">Standard deviation to be expected before anything is known.</param>
    public CrossedEffects(IReadOnlyList<Outcome> outcomes, double usualSpread)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        if (!(usualSpread > 0) || double.IsInfinity(usualSpread))
            throw new ArgumentException("A spread is a number above 0.", nameof(usualSpread));
        if (outcomes.Any(outcome => !double.IsFinite(outcome.Value) || outcome.Levels.Count != outcomes[0].Levels.Count))
            throw new ArgumentException("Every outcome is a number and names a level of every factor.", nameof(outcomes));

        _outcomes = outcomes;
        if (outcomes.Count == 0)
            return;
        var logs = Grid(outcomes[0].Levels.Count).Select(ratios => (Fit: new PooledFit(outcomes, ratios, PriorCases, usualSpread), Belief: -ratios.Sum() / UsualRatio)).ToArray();
        var most = logs.Max(one => one.Fit.LogEvidence + one.Belief);
        _fits.AddRange(logs.Select(one => (Math.Exp(one.Fit.LogEvidence + one.Belief - most), one.Fit)).Where(one => one.Item1 > 1e-4));
    }

    /// <summary>For one combination of levels, known or not; null while nothing was observed at all.</summary>
    public Expectation? For(IReadOnlyList<string> levels)
    {
        ArgumentNullException.ThrowIfNull(levels);
        if (_fits.Count == 0)
            return null;
        if (levels.Count != _outcomes[0].Levels.Count)
            throw new ArgumentException("A level of every factor is needed.", nameof(levels));

        var whole = _fits.Sum(fit => fit.Weight);
        var (mean, square) = (0.0, 0.0);
        foreach (var (weight, fit) in _fits)
        {
            var (fitMean, fitVariance) = fit.Predict(levels);
            mean += weight / whole * fitMean;
            square += weight / whole * (fitVariance + fitMean * fitMean);
        }

        return new Expectation(mean, Math.Sqrt(Math.Max(0, square - mean * mean)));
    }

    private static IEnumerable<double[]> Grid(int factors) =>
        factors == 0 ? [[]] : Grid(factors - 1).SelectMany(rest => s_ratios.Select(ratio => (double[])[.. rest, ratio]));
}
