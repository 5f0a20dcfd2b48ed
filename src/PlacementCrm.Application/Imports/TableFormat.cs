namespace PlacementCrm.Application.Imports;

/// <summary>How a text is cut into cells: which separator it uses, and how it writes a quote inside a cell.</summary>
internal static class TableFormat
{
    private const int SampleLength = 128 * 1024;

    private static readonly char[] s_separators = [',', ';', '\t', '|'];

    /// <summary>The separator which gives most rows the same number of cells; with none there is one column.</summary>
    public static char GuessSeparator(string text)
    {
        var sample = Sample(text);
        var best = s_separators.Select(separator => (Separator: separator, Score: Score(sample, separator))).MaxBy(candidate => candidate.Score);
        return best.Score > 0 ? best.Separator : ',';
    }

    /// <summary>Excel writes <c>sep=;</c> as the first line; it names the separator and is no row.</summary>
    public static char? AnnouncedSeparator(string text) =>
        text.Length > 4 && text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && (text.Length == 5 || text[5] is '\r' or '\n') ? text[4] : null;

    /// <summary>Some exports write \" for a quote; read by the book such a file falls apart, so quotes are doubled first.</summary>
    public static string WithDoubledQuotes(string text, char separator)
    {
        if (!text.Contains("\\\"", StringComparison.Ordinal))
            return text;
        var doubled = text.Replace("\\\"", "\"\"", StringComparison.Ordinal);
        return Disorder(doubled, separator) < Disorder(text, separator) ? doubled : text;
    }

    private static string Sample(string text)
    {
        if (text.Length <= SampleLength)
            return text;
        var end = text.LastIndexOf('\n', SampleLength);
        return end > 0 ? text[..end] : text[..SampleLength];
    }

    private static double Score(string sample, char separator)
    {
        var widths = Widths(sample, separator);
        if (widths.Count == 0)
            return 0;
        var usual = widths.GroupBy(width => width).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key).First();
        // More columns only decide between equally regular separators: "1,5" in every cell must not beat the semicolon.
        return usual.Key < 2 ? 0 : ((double)usual.Count() / widths.Count) + (Math.Min(usual.Key, 100) / 1000.0);
    }

    private static List<int> Widths(string sample, char separator)
    {
        var widths = new List<int>();
        try
        {
            foreach (var record in TableRecords.Read(sample, separator))
            {
                if (!record.IsBlank)
                    widths.Add(record.Cells.Count);
            }
        }
        catch (FileRefused)
        {
            // The sample may end inside a quoted cell; the records before it still tell the separator.
        }

        return widths;
    }

    private static int Disorder(string text, char separator)
    {
        try
        {
            return TableRecords.Read(text, separator).Count(record => record.HasStrayQuote);
        }
        catch (FileRefused)
        {
            // A quote that never closes is the greatest disorder.
            return int.MaxValue;
        }
    }
}
