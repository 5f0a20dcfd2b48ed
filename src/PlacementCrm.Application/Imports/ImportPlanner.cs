namespace PlacementCrm.Application.Imports;

/// <summary>Goes through the rows from top to bottom; each row may mean a company, a place and a person.</summary>
internal sealed class ImportPlanner
{
    private readonly KnownCompanies _knownCompanies = new();
    private readonly KnownContacts _knownContacts = new();
    private readonly List<PlannedCompany> _companies = [];
    private readonly List<PlannedContact> _contacts = [];

    public ImportPlanner(ExistingRecords existing)
    {
        var byId = existing.Companies.ToDictionary(company => company.Id, PlannedCompany.Of);
        foreach (var company in byId.Values)
            _knownCompanies.Add(company);
        foreach (var contact in existing.Contacts)
        {
            var known = new PlannedContact { Name = contact.Name, Title = contact.Title, Email = contact.Email, Phone = contact.Phone, Note = contact.Note, ExistingId = contact.Id };
            known.Companies.AddRange(contact.CompanyIds.Select(id => byId.GetValueOrDefault(id)).OfType<PlannedCompany>());
            _knownContacts.Add(known);
        }
    }

    public IReadOnlyList<PlannedCompany> Companies => _companies;

    public IReadOnlyList<PlannedContact> Contacts => _contacts;

    public PlannedRow Plan(int line, RowValues row)
    {
        if (row.IsEmpty)
            return new PlannedRow(line, row.HasError ? RowOutcome.Error : RowOutcome.Empty, DuplicateOfLine: null, row.Problems);

        var company = _knownCompanies.Find(row);
        if (_knownCompanies.IsAmbiguous(row))
            row.Report(ImportField.CompanyName, "CompanyAmbiguous", row.CompanyName);
        RefuseNameless(row, company);
        RefuseForeignSite(row, company);
        if (row.HasError)
            return new PlannedRow(line, RowOutcome.Error, DuplicateOfLine: null, row.Problems) { Title = row.Title };

        var parts = new List<PlannedPart>();
        PlannedSite? site = null;
        if (company is not null || row.CompanyName is not null)
        {
            parts.Add(PlanCompany(line, row, ref company));
            if (row.HasPlace)
                parts.Add(PlanSite(line, row, company!, out site));
        }
        else if (row.HasPlace)
        {
            row.Notice(ImportField.Address, "AddressWithoutCompany");
        }

        if (row.ContactName is not null)
            parts.Add(PlanContact(line, row, company, site));
        else if (row.Note is not null)
            row.Notice(ImportField.Note, "NoteWithoutPerson");
        return PlannedPart.Row(line, row, company?.Name, parts);
    }

    private static void RefuseNameless(RowValues row, PlannedCompany? company)
    {
        if (row.CompanyName is null && company is null && (row.Cvr is not null || row.PNumber is not null))
            row.Report(ImportField.CompanyName, "CompanyNameMissing");
        else if (row.CompanyName is null && company is null && row.ContactName is null)
            row.Report(ImportField.ContactFullName, "NameMissing");
    }

    private void RefuseForeignSite(RowValues row, PlannedCompany? company)
    {
        if (_knownCompanies.OwnerOf(row.PNumber) is { } owner && owner != company)
            row.Report(ImportField.PNumber, "PNumberOfOther", row.PNumber, owner.Name);
    }

    private PlannedPart PlanCompany(int line, RowValues row, ref PlannedCompany? company)
    {
        var isNew = company is null;
        company ??= new PlannedCompany { Line = line, Name = row.CompanyName! };
        var isFirst = isNew || company.Line == 0;
        company.Line = isFirst ? line : company.Line;

        var known = company.Changes.Count;
        CompanyValues.Fill(company, row, isNew);
        if (isFirst)
            _companies.Add(company);
        if (isNew)
            _knownCompanies.Add(company);
        else if (company.Cvr is { } cvr)
            _knownCompanies.Identify(company, cvr);
        return new PlannedPart(isNew, company.ExistingId is not null, [.. company.Changes.Skip(known)], company.Line);
    }

    private PlannedPart PlanSite(int line, RowValues row, PlannedCompany company, out PlannedSite site)
    {
        var found = SiteValues.Find(company, row);
        site = found ?? new PlannedSite { Line = line };
        if (found is null)
            company.Sites.Add(site);
        var known = site.Changes.Count;
        SiteValues.Fill(site, row);
        _knownCompanies.AddSite(company, site);
        return new PlannedPart(found is null, site.ExistingId is not null, [.. site.Changes.Skip(known)], site.Line);
    }

    private PlannedPart PlanContact(int line, RowValues row, PlannedCompany? company, PlannedSite? site)
    {
        var found = _knownContacts.Find(row, row.ContactName!, company);
        var contact = found ?? new PlannedContact { Line = line, Name = row.ContactName! };
        var isFirst = found is null || found.Line == 0;
        contact.Line = isFirst ? line : contact.Line;
        if (ColumnWords.Plain(contact.Name) != ColumnWords.Plain(row.ContactName!))
            row.Notice(ImportField.ContactFullName, "TakenAsSamePerson", row.ContactName, contact.Name);
        else if (found is null && _knownContacts.SharerOf(row.ContactEmail) is { } sharer)
            row.Notice(ImportField.ContactEmail, "SharesMailbox", row.ContactName, sharer.Name);

        var known = contact.Changes.Count;
        ContactValues.Fill(contact, company, row);
        var hasNewRole = company is not null && ContactValues.AddRole(contact, company, site, row.ContactTitle);
        if (isFirst)
            _contacts.Add(contact);
        if (found is null)
            _knownContacts.Add(contact);
        else if (hasNewRole)
            _knownContacts.AddCompany(contact, company!);
        return new PlannedPart(found is null, contact.ExistingId is not null, [.. contact.Changes.Skip(known)], contact.Line) { AddsRole = hasNewRole };
    }
}
