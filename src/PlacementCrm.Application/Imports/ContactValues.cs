namespace PlacementCrm.Application.Imports;

/// <summary>Puts a row's values on the person it means.</summary>
internal static class ContactValues
{
    private const int LongestNote = 4000;

    public static void Fill(PlannedContact contact, PlannedCompany? company, RowValues row)
    {
        // What somebody is at a second company stands in the role there.
        var hasOwnRole = company is not null && !contact.Companies.Contains(company) && contact.Told.Contains(ImportField.ContactTitle);
        if (!hasOwnRole)
            contact.Title = ImportMerge.Take(contact, row, ImportField.ContactTitle, contact.Title, row.ContactTitle);
        contact.Email = TakeOrNote(contact, row, ImportField.ContactEmail, contact.Email, row.ContactEmail);
        contact.Phone = TakeOrNote(contact, row, ImportField.ContactPhone, contact.Phone, row.ContactPhone);
        if (row.Note is { } note && !IsNoted(contact, note) && !AddNote(contact, note))
            row.Notice(ImportField.Note, "NoteTooLongToAdd", LongestNote);
    }

    public static bool AddRole(PlannedContact contact, PlannedCompany company, PlannedSite? site, string? title)
    {
        if (contact.Companies.Contains(company))
            return false;
        contact.Companies.Add(company);
        contact.NewRoles.Add(new PlannedRole(company, site, title));
        if (contact.ExistingId is not null)
            contact.Changes.Add(new PlannedChange(ImportField.CompanyName, Old: null, company.Name));
        return true;
    }

    // A contact keeps one e-mail and one number; another one of a later line goes to the note.
    private static string? TakeOrNote(PlannedContact contact, RowValues row, ImportField field, string? old, string? read)
    {
        var value = ImportMerge.Choose(contact, field, old, read, out var isLeftOut);
        if (!isLeftOut || IsNoted(contact, read!))
            return value;

        row.NoticeSecond(field, AddNote(contact, row.WithColumn(read!)) ? "KeptInNote" : "ValueNotTaken", read!);
        return value;
    }

    private static bool IsNoted(PlannedContact contact, string text) => contact.Note?.Contains(text, StringComparison.Ordinal) == true;

    // A note is added to what is written already, never put in its place.
    private static bool AddNote(PlannedContact contact, string note)
    {
        var joined = contact.Note is null ? note : $"{contact.Note}\n{note}";
        if (joined.Length > LongestNote)
            return false;

        if (contact.ExistingId is not null)
            contact.Changes.Add(new PlannedChange(ImportField.Note, contact.Note, joined));
        contact.Note = joined;
        return true;
    }
}
