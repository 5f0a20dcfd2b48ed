using System.Globalization;
using System.Text.Json;

namespace PlacementCrm.Benchmarks.Quality;

/// <summary>Figures of one suite as a table, product and baselines below each other.</summary>
internal sealed class Sheet(string suite)
{
    private readonly List<Line> _lines = [];

    public void Add(string set, string method, params (string Name, double Value)[] figures) =>
        _lines.Add(new Line(set, method, figures.ToDictionary(figure => figure.Name, figure => figure.Value)));

    public void Print(TextWriter to)
    {
        if (_lines.Count == 0)
            to.WriteLine($"{suite}: nothing to measure in this folder.");
        foreach (var set in _lines.GroupBy(line => line.Set))
        {
            string[] names = [.. set.SelectMany(line => line.Figures.Keys).Distinct()];
            to.WriteLine($"\n{suite}, {set.Key}");
            to.WriteLine($"  {"",-42}{string.Concat(names.Select(name => $"{name,14}"))}");
            foreach (var line in set)
                to.WriteLine($"  {line.Method,-42}{string.Concat(names.Select(name => $"{Shown(line.Figures, name),14}"))}");
        }
    }

    public Task Write(string file) => System.IO.File.WriteAllTextAsync(file, JsonSerializer.Serialize(new { suite, lines = _lines }, JsonSerializerOptions.Web));

    private static string Shown(Dictionary<string, double> figures, string name) =>
        !figures.TryGetValue(name, out var value) ? "" : value.ToString(Math.Abs(value) >= 10 ? "0.##" : "0.0000", CultureInfo.InvariantCulture);

    private sealed record Line(string Set, string Method, Dictionary<string, double> Figures);
}
