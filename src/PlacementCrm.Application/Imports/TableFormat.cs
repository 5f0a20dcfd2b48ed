using CsvHelper;

namespace PlacementCrm.Application.Imports;

/// <summary>How a text is cut into cells: the separator, and whether quotes inside cells are doubled or escaped.</summary>
internal sealed record TableFormat(char Separator, CsvMode Mode)
{
    private const int SampleLength = 128 * 1024;

    private static readonly char[] s_separators = [',', ';', '\t', '|'];

    /// <summary>The separator which gives most rows the same number of cells; one column only when none does.</summary>
    public static TableFormat Guess(string text)
    {
        var sample = Sample(text);
        var best = s_separators.Select(separator => (Separator: separator, Score: Score(sample, separator, CsvMode.Rfc4180)))
            .MaxBy(candidate => candidate.Score);
        var separator = best.Score > 0 ? best.Separator : ',';

        // Some exports write \" for a quote; read by the book such a file falls apart.
        var isEscaped = text.Contains("\\\"", StringComparison.Ordinal)
            && Disorder(text, separator, CsvMode.Rfc4180) > Disorder(text, separator, CsvMode.Escape);
        return new TableFormat(separator, isEscaped ? CsvMode.Escape : CsvMode.Rfc4180);
    }

    /// <summary>Excel writes <c>sep=;</c> as the first line; it names the separator and is no row.</summary>
    public static char? Announced(string text) =>
        text.Length > 5 && text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text[5] is '\r' or '\n' ? text[4] : null;

    private static string Sample(string text)
    {
        if (text.Length <= SampleLength)
            return text;
        var end = text.LastIndexOf('\n', SampleLength);
        return end > 0 ? text[..end] : text[..SampleLength];
    }

    private static double Score(string sample, char separator, CsvMode mode)
    {
        var widths = Widths(sample, separator, mode);
        if (widths.Count == 0)
            return 0;
        var usual = widths.GroupBy(width => width).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key).First();
        // More columns only decide between equally regular separators: "1,5" in every cell must not beat the semicolon.
        return usual.Key < 2 ? 0 : (double)usual.Count() / widths.Count + (Math.Min(usual.Key, 100) / 1000.0);
    }

    private static List<int> Widths(string sample, char separator, CsvMode mode)
    {
        var widths = new List<int>();
        try
        {
            foreach (var record in TableRecords.Read(sample, separator, mode))
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

    private static int Disorder(string text, char separator, CsvMode mode)
    {
        try
        {
            return TableRecords.Read(text, separator, mode).Count(record => record.HasStrayQuote);
        }
        catch (FileRefused)
        {
            return int.MaxValue;
        }
    }
}
