using System.Globalization;

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
            _knownContacts.Add(new PlannedContact
            {
                Name = contact.Name,
                Title = contact.Title,
                Email = contact.Email,
                Phone = contact.Phone,
                Company = contact.CompanyId is { } id ? byId.GetValueOrDefault(id) : null,
                ExistingId = contact.Id,
            });
        }
    }

    public IReadOnlyList<PlannedCompany> Companies => _companies;

    public IReadOnlyList<PlannedContact> Contacts => _contacts;

    public PlannedRow Plan(int line, RowValues row)
    {
        if (row.IsEmpty)
            return new PlannedRow(line, row.HasError ? RowOutcome.Error : RowOutcome.Empty, DuplicateOfLine: null, row.Problems);

        var company = _knownCompanies.Find(row);
        RefuseNameless(row, company);
        if (row.HasError)
            return new PlannedRow(line, RowOutcome.Error, DuplicateOfLine: null, row.Problems);

        var parts = new List<Part>();
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
        return Outcome(line, row, parts);
    }

    private static void RefuseNameless(RowValues row, PlannedCompany? company)
    {
        if (row.CompanyName is null && company is null && (row.Cvr is not null || row.PNumber is not null))
            row.Report(ImportField.CompanyName, "CompanyNameMissing");
        else if (row.CompanyName is null && company is null && row.ContactName is null)
            row.Report(ImportField.ContactFullName, "NameMissing");
    }

    private Part PlanCompany(int line, RowValues row, ref PlannedCompany? company)
    {
        var isNew = company is null;
        company ??= new PlannedCompany { Line = line, Name = row.CompanyName! };
        var isFirst = isNew || company.Line == 0;
        company.Line = isFirst ? line : company.Line;

        var changes = company.Changes.Count;
        Fill(company, row);
        if (isFirst)
            _companies.Add(company);
        if (isNew)
            _knownCompanies.Add(company);
        else if (company.Cvr is { } cvr)
            _knownCompanies.Identify(company, cvr);
        return new Part(isNew, company.ExistingId is not null, company.Changes.Count > changes, company.Line);
    }

    private static void Fill(PlannedCompany company, RowValues row)
    {
        // A number or a note on a row without a person is about the company.
        var alone = row.ContactName is null;
        company.Cvr = Merged(ImportField.Cvr, company.Cvr, row.Cvr);
        company.Phone = Merged(ImportField.CompanyPhone, company.Phone, row.CompanyPhone ?? (alone ? row.ContactPhone : null));
        company.Email = Merged(ImportField.CompanyEmail, company.Email, row.CompanyEmail ?? (alone ? row.ContactEmail : null));
        company.Website = Merged(ImportField.Website, company.Website, row.Website);
        company.Industry = Merged(ImportField.Industry, company.Industry, row.Industry);
        var employees = Merged(ImportField.Employees, Text(company.Employees), Text(row.Employees));
        company.Employees = employees is null ? null : int.Parse(employees, CultureInfo.InvariantCulture);
        company.Note ??= alone ? row.Note : null;

        string? Merged(ImportField field, string? old, string? read) => ImportMerge.Take(company.ExistingId, company.Changes, field, old, read);
    }

    private static Part PlanSite(int line, RowValues row, PlannedCompany company, out PlannedSite site)
    {
        var found = company.Sites.Find(known => IsSame(known, row));
        site = found ?? new PlannedSite { Line = line, PNumber = row.PNumber, Address = row.Address, Postcode = row.Postcode, City = row.City };
        if (found is null)
        {
            company.Sites.Add(site);
        }
        else
        {
            found.PNumber ??= row.PNumber;
            found.Address ??= row.Address;
            found.Postcode ??= row.Postcode;
            found.City ??= row.City;
        }

        return new Part(found is null, site.ExistingId is not null, HasChanged: false, site.Line);
    }

    // Two P-numbers are two places. Without one the address decides, as far as the row tells it.
    private static bool IsSame(PlannedSite site, RowValues row)
    {
        if (site.PNumber is not null && row.PNumber is not null)
            return site.PNumber == row.PNumber;
        return Agree(site.Address, row.Address) && Agree(site.Postcode, row.Postcode) && Agree(site.City, row.City);

        static bool Agree(string? one, string? other) => one is null || other is null || ColumnWords.Plain(one) == ColumnWords.Plain(other);
    }

    private Part PlanContact(int line, RowValues row, PlannedCompany? company, PlannedSite? site)
    {
        var found = _knownContacts.Find(row, row.ContactName!, company);
        var contact = found ?? new PlannedContact { Line = line, Name = row.ContactName!, Company = company, Site = site };
        var isFirst = found is null || found.Line == 0;
        contact.Line = isFirst ? line : contact.Line;

        var changes = contact.Changes.Count;
        contact.Title = ImportMerge.Take(contact.ExistingId, contact.Changes, ImportField.ContactTitle, contact.Title, row.ContactTitle);
        contact.Email = ImportMerge.Take(contact.ExistingId, contact.Changes, ImportField.ContactEmail, contact.Email, row.ContactEmail);
        contact.Phone = ImportMerge.Take(contact.ExistingId, contact.Changes, ImportField.ContactPhone, contact.Phone, row.ContactPhone);
        contact.Note ??= row.Note;
        if (isFirst)
            _contacts.Add(contact);
        if (found is null)
            _knownContacts.Add(contact);
        return new Part(found is null, contact.ExistingId is not null, contact.Changes.Count > changes, contact.Line);
    }

    private static PlannedRow Outcome(int line, RowValues row, List<Part> parts)
    {
        var outcome = parts switch
        {
            _ when parts.Exists(part => part.IsNew) => RowOutcome.New,
            _ when parts.Exists(part => part.HasChanged) => RowOutcome.Update,
            // The last part is the most particular thing the row names.
            [.., { Exists: true }] => RowOutcome.Exists,
            _ => RowOutcome.Duplicate,
        };
        return new PlannedRow(line, outcome, outcome == RowOutcome.Duplicate ? parts[^1].Line : null, row.Problems);
    }

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    /// <param name="Line">The line that named it first.</param>
    private sealed record Part(bool IsNew, bool Exists, bool HasChanged, int Line);
}
