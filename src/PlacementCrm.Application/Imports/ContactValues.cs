namespace PlacementCrm.Application.Imports;

/// <summary>Puts a row's values on the person it means.</summary>
internal static class ContactValues
{
    private const int LongestNote = 4000;

    public static void Fill(PlannedContact contact, RowValues row)
    {
        contact.Title = ImportMerge.Take(contact.ExistingId, contact.Changes, ImportField.ContactTitle, contact.Title, row.ContactTitle);
        contact.Email = ImportMerge.Take(contact.ExistingId, contact.Changes, ImportField.ContactEmail, contact.Email, row.ContactEmail);
        contact.Phone = ImportMerge.Take(contact.ExistingId, contact.Changes, ImportField.ContactPhone, contact.Phone, row.ContactPhone);
        AddNote(contact, row);
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

    // A note is added to what is written already, never put in its place.
    private static void AddNote(PlannedContact contact, RowValues row)
    {
        if (row.Note is not { } note || contact.Note?.Contains(note, StringComparison.Ordinal) == true)
            return;
        var joined = contact.Note is null ? note : $"{contact.Note}\n{note}";
        if (joined.Length > LongestNote)
        {
            row.Notice(ImportField.Note, "NoteTooLongToAdd", LongestNote);
            return;
        }

        if (contact.ExistingId is not null)
            contact.Changes.Add(new PlannedChange(ImportField.Note, contact.Note, joined));
        contact.Note = joined;
    }
}
