using System.Runtime.InteropServices;

namespace PlacementCrm.Matching.Outcomes;

/// <param name="Held">Placements that lasted as long as agreed.</param>
/// <param name="All">Placements of which that is known.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct HeldCases(int Held, int All);

/// <summary>What a few cases are worth beside everybody else's: never a score, only a line to read.</summary>
/// <param name="Share">After allowing for few cases.</param>
/// <param name="From">With <paramref name="To"/> the range the true share lies in, nine times of ten.</param>
public sealed record Evidence(HeldCases Cases, double Share, double From, double To);

/// <summary>Counts of placements that held, read with the doubt that small counts deserve.</summary>
public static class HeldEvidence
{
    /// <summary>Fewer cases than this are never compared.</summary>
    public const int FewestToCompare = 5;

    /// <summary>A difference less sure than this is none.</summary>
    public const double SureEnough = 0.9;

    // As if so many usual cases had been seen before the first own one.
    private const double PriorCases = 4;
    private const int Steps = 2000;

    /// <param name="others">All cases of the organisation but these; they say what is usual.</param>
    public static Evidence Of(HeldCases own, HeldCases others)
    {
        var density = Density(own, others);
        var (from, to, sum) = (0.0, 1.0, 0.0);
        for (var step = 0; step < Steps; step++)
        {
            var before = sum;
            sum += density[step];
            if (before < 0.05 && sum >= 0.05)
                from = Share(step);
            if (before < 0.95 && sum >= 0.95)
                to = Share(step);
        }

        var usual = Usual(others);
        return new Evidence(own, (own.Held + PriorCases * usual) / (own.All + PriorCases), from, to);
    }

    /// <summary>
    /// Whether the first holds more surely than the second, for the need of one candidate: true or false, and null where the cases are
    /// too few or the difference too small to say anything. Made for two on purpose; a ranking of people is not to be had.
    /// </summary>
    public static bool? IsBetter(HeldCases first, HeldCases second, HeldCases others)
    {
        var (one, other) = (Density(first, others), Density(second, others));
        if (first.All < FewestToCompare || second.All < FewestToCompare)
            return null;

        var (better, below) = (0.0, 0.0);
        for (var step = 0; step < Steps; step++)
        {
            better += one[step] * (below + other[step] / 2);
            below += other[step];
        }

        return better >= SureEnough ? true : better <= 1 - SureEnough ? false : null;
    }

    // The beta distribution on a grid: likelihood of the own cases times what is usual.
    private static double[] Density(HeldCases own, HeldCases others)
    {
        Check(own);
        Check(others);
        var usual = Usual(others);
        var (held, ended) = (own.Held + PriorCases * usual, own.All - own.Held + PriorCases * (1 - usual));
        double[] logs = [.. Enumerable.Range(0, Steps).Select(step => (held - 1) * Math.Log(Share(step)) + (ended - 1) * Math.Log(1 - Share(step)))];
        var most = logs.Max();
        var sum = logs.Sum(log => Math.Exp(log - most));
        return [.. logs.Select(log => Math.Exp(log - most) / sum)];
    }

    private static double Share(int step) => (step + 0.5) / Steps;

    private static double Usual(HeldCases others) => (others.Held + 1.0) / (others.All + 2.0);

    private static void Check(HeldCases cases)
    {
        if (cases.Held < 0 || cases.Held > cases.All)
            throw new ArgumentException("As many cases held as there are, at most.", nameof(cases));
    }
}
