using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Application.Imports;

/// <summary>Puts a plan without errors into the register; the pipeline saves it as a whole or not at all.</summary>
internal sealed class PlanWriter(CrmDbContext db, DateTimeOffset now, DateOnly today)
{
    private readonly Dictionary<PlannedCompany, Company> _companies = [];
    private readonly Dictionary<PlannedSite, Site> _sites = [];

    public async Task Write(ImportPlan plan, CancellationToken cancel)
    {
        foreach (var planned in plan.Companies.Where(company => company.ExistingId is null))
            _companies[planned] = Add(planned);
        await LoadTouched(plan, cancel);
        foreach (var planned in plan.Companies.Where(company => company.Changes.Count > 0))
            Fill(_companies[planned], planned);
        foreach (var (company, site) in plan.Companies.SelectMany(company => company.Sites.Select(site => (company, site))))
            WriteSite(company, site);
        await WriteContacts(plan.Contacts, cancel);
    }

    private async Task LoadTouched(ImportPlan plan, CancellationToken cancel)
    {
        var touched = plan.Companies.Where(company => company.Changes.Count > 0).Concat(plan.Contacts.SelectMany(contact => contact.NewRoles).Select(role => role.Company))
            .Where(company => company.ExistingId is not null).Distinct().ToDictionary(company => company.ExistingId!.Value);
        var ids = touched.Keys.ToList();
        foreach (var company in await db.Companies.Where(company => ids.Contains(company.Id)).ToListAsync(cancel))
            _companies[touched[company.Id]] = company;

        var places = plan.Companies.SelectMany(company => company.Sites)
            .Where(site => site.ExistingId is not null && (site.Changes.Count > 0 || plan.Contacts.Count > 0)).ToDictionary(site => site.ExistingId!.Value);
        var siteIds = places.Keys.ToList();
        foreach (var site in await db.Sites.Where(site => siteIds.Contains(site.Id)).ToListAsync(cancel))
            _sites[places[site.Id]] = site;
    }

    private Company Add(PlannedCompany planned)
    {
        var company = new Company(Guid.CreateVersion7(), planned.Name, Segment.Other, now);
        Fill(company, planned);
        db.Add(company);
        return company;
    }

    private static void Fill(Company company, PlannedCompany planned)
    {
        company.Describe(company.Name, company.Segment, planned.Industry, planned.Employees);
        company.Identify(planned.Cvr is { } cvr ? Cvr.Parse(cvr) : null);
        company.ReachAt(Phone(planned.Phone), planned.Email, planned.Website);
        company.ProtectFromAdvertising(planned.IsProtectedFromAdvertising);
    }

    private void WriteSite(PlannedCompany company, PlannedSite planned)
    {
        if (planned.ExistingId is null)
        {
            var companyId = company.ExistingId ?? _companies[company].Id;
            _sites[planned] = new Site(Guid.CreateVersion7(), companyId, planned.Name ?? (company.Sites[0] == planned ? company.Name : planned.City ?? company.Name));
            db.Add(_sites[planned]);
        }
        else if (planned.Changes.Count == 0)
        {
            return;
        }

        var site = _sites[planned];
        site.Identify(planned.PNumber is { } number ? PNumber.Parse(number) : null);
        site.LocateAt(planned.Address, planned.Postcode, planned.City, planned.MunicipalityCode ?? site.MunicipalityCode);
    }

    private async Task WriteContacts(IReadOnlyList<PlannedContact> contacts, CancellationToken cancel)
    {
        var ids = contacts.Where(contact => contact.Changes.Count > 0).Select(contact => contact.ExistingId!.Value).ToList();
        var existing = ids.Count == 0 ? [] : await db.Contacts.Include(contact => contact.Roles).Where(contact => ids.Contains(contact.Id)).ToDictionaryAsync(contact => contact.Id, cancel);
        foreach (var planned in contacts)
        {
            if (planned.ExistingId is { } id && !existing.ContainsKey(id))
                continue;
            var contact = planned.ExistingId is { } known ? existing[known] : new Contact(Guid.CreateVersion7(), planned.Name);
            contact.Describe(contact.Name, planned.Title, planned.Note);
            contact.ReachAt(Phone(planned.Phone), planned.Email);
            foreach (var role in planned.NewRoles)
                TakeRole(contact, role);
            if (planned.ExistingId is null)
                db.Add(contact);
        }
    }

    private void TakeRole(Contact contact, PlannedRole planned) =>
        contact.TakeRole(
            Guid.CreateVersion7(), _companies[planned.Company], planned.Site is { } site ? _sites[site] : null, planned.Title ?? Sentences.Of("Imports.ContactRole"), today);

    private static PhoneNumber? Phone(string? text) => PhoneNumber.TryParse(text, out var number) ? number : null;
}
