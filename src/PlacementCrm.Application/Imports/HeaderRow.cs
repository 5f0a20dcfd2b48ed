using System.Globalization;
using System.Text.RegularExpressions;

namespace PlacementCrm.Application.Imports;

/// <summary>Where the column names stand: exports put titles, dates and blank lines above them.</summary>
/// <param name="FirstRow">Index of the first record that is data.</param>
internal sealed partial record HeaderRow(IReadOnlyList<string> Names, int FirstRow)
{
    private const int LinesLookedAt = 40;

    /// <exception cref="FileRefused">No record holds anything.</exception>
    public static HeaderRow Find(IReadOnlyList<TableRecord> records)
    {
        var blank = records.TakeWhile(IsBlank).Count();
        if (blank == records.Count)
            throw new FileRefused("HoldsNothing");

        var head = records.Take(blank + LinesLookedAt).ToList();
        var index = head.FindIndex(record => record.Cells.Count(ColumnGuess.Knows) >= 2);
        if (index < 0)
        {
            // No word we know: the first row that fills at least half of what the fullest row fills.
            var widest = head.Max(record => record.Filled);
            index = head.FindIndex(record => record.Filled * 2 >= widest && !record.IsBlank);
        }

        var names = records[index].Cells.ToList();
        if (LooksLikeValues(names))
            return new HeaderRow(names.ConvertAll(_ => ""), index);

        // A separator at the end of each line makes a last column without name; it is kept only when something stands in it.
        while (names is [.., ""] && !records.Skip(index + 1).Any(record => record.Cells.Count >= names.Count && record.Cells[names.Count - 1].Length > 0))
            names.RemoveAt(names.Count - 1);
        return new HeaderRow(names, index + 1);
    }

    // Lines of nothing but separators may have been read with another separator.
    private static bool IsBlank(TableRecord record) => record.Cells.All(cell => cell.AsSpan().Trim(";,|\t ").IsEmpty);

    private static bool LooksLikeValues(List<string> cells)
    {
        var filled = cells.Where(cell => cell.Length > 0).ToList();
        return filled.Exists(cell => cell.Contains('@', StringComparison.Ordinal)) || filled.Count(IsValue) * 2 > filled.Count;
    }

    // Years stay names: tables of figures have them in their header.
    private static bool IsValue(string cell) =>
        !Year().IsMatch(cell)
        && (decimal.TryParse(cell.TrimStart('$', '€'), NumberStyles.Number, CultureInfo.InvariantCulture, out _)
            || Date().IsMatch(cell)
            || cell.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            || cell.Length > 80);

    [GeneratedRegex(@"^(19|20)\d\d$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Year();

    [GeneratedRegex(@"^(\d{1,4}[-./]\d{1,2}[-./]\d{1,4}|\d{1,2}:\d{2}(:\d{2})?)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Date();
}
