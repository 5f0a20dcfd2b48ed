using CsvHelper;

namespace PlacementCrm.Application.Imports;

/// <summary>The records of separated text, each with the line it begins on and whether its quotes are out of order.</summary>
internal static class TableRecords
{
    /// <summary>A record this long is a quote that was never closed, or no table.</summary>
    public const int MostBytesPerRecord = 1024 * 1024;

    /// <exception cref="FileRefused">A quote is still open at the end, or a record is longer than any table's.</exception>
    public static IEnumerable<TableRecord> Read(string text, char separator)
    {
        CsvMalformedReason? reason = null;
        using var reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            SkipEmptyLines = false,
            DetectSeparatorHint = false,
            TrackLineNumbers = true,
            IncludeValuesInExceptions = false,
            PoolStrings = true,
            MaxRecordSize = MostBytesPerRecord,
            OnMalformedRecord = malformed => reason = malformed.Reason,
        });

        while (Next(reader))
        {
            var line = (int)reader.LineNumber;
            if (reason is CsvMalformedReason.UnterminatedQuote)
                throw new FileRefused(new ImportProblem(line, Field: null, "OpenQuote", line));

            var cells = new string[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = reader.GetString(i).Trim();

            // A quote inside an unquoted cell ("48" monitor") is read as it stands and harms nothing.
            yield return new TableRecord(line, cells, reason is CsvMalformedReason.TextAfterClosingQuote);
            reason = null;
        }
    }

    private static bool Next(CsvReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException tooLong)
        {
            throw new FileRefused(new ImportProblem((int)tooLong.LineNumber, Field: null, "RecordTooLong", tooLong.LineNumber));
        }
    }
}

/// <param name="HasStrayQuote">Text stands behind a closing quote, so the cells may be cut in the wrong places.</param>
internal sealed record TableRecord(int Line, IReadOnlyList<string> Cells, bool HasStrayQuote)
{
    public bool IsBlank => Cells.All(cell => cell.Length == 0);

    public int Filled => Cells.Count(cell => cell.Length > 0);
}
