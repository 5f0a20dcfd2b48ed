namespace PlacementCrm.Application.Imports;

/// <summary>An uploaded file as read: a table, or an answer of the company register.</summary>
internal sealed record ImportContent(TableFile? Table, CvrAnswer? Answer)
{
    /// <exception cref="FileRefused">The file cannot be read, is too large or holds CPR numbers.</exception>
    public static ImportContent Read(byte[] bytes, string fileName) =>
        CvrAnswer.IsMeant(bytes) ? new(null, CvrAnswer.Read(bytes)) : new(TableFile.Read(bytes, fileName), null);

    public int RowCount => Table?.Rows.Count ?? (Answer!.Companies.Count + Answer.Units.Count);

    /// <summary>The rows that may be written, and those that are left out already.</summary>
    public ImportRows Rows(IReadOnlyList<ImportField> mapping, bool includeCeased) =>
        Table is not null ? ImportRows.Of(Table, mapping) : CvrRows.Of(Answer!, includeCeased);
}

/// <param name="ToPlan">Line and values of each row, in the order of the file.</param>
internal sealed record ImportRows(IReadOnlyList<(int Line, RowValues Values)> ToPlan, IReadOnlyList<PlannedRow> Skipped)
{
    public static ImportRows Of(TableFile table, IReadOnlyList<ImportField> mapping)
    {
        if (mapping.Count != table.Columns.Count)
            throw new ArgumentException($"The table has {table.Columns.Count} columns, the mapping {mapping.Count}.", nameof(mapping));
        return new([.. table.Rows.Select(row => (row.Line, new RowValues(row, table.Columns, mapping)))], []);
    }
}
