namespace PlacementCrm.Application.Imports;

/// <summary>Decides between a value that is there and the one a row gives.</summary>
internal static class ImportMerge
{
    /// <summary>In a file the first line that says something wins; on something that exists the file wins, and the user sees both.</summary>
    /// <returns>The value to go on with. What is not taken is named on the row.</returns>
    public static string? Take(PlannedRecord record, RowValues row, ImportField field, string? old, string? read)
    {
        var value = Choose(record, field, old, read, out var isLeftOut);
        if (isLeftOut)
            row.NoticeSecond(field, "ValueNotTaken", read!);
        return value;
    }

    /// <param name="isLeftOut">An earlier line says something else, so that <paramref name="read"/> finds no room.</param>
    public static string? Choose(PlannedRecord record, ImportField field, string? old, string? read, out bool isLeftOut)
    {
        isLeftOut = false;
        if (read is null)
            return old;

        var isFirst = record.Told.Add(field);
        if (IsSame(field, old, read))
            return old;
        if (!isFirst)
        {
            isLeftOut = true;
            return old;
        }

        if (record.ExistingId is not null)
            record.Changes.Add(new PlannedChange(field, old, read));
        return read;
    }

    private static bool IsSame(ImportField field, string? old, string read) => field switch
    {
        _ when old is null => false,
        ImportField.CompanyPhone or ImportField.ContactPhone => ImportNumbers.Phone(old) == ImportNumbers.Phone(read),
        ImportField.CompanyEmail or ImportField.ContactEmail or ImportField.Website => string.Equals(old, read, StringComparison.OrdinalIgnoreCase),
        ImportField.Address or ImportField.Postcode or ImportField.City => ColumnWords.Plain(old) == ColumnWords.Plain(read),
        _ => string.Equals(old, read, StringComparison.Ordinal),
    };
}
