using System.Globalization;

namespace PlacementCrm.Application.Imports;

/// <summary>Turns the entries of a register answer into rows, so that they are compared and written like those of a table.</summary>
internal static class CvrRows
{
    private static readonly ImportField[] s_fields =
    [
        ImportField.CompanyName, ImportField.Cvr, ImportField.PNumber, ImportField.Address, ImportField.Postcode, ImportField.City,
        ImportField.CompanyPhone, ImportField.CompanyEmail, ImportField.Website, ImportField.Industry, ImportField.Employees,
    ];

    private static readonly string[] s_columns = [.. s_fields.Select(_ => "")];

    /// <summary>Lines are the entries of the answer, companies first.</summary>
    public static ImportRows Of(CvrAnswer answer, bool includeCeased)
    {
        var rows = new List<(int, RowValues)>();
        var skipped = new List<PlannedRow>();
        foreach (var (company, line) in answer.Companies.Select((company, index) => (company, index + 1)))
        {
            if (company.HasCeased && !includeCeased)
                skipped.Add(Skipped(line, "CompanyCeased", company.Name, company.Cvr));
            else
                rows.Add((line, Row(line, company)));
        }

        foreach (var (unit, line) in answer.Units.Select((unit, index) => (unit, answer.Companies.Count + index + 1)))
        {
            if (unit.HasCeased && !includeCeased)
                skipped.Add(Skipped(line, "UnitCeased", unit.Name, unit.PNumber));
            else
                rows.Add((line, Row(line, unit)));
        }

        return new ImportRows(rows, skipped);
    }

    private static RowValues Row(int line, CvrCompany company)
    {
        // A company with one place of work is at its address; of several only their own entries tell which is where.
        var onlyUnit = company.PNumbers is [var number] ? number : null;
        var row = Values(line, company.Name, company.Cvr, onlyUnit, company.Address, company.Phone, company.Email, company.Website, company.Industry, company.Employees,
            isUnit: false, company.IsProtectedFromAdvertising);
        if (company.HasCeased)
            row.Notice(ImportField.CompanyName, "CompanyCeasedTaken");
        if (company.PNumbers.Count > 1)
            row.Notice(ImportField.PNumber, "UnitsWithoutAddress", company.PNumbers.Count, string.Join(", ", company.PNumbers));
        return row;
    }

    private static RowValues Row(int line, CvrUnit unit)
    {
        var row = Values(line, unit.Name, unit.Cvr, unit.PNumber, unit.Address, unit.Phone, unit.Email, website: null, unit.Industry, unit.Employees,
            isUnit: true, unit.IsProtectedFromAdvertising);
        if (unit.Cvr is null)
            row.Report(ImportField.Cvr, "UnitWithoutCompany");
        if (unit.HasCeased)
            row.Notice(ImportField.PNumber, "UnitCeasedTaken");
        return row;
    }

    private static RowValues Values(int line, string name, string? cvr, string? pNumber, CvrAddress? address, string? phone, string? email, string? website,
        CvrIndustry? industry, CvrEmployees? employees, bool isUnit, bool isProtected)
    {
        var count = (employees?.Exact ?? employees?.From)?.ToString(CultureInfo.InvariantCulture);
        string?[] cells = [name, cvr, pNumber, address?.Line, address?.Postcode, address?.City, phone, email, website, industry?.Code, count];
        var row = new RowValues(new TableRow(line, [.. cells.Select(cell => cell ?? "")], []), s_columns, s_fields)
        {
            IsUnit = isUnit,
            IsProtectedFromAdvertising = isProtected,
            SiteName = isUnit ? name : null,
            MunicipalityCode = address?.MunicipalityCode,
        };
        if (employees is { Exact: null, From: not null })
            row.Notice(ImportField.Employees, employees.To is null ? "EmployeesFrom" : "EmployeesBetween", employees.From, employees.To);
        return row;
    }

    private static PlannedRow Skipped(int line, string code, string name, string number) =>
        new(line, RowOutcome.Skipped, DuplicateOfLine: null, [new ImportProblem(line, Field: null, code) { IsNotice = true }]) { Title = $"{name} · {number}" };
}
