using System.Text.Json;

namespace PlacementCrm.Application.Imports;

/// <summary>The register's older layout: every entry once more inside an entry of its name, days as dd-mm-yyyy.</summary>
internal static class CvrOldLayout
{
    public static CvrCompany? Company(JsonElement company)
    {
        var cvr = ImportNumbers.Cvr(company.Text("cvrnr") ?? "");
        var name = Current(company, "navn")?.Text("tekst");
        if (cvr is null || name is null)
            return null;

        var address = Current(company, "beliggenhedsadresse");
        var industry = Current(company, "hovedbranche");
        return new CvrCompany(cvr, name, HasCeased(company))
        {
            Address = address is { } place
                ? new CvrAddress(
                    CvrAddressLine.Of(place),
                    place.Code("postnr", 4),
                    place.Text("postdistrikt") ?? place.Text("bynavn"),
                    place.Object("kommune")?.Code("kode", 3) is { } code ? CvrAddressLine.Municipality(code) : null,
                    CountryCode: null)
                : null,
            Industry = industry?.Code("kode", 6) is { } branch ? new CvrIndustry(branch, industry.Value.Text("tekst")) : null,
            Phone = Current(company, "telefonnummer")?.Text("kontaktoplysning"),
            Email = Current(company, "email")?.Text("kontaktoplysning"),
            IsProtectedFromAdvertising = company.IsTrue("reklamebeskyttelse"),
            PNumbers = [.. Entries(company, "produktionsenheder", "produktionsenhed").Where(unit => CvrJson.Period(unit).To == DateOnly.MaxValue)
                .Select(unit => unit.Code("pnr", 10)).OfType<string>()],
        };
    }

    private static bool HasCeased(JsonElement company)
    {
        var lives = Entries(company, "livsforloeb").ToList();
        return lives.Count > 0 && lives.TrueForAll(life => CvrJson.Date(life.Text("ophoersdato")) is not null);
    }

    private static JsonElement? Current(JsonElement company, string name) => CvrJson.Current(Entries(company, name), entry => CvrJson.Period(entry));

    // One entry is an object, several are a list.
    private static IEnumerable<JsonElement> Entries(JsonElement company, string name, string? inner = null)
    {
        if (company.Object(name) is not { } outer)
            return [];
        return outer.Object(inner ?? name) is { } single ? [single] : outer.Items(inner ?? name);
    }
}
