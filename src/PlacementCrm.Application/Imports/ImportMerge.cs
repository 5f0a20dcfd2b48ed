namespace PlacementCrm.Application.Imports;

/// <summary>Decides between a value that is there and the one a row gives.</summary>
internal static class ImportMerge
{
    // In a file the first line that says something wins; on something that exists the file wins, and the user sees both.
    public static string? Take(Guid? existingId, List<PlannedChange> changes, ImportField field, string? old, string? read)
    {
        if (read is null || IsSame(field, old, read))
            return old;
        if (existingId is null)
            return old ?? read;
        if (changes.Exists(change => change.Field == field))
            return old;

        changes.Add(new PlannedChange(field, old, read));
        return read;
    }

    private static bool IsSame(ImportField field, string? old, string read) => field switch
    {
        _ when old is null => false,
        ImportField.CompanyPhone or ImportField.ContactPhone => ImportNumbers.Phone(old) == ImportNumbers.Phone(read),
        ImportField.CompanyEmail or ImportField.ContactEmail => string.Equals(old, read, StringComparison.OrdinalIgnoreCase),
        _ => string.Equals(old, read, StringComparison.Ordinal),
    };
}
