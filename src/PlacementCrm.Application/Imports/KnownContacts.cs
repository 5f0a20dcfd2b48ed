namespace PlacementCrm.Application.Imports;

/// <summary>Finds the person a row means: by e-mail where the names can be one person's, else by telephone, else by name within the company.</summary>
internal sealed class KnownContacts
{
    private readonly Dictionary<string, List<PlannedContact>> _byEmail = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<PlannedContact>> _byPhone = new(StringComparer.Ordinal);
    private readonly Dictionary<(PlannedCompany Company, string Name), PlannedContact> _byName = [];

    public void Add(PlannedContact contact)
    {
        foreach (var company in contact.Companies)
            AddCompany(contact, company);

        if (contact.Email is { } email)
            Among(_byEmail, email).Add(contact);
        if (contact.Phone is { } phone && ImportNumbers.Phone(phone) is { } digits)
            Among(_byPhone, digits).Add(contact);
    }

    /// <summary>Whose mailbox it is already; a whole office may read info@.</summary>
    public PlannedContact? SharerOf(string? email) => email is not null && _byEmail.TryGetValue(email, out var sharers) ? sharers[0] : null;

    public void AddCompany(PlannedContact contact, PlannedCompany company) => _byName.TryAdd((company, ColumnWords.Plain(contact.Name)), contact);

    public PlannedContact? Find(RowValues row, string name, PlannedCompany? company)
    {
        var key = ColumnWords.Plain(name);
        if (row.ContactEmail is { } email && _byEmail.TryGetValue(email, out var sharers)
            && (sharers.Find(contact => ColumnWords.Plain(contact.Name) == key) ?? OnlyOne(sharers.FindAll(contact => PersonNames.CanBeOne(contact.Name, name)))) is { } sameAddress)
            return sameAddress;
        if (row.ContactEmail is null && ByPhone(row, key, company) is { } samePhone)
            return samePhone;

        // Without a company a name alone says too little: there are many Jens Hansen.
        return company is not null && _byName.TryGetValue((company, key), out var sameName) && (row.ContactEmail is null || sameName.Email is null)
            ? sameName
            : null;
    }

    // Colleagues share a switchboard; a number without any company is a person's own.
    private PlannedContact? ByPhone(RowValues row, string nameKey, PlannedCompany? company)
    {
        if (row.ContactPhone is null || ImportNumbers.Phone(row.ContactPhone) is not { } digits || !_byPhone.TryGetValue(digits, out var sharers))
            return null;
        return sharers.Find(contact => ColumnWords.Plain(contact.Name) == nameKey)
            ?? sharers.Find(contact => contact.Companies.Count == 0 && company is null);
    }

    // "A. Berg" beside Anna and Anders is nobody for sure.
    private static PlannedContact? OnlyOne(List<PlannedContact> possible) => possible is [var only] ? only : null;

    private static List<PlannedContact> Among(Dictionary<string, List<PlannedContact>> lists, string key) =>
        lists.TryGetValue(key, out var list) ? list : lists[key] = [];
}
