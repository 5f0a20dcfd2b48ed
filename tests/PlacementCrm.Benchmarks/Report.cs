using System.Diagnostics;
using System.Text.Json;

namespace PlacementCrm.Benchmarks;

/// <summary>Measures one operation after the other and keeps the figures.</summary>
internal sealed class Report(string suite, int companies)
{
    private const int WarmUps = 5;
    private const int Repeats = 40;

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly List<Line> _lines = [];
    private readonly List<Number> _figures = [];
    private readonly string _load = File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    /// <param name="operation">As people call it.</param>
    /// <param name="work">Takes the number of the repeat, so that not every one asks for the same.</param>
    /// <param name="floor">The same rows by plain SQL or plain HTML, in the same run.</param>
    /// <param name="repeats">Fewer for what takes long.</param>
    public async Task Measure(string operation, Func<int, Task> work, Func<int, Task>? floor = null, int repeats = Repeats)
    {
        var lowest = floor is null ? null : await Times(index => Timed(floor, index), repeats);
        Add(operation, await Times(index => Timed(work, index), repeats), lowest);
    }

    /// <summary>For work that has parts that do not count: it says itself how long the rest took.</summary>
    public async Task MeasureItself(string operation, Func<int, Task<TimeSpan>> work, Func<int, Task<TimeSpan>>? floor = null, int repeats = Repeats)
    {
        var lowest = floor is null ? null : await Times(floor, repeats);
        Add(operation, await Times(work, repeats), lowest);
    }

    /// <summary>A figure that is not a time of repeats, beside its goal if it has one.</summary>
    /// <param name="isLeast">The goal is the least that will do; otherwise it is the most.</param>
    public void Figure(string what, double value, string unit, double? goal = null, bool isLeast = false)
    {
        _figures.Add(new Number(what, value, unit, goal, goal is { } wanted ? isLeast ? value >= wanted : value <= wanted : null));
        Console.WriteLine(_figures[^1]);
    }

    public void Print(TextWriter to)
    {
        to.WriteLine($"\n{suite}: {companies:N0} companies, {Repeats} repeats, {Environment.ProcessorCount} cores, load {_load} before the run");
        foreach (var figure in _figures)
            to.WriteLine(figure);
        if (_lines.Count == 0)
            return;
        to.WriteLine($"{"ms",-44}{"median",9}{"p95",9}{"floor",9}{"ratio",8}");
        foreach (var line in _lines)
            to.WriteLine($"{line.Operation,-44}{line.MedianMs,9:0.0}{line.P95Ms,9:0.0}{line.FloorMs,9:0.0}{line.Ratio,8:0.0}");
    }

    public Task Write(string file) =>
        File.WriteAllTextAsync(file, JsonSerializer.Serialize(new { suite, companies, cores = Environment.ProcessorCount, load = _load, lines = _lines, figures = _figures }, s_json));

    private static async Task<double[]> Times(Func<int, Task<TimeSpan>> work, int repeats)
    {
        for (var i = 0; i < Math.Min(WarmUps, repeats); i++)
            await work(i);
        var times = new double[repeats];
        for (var i = 0; i < repeats; i++)
            times[i] = (await work(i)).TotalMilliseconds;
        Array.Sort(times);
        return times;
    }

    private static async Task<TimeSpan> Timed(Func<int, Task> work, int index)
    {
        var begun = Stopwatch.GetTimestamp();
        await work(index);
        return Stopwatch.GetElapsedTime(begun);
    }

    private void Add(string operation, double[] sorted, double[]? floor)
    {
        var median = Median(sorted);
        var lowest = floor is null ? (double?)null : Median(floor);
        _lines.Add(new Line(operation, median, sorted[(int)Math.Ceiling(sorted.Length * 0.95) - 1], lowest, median / lowest));
    }

    private static double Median(double[] sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;

    private sealed record Line(string Operation, double MedianMs, double P95Ms, double? FloorMs, double? Ratio);

    private sealed record Number(string What, double Value, string Unit, double? Goal, bool? IsMet)
    {
        public override string ToString() =>
            $"{What,-64}{Value,14:#,0.####} {Unit,-10}{(Goal is { } goal ? $" goal {goal:#,0.####} {(IsMet == true ? "met" : "NOT met")}" : "")}";
    }
}
