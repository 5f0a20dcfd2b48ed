using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Application.Imports;

/// <summary>Reads from the database what the rows of a file could mean, and no more of a large register than that.</summary>
internal sealed class RecordLookup(CrmDbContext db, DateOnly today)
{
    public async Task<ExistingRecords> Find(ImportRows rows, CancellationToken cancel)
    {
        var values = rows.ToPlan.Select(row => row.Values).ToList();
        var named = await CompaniesNamed(values, cancel);
        var persons = await PersonsNamed(values, cancel);
        var companies = named.Concat(persons.SelectMany(person => person.CompanyIds)).Distinct().ToList();
        var colleagues = await Persons(db.Contacts.Where(contact => contact.Roles.Any(role => named.Contains(role.CompanyId))), cancel);
        return new ExistingRecords(await Companies(companies, cancel), [.. persons.Concat(colleagues).DistinctBy(person => person.Id)]);
    }

    private async Task<List<Guid>> CompaniesNamed(List<RowValues> rows, CancellationToken cancel)
    {
        var cvrs = rows.Select(row => row.Cvr).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var names = rows.Select(row => row.CompanyName).OfType<string>().Select(ColumnWords.Plain).ToHashSet(StringComparer.Ordinal);
        var numbers = rows.Select(row => row.PNumber).OfType<string>().Distinct().Select(PNumber.Parse).ToList();

        // The form in which names are compared is made here and not in the database, so all names come over; 100,000 of them in a blink.
        var directory = await db.Companies.AsNoTracking().Select(company => new { company.Id, company.Name, company.Cvr }).ToListAsync(cancel);
        var found = directory.Where(company => (company.Cvr is { } cvr && cvrs.Contains(cvr.Digits)) || names.Contains(ColumnWords.Plain(company.Name)))
            .Select(company => company.Id).ToHashSet();
        if (numbers.Count > 0)
            found.UnionWith(await db.Sites.Where(site => numbers.Contains(site.PNumber!)).Select(site => site.CompanyId).ToListAsync(cancel));
        return [.. found];
    }

    private async Task<List<ExistingContact>> PersonsNamed(List<RowValues> rows, CancellationToken cancel)
    {
        var emails = rows.Select(row => row.ContactEmail?.ToLowerInvariant()).OfType<string>().Distinct().ToList();
        var phones = rows.Select(row => row.ContactPhone is { } phone ? ImportNumbers.Phone(phone) : null).OfType<string>().Distinct().ToList();
        if (emails.Count + phones.Count == 0)
            return [];
#pragma warning disable CA1304, CA1311, MA0011 // Translated to lower(), which knows no culture.
        return await Persons(
            db.Contacts.Where(contact => emails.Contains(contact.Email!.ToLower()) || phones.Contains(contact.PhoneDigits!)), cancel);
#pragma warning restore CA1304, CA1311, MA0011
    }

    private async Task<List<ExistingContact>> Persons(IQueryable<Contact> contacts, CancellationToken cancel)
    {
        var found = await contacts.AsNoTracking()
            .Select(contact => new
            {
                contact.Id,
                contact.Name,
                contact.Title,
                contact.Email,
                contact.Phone,
                contact.Note,
                CompanyIds = contact.Roles.Where(role => role.ToOn == null || role.ToOn >= today).OrderBy(role => role.FromOn).Select(role => role.CompanyId).ToList(),
            })
            .ToListAsync(cancel);
        return found.ConvertAll(row => new ExistingContact(row.Id, row.Name, row.CompanyIds.Count == 0 ? null : row.CompanyIds[0])
        {
            Title = row.Title,
            Email = row.Email,
            Phone = row.Phone,
            Note = row.Note,
            CompanyIds = [.. row.CompanyIds.Distinct()],
        });
    }

    private async Task<List<ExistingCompany>> Companies(List<Guid> ids, CancellationToken cancel)
    {
        var sites = (await db.Sites.AsNoTracking().Where(site => ids.Contains(site.CompanyId)).OrderBy(site => site.Id).ToListAsync(cancel))
            .ToLookup(site => site.CompanyId, site => new ExistingSite(site.Id, site.PNumber?.Digits, site.AddressLine, site.Postcode, site.City));
        var companies = await db.Companies.AsNoTracking().Where(company => ids.Contains(company.Id)).OrderBy(company => company.Id).ToListAsync(cancel);
        return companies.ConvertAll(company => new ExistingCompany(company.Id, company.Name)
        {
            Cvr = company.Cvr?.Digits,
            Phone = company.Phone,
            Email = company.Email,
            Website = company.Website,
            Industry = company.IndustryCode,
            Employees = company.Employees,
            IsProtectedFromAdvertising = company.IsProtectedFromAdvertising,
            Sites = [.. sites[company.Id]],
        });
    }
}
