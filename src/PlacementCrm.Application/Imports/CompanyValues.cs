using System.Globalization;

namespace PlacementCrm.Application.Imports;

/// <summary>Puts a row's values on the company it means.</summary>
internal static class CompanyValues
{
    public static void Fill(PlannedCompany company, RowValues row, bool isNew)
    {
        company.Cvr = ImportMerge.Take(company, row, ImportField.Cvr, company.Cvr, row.Cvr);
        if (row.IsUnit)
            Protect(company, row.IsProtectedFromAdvertising is true ? true : null);
        else
            Protect(company, row.IsProtectedFromAdvertising);
        // A unit tells of its place; only of a company nobody knows yet it is the best there is.
        if (row.IsUnit && !isNew)
            return;

        Reach(company, row.CompanyPhone, row.CompanyEmail, row);
        // A number on a row without a person is about the company.
        if (row.ContactName is null)
            Reach(company, row.ContactPhone, row.ContactEmail, row);
        company.Website = ImportMerge.Take(company, row, ImportField.Website, company.Website, row.Website);
        company.Industry = ImportMerge.Take(company, row, ImportField.Industry, company.Industry, row.Industry);
        var employees = ImportMerge.Take(company, row, ImportField.Employees, Text(company.Employees), Text(row.Employees));
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

    private static void Reach(PlannedCompany company, string? phone, string? email, RowValues row)
    {
        company.Phone = ImportMerge.Take(company, row, ImportField.CompanyPhone, company.Phone, phone);
        company.Email = ImportMerge.Take(company, row, ImportField.CompanyEmail, company.Email, email);
    }

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
