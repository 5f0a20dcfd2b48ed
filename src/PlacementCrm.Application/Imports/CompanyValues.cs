using System.Globalization;

namespace PlacementCrm.Application.Imports;

/// <summary>Puts a row's values on the company it means.</summary>
internal static class CompanyValues
{
    public static void Fill(PlannedCompany company, RowValues row, bool isNew)
    {
        company.Cvr = Merged(company, ImportField.Cvr, company.Cvr, row.Cvr);
        if (row.IsUnit)
            Protect(company, row.IsProtectedFromAdvertising is true ? true : null);
        else
            Protect(company, row.IsProtectedFromAdvertising);
        // A unit tells of its place; only of a company nobody knows yet it is the best there is.
        if (row.IsUnit && !isNew)
            return;

        // A number on a row without a person is about the company.
        var alone = row.ContactName is null;
        company.Phone = Merged(company, ImportField.CompanyPhone, company.Phone, row.CompanyPhone ?? (alone ? row.ContactPhone : null));
        company.Email = Merged(company, ImportField.CompanyEmail, company.Email, row.CompanyEmail ?? (alone ? row.ContactEmail : null));
        company.Website = Merged(company, ImportField.Website, company.Website, row.Website);
        company.Industry = Merged(company, ImportField.Industry, company.Industry, row.Industry);
        var employees = Merged(company, ImportField.Employees, Text(company.Employees), Text(row.Employees));
        company.Employees = employees is null ? null : int.Parse(employees, CultureInfo.InvariantCulture);
    }

    private static void Protect(PlannedCompany company, bool? isProtected)
    {
        if (isProtected is not { } read || read == company.IsProtectedFromAdvertising)
            return;
        if (company.ExistingId is not null)
            company.Changes.Add(new PlannedChange(ImportField.AdvertisingProtection, Word(!read), Word(read)));
        company.IsProtectedFromAdvertising = read;

        static string Word(bool isSet) => isSet ? "✓" : "–";
    }

    private static string? Merged(PlannedCompany company, ImportField field, string? old, string? read) =>
        ImportMerge.Take(company.ExistingId, company.Changes, field, old, read);

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
