namespace PlacementCrm.Matching.Outcomes;

/// <summary>
/// The exact answer for given ratios: outcomes are jointly normal, the general mean is unknown, the spread within levels is learned
/// with a weak prior. Solved by Cholesky factors of the covariance, which is small here: one row per case.
/// </summary>
internal sealed class PooledFit
{
    private readonly IReadOnlyList<Outcome> _outcomes;
    private readonly double[] _ratios;
    private readonly double[][] _factor;
    private readonly double[] _residuals;
    private readonly double[] _ones;
    private readonly double _onesWeight;
    private readonly double _mean;
    private readonly double _variance;

    public PooledFit(IReadOnlyList<Outcome> outcomes, double[] ratios, double priorCases, double priorSpread)
    {
        (_outcomes, _ratios) = (outcomes, ratios);
        var count = outcomes.Count;
        _factor = Cholesky([.. outcomes.Select((outcome, at) => outcomes.Take(at + 1).Select((other, place) => Covariance(outcome.Levels, other.Levels) + (place == at ? 1 : 0)).ToArray())]);
        _ones = Solve(Enumerable.Repeat(1.0, count).ToArray());
        _onesWeight = _ones.Sum();
        _mean = outcomes.Select((outcome, at) => outcome.Value * _ones[at]).Sum() / _onesWeight;
        double[] centred = [.. outcomes.Select(outcome => outcome.Value - _mean)];
        _residuals = Solve(centred);
        var squares = centred.Zip(_residuals, (left, right) => left * right).Sum() + priorCases * priorSpread * priorSpread;
        _variance = squares / (count - 1 + priorCases);
        LogEvidence = -_factor.Select((row, at) => Math.Log(row[at])).Sum() - 0.5 * Math.Log(_onesWeight) - 0.5 * (count - 1 + priorCases) * Math.Log(squares);
    }

    /// <summary>Up to a constant that all ratios share.</summary>
    public double LogEvidence { get; }

    public (double Mean, double Variance) Predict(IReadOnlyList<string> levels)
    {
        double[] shared = [.. _outcomes.Select(outcome => Covariance(levels, outcome.Levels))];
        var solved = Solve(shared);
        var mean = _mean + shared.Zip(_residuals, (left, right) => left * right).Sum();
        // What the mean itself is not known by, counts too.
        var unexplained = 1 - shared.Zip(_ones, (left, right) => left * right).Sum();
        var variance = 1 + _ratios.Sum() - shared.Zip(solved, (left, right) => left * right).Sum() + unexplained * unexplained / _onesWeight;
        return (mean, _variance * Math.Max(0, variance));
    }

    private double Covariance(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        var shared = 0.0;
        for (var factor = 0; factor < _ratios.Length; factor++)
            if (left[factor] == right[factor])
                shared += _ratios[factor];
        return shared;
    }

    private static double[][] Cholesky(double[][] lower)
    {
        for (var row = 0; row < lower.Length; row++)
            for (var column = 0; column <= row; column++)
            {
                var sum = lower[row][column];
                for (var at = 0; at < column; at++)
                    sum -= lower[row][at] * lower[column][at];
                lower[row][column] = row == column ? Math.Sqrt(sum) : sum / lower[column][column];
            }

        return lower;
    }

    private double[] Solve(double[] right)
    {
        var solved = (double[])right.Clone();
        for (var row = 0; row < solved.Length; row++)
        {
            for (var at = 0; at < row; at++)
                solved[row] -= _factor[row][at] * solved[at];
            solved[row] /= _factor[row][row];
        }

        for (var row = solved.Length - 1; row >= 0; row--)
        {
            solved[row] /= _factor[row][row];
            for (var at = 0; at < row; at++)
                solved[at] -= _factor[row][at] * solved[row];
        }

        return solved;
    }
}
