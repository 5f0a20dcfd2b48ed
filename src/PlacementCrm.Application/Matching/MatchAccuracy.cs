using System.Globalization;

namespace PlacementCrm.Application.Matching;

/// <summary>How well the match does what it says, measured on public data that nobody here wrote; a figure stands with its day.</summary>
public static class MatchAccuracy
{
    /// <param name="Name">Of the measure; its words are texts of the screen.</param>
    /// <param name="Value">As measured.</param>
    /// <param name="Goal">Empty where none was set.</param>
    public sealed record Figure(string Name, string Value, string Goal, DateOnly MeasuredOn);

    public static IReadOnlyList<Figure> All { get; } = Read();

    private static Figure[] Read()
    {
        using var stream = typeof(MatchAccuracy).Assembly.GetManifestResourceStream("accuracy.csv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1)
            .Select(line => line.Split(';')).Select(cells => new Figure(cells[0], cells[1], cells[2], DateOnly.ParseExact(cells[3], "yyyy-MM-dd", CultureInfo.InvariantCulture)))];
    }
}
