using System.Diagnostics;

namespace PlacementCrm.Benchmarks.Matching;

/// <summary>Times of many subjects, each the best of several tries: what the work costs, not what else the machine did.</summary>
internal sealed record Percentiles(double P50Ms, double P99Ms)
{
    private const int Warming = 1_000;

    public static Percentiles Of<T>(IReadOnlyList<T> subjects, int tries, Action<T> work)
    {
        // The first would be measured before the code is compiled for speed, and the worst of a hundred is the first.
        for (var i = 0; i < Math.Min(subjects.Count * tries, Warming); i++)
            work(subjects[i % subjects.Count]);
        var times = new double[subjects.Count];
        for (var i = 0; i < times.Length; i++)
        {
            times[i] = double.MaxValue;
            for (var attempt = 0; attempt < tries; attempt++)
            {
                var begun = Stopwatch.GetTimestamp();
                work(subjects[i]);
                times[i] = Math.Min(times[i], Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }
        }

        return Of(times);
    }

    public static Percentiles Of(double[] times)
    {
        Array.Sort(times);
        return new Percentiles(times[times.Length / 2], times[(int)Math.Ceiling(times.Length * 0.99) - 1]);
    }
}
