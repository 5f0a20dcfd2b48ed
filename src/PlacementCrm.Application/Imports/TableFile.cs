namespace PlacementCrm.Application.Imports;

/// <summary>A table out of a text file: column names, and the rows with their lines. It never holds CPR numbers.</summary>
internal sealed class TableFile
{
    public const int MostBytes = 20 * 1024 * 1024;
    public const int MostRows = 200_000;
    public const int MostCharactersPerCell = 32 * 1024;

    private TableFile(string fileName, char separator, IReadOnlyList<string> columns, IReadOnlyList<TableRow> rows)
    {
        FileName = fileName;
        Separator = separator;
        Columns = columns;
        Rows = rows;
    }

    public string FileName { get; }

    public char Separator { get; }

    /// <summary>Names as in the file; empty where the file gives none.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Every row below the header, blank ones too.</summary>
    public IReadOnlyList<TableRow> Rows { get; }

    /// <exception cref="FileRefused">The file cannot be read, is too large or holds CPR numbers.</exception>
    public static async Task<TableFile> ReadAsync(Stream stream, string fileName, CancellationToken cancel = default)
    {
        using var copy = new MemoryStream();
        var buffer = new byte[81920];
        int count;
        while ((count = await stream.ReadAsync(buffer, cancel)) > 0)
        {
            copy.Write(buffer, 0, count);
            if (copy.Length > MostBytes)
                break;
        }

        return Read(copy.ToArray(), fileName);
    }

    /// <exception cref="FileRefused">The file cannot be read, is too large or holds CPR numbers.</exception>
    public static TableFile Read(byte[] bytes, string fileName)
    {
        if (bytes.Length > MostBytes)
            throw new FileRefused("FileTooLarge", MostBytes / (1024 * 1024));

        var text = FileText.Decode(bytes);
        if (string.IsNullOrWhiteSpace(text))
            throw new FileRefused("IsEmpty");
        RefuseOtherFormats(text);

        var announced = TableFormat.AnnouncedSeparator(text);
        var separator = announced ?? TableFormat.GuessSeparator(text);
        var records = Records(TableFormat.WithDoubledQuotes(text, separator), separator, skipFirst: announced is not null);
        var header = HeaderRow.Find(records);
        var columns = header.Names;
        var body = records[header.FirstRow..];
        var usualWidth = body.CountBy(record => record.Cells.Count).OrderByDescending(width => width.Value).Select(width => width.Key).FirstOrDefault();
        var rows = body.ConvertAll(record => TableRow.Of(record, columns.Count, usualWidth));
        CprColumn.Refuse(columns, rows);
        return new TableFile(fileName, separator, columns, rows);
    }

    private static List<TableRecord> Records(string text, char separator, bool skipFirst)
    {
        var records = new List<TableRecord>();
        foreach (var record in TableRecords.Read(text, separator).Skip(skipFirst ? 1 : 0))
        {
            if (record.Cells.Any(cell => cell.Length > MostCharactersPerCell))
                throw new FileRefused(new ImportProblem(record.Line, Field: null, "CellTooLong", record.Line, MostCharactersPerCell));
            if (records.Count > MostRows)
                throw new FileRefused("TooManyRows", MostRows);
            records.Add(record);
        }

        // Line ends after the last row are no rows; a row of separators is one, and shown as empty.
        while (records is [.., { IsBlank: true, Cells.Count: <= 1 }])
            records.RemoveAt(records.Count - 1);
        return records;
    }

    private static void RefuseOtherFormats(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 200)).TrimStart();
        if (start.StartsWith("BEGIN:VCARD", StringComparison.OrdinalIgnoreCase))
            throw new FileRefused("IsCard");
        if (start.StartsWith("<", StringComparison.Ordinal))
            throw new FileRefused("IsWebPage");
        if (start.StartsWith("{", StringComparison.Ordinal) || start.StartsWith("[{", StringComparison.Ordinal))
            throw new FileRefused("IsJson");
    }
}

/// <summary>One row of a table, filled up to the header's width.</summary>
internal sealed record TableRow(int Line, IReadOnlyList<string> Cells, IReadOnlyList<ImportProblem> Problems)
{
    public bool IsBlank => Cells.All(cell => cell.Length == 0);

    /// <param name="record">The row as read.</param>
    /// <param name="width">Columns of the header.</param>
    /// <param name="usualWidth">Cells of most rows; many programs end each row with a separator.</param>
    public static TableRow Of(TableRecord record, int width, int usualWidth)
    {
        var problems = new List<ImportProblem>();
        var surplus = record.Cells.Skip(width).Any(cell => cell.Length > 0);
        if (surplus || (record.Cells.Count > width && record.Cells.Count != usualWidth))
            problems.Add(new ImportProblem(record.Line, Field: null, "TooManyCells", record.Cells.Count, width) { IsNotice = !surplus });
        else if (record.Cells.Count < width && !record.IsBlank)
            problems.Add(new ImportProblem(record.Line, Field: null, "TooFewCells", record.Cells.Count, width) { IsNotice = true });
        if (record.HasStrayQuote)
            problems.Add(new ImportProblem(record.Line, Field: null, "StrayQuote") { IsNotice = record.Cells.Count == width });

        var cells = record.Cells.Take(width).Concat(Enumerable.Repeat("", Math.Max(0, width - record.Cells.Count))).ToArray();
        return new TableRow(record.Line, cells, problems);
    }
}
