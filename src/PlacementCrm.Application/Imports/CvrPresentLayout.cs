using System.Globalization;
using System.Text.Json;

namespace PlacementCrm.Application.Imports;

/// <summary>The register's layout since 2013, with a period on everything.</summary>
internal static class CvrPresentLayout
{
    /// <summary>Nothing when the number or the name is missing.</summary>
    public static CvrCompany? Company(JsonElement company)
    {
        var cvr = ImportNumbers.Cvr(company.Text("cvrNummer") ?? "");
        var name = Name(company);
        if (cvr is null || name is null)
            return null;
        return new CvrCompany(cvr, name, HasCeased(company, "virksomhedMetadata"))
        {
            Address = Address(company),
            Industry = Industry(company),
            Employees = Employees(company),
            Phone = Contact(company, "telefonNummer"),
            Email = Contact(company, "elektroniskPost"),
            Website = Contact(company, "hjemmeside"),
            IsProtectedFromAdvertising = company.IsTrue("reklamebeskyttet"),
            PNumbers = [.. company.Items("penheder").Where(IsCurrent).Select(unit => unit.Code("pNummer", 10)).OfType<string>().Distinct(StringComparer.Ordinal)],
        };
    }

    public static CvrUnit? Unit(JsonElement unit)
    {
        var number = ImportNumbers.PNumber(unit.Text("pNummer") ?? "");
        var name = Name(unit);
        if (number is null || name is null)
            return null;
        return new CvrUnit(number, Owner(unit), name, HasCeased(unit, "produktionsEnhedMetadata"))
        {
            Address = Address(unit),
            Industry = Industry(unit),
            Employees = Employees(unit),
            Phone = Contact(unit, "telefonNummer"),
            Email = Contact(unit, "elektroniskPost"),
            IsProtectedFromAdvertising = unit.IsTrue("reklamebeskyttet"),
        };
    }

    private static string? Name(JsonElement entry) => entry.Items("navne").Where(name => name.Text("navn") is not null).Current()?.Text("navn");

    private static string? Owner(JsonElement unit) =>
        unit.Items("virksomhedsrelation").Current()?.Code("cvrNummer", 8) ?? unit.Object("produktionsEnhedMetadata")?.Code("nyesteCvrNummerRelation", 8);

    // A period without a last day is alive. The status names bankruptcy and dissolution in many words; being gone is in the dates.
    private static bool HasCeased(JsonElement entry, string metadata)
    {
        var life = entry.Items("livsforloeb").ToList();
        return life.Count > 0
            ? !life.Exists(IsCurrent)
            : string.Equals(entry.Object(metadata)?.Text("sammensatStatus"), "Ophørt", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsCurrent(JsonElement entry) => CvrJson.Period(entry.Object("periode")).To == DateOnly.MaxValue;

    private static string? Contact(JsonElement entry, string kind) =>
        entry.Items(kind).Where(contact => IsCurrent(contact) && !contact.IsTrue("hemmelig")).Current()?.Text("kontaktoplysning");

    private static CvrIndustry? Industry(JsonElement entry) =>
        entry.Items("hovedbranche").Current() is { } branch && branch.Code("branchekode", 6) is { } code ? new CvrIndustry(code, branch.Text("branchetekst")) : null;

    private static CvrAddress? Address(JsonElement entry) => entry.Items("beliggenhedsadresse").Current() is { } address
        ? new CvrAddress(
            CvrAddressLine.Of(address),
            address.Code("postnummer", IsDanish(address) ? 4 : 1),
            address.Text("postdistrikt") ?? address.Text("bynavn"),
            address.Object("kommune")?.Code("kommuneKode", 3) is { } code ? CvrAddressLine.Municipality(code) : null,
            address.Text("landekode"))
        : null;

    private static bool IsDanish(JsonElement address) => address.Text("landekode") is null or "DK";

    private static CvrEmployees? Employees(JsonElement entry) =>
        // Months are newer than quarters, quarters newer than years, but an older month must not beat a newer year.
        entry.Items("erstMaanedsbeskaeftigelse").Concat(entry.Items("maanedsbeskaeftigelse")).Select(month => (Row: month, Ends: Ends(month, month.Number("maaned"))))
            .Concat(entry.Items("kvartalsbeskaeftigelse").Select(quarter => (Row: quarter, Ends: Ends(quarter, quarter.Number("kvartal") * 3))))
            .Concat(entry.Items("aarsbeskaeftigelse").Select(year => (Row: year, Ends: Ends(year, 12))))
            .OrderByDescending(count => count.Ends)
            .Select(count => Employees(count.Row, count.Row.Text("intervalKodeAntalAnsatte")))
            .FirstOrDefault(count => count is not null);

    private static int Ends(JsonElement row, int? month) => ((row.Number("aar") ?? 0) * 100) + (month ?? 0);

    private static CvrEmployees? Employees(JsonElement row, string? interval)
    {
        var exact = row.Number("antalAnsatte");
        // ANTAL_10_19; the uppermost is ANTAL_1000_999999.
        var parts = interval?.Split('_') ?? [];
        int? from = parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var low) ? low : null;
        int? to = parts.Length > 2 && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var high) && high < 999_999 ? high : null;
        return exact is null && from is null ? null : new CvrEmployees(from, to, exact);
    }
}
