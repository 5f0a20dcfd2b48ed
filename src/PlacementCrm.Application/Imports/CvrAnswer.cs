using System.Text.Json;

namespace PlacementCrm.Application.Imports;

/// <summary>What the Danish company register answered: companies and their places of work, as they are now.</summary>
internal sealed record CvrAnswer(IReadOnlyList<CvrCompany> Companies, IReadOnlyList<CvrUnit> Units)
{
    public const int MostBytes = TableFile.MostBytes;

    /// <summary>Whether a file should be read as a register answer and not as a table.</summary>
    public static bool IsMeant(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.StartsWith("\ufeff"u8) ? bytes[3..] : bytes;
        return start.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..];
    }

    /// <exception cref="FileRefused">It is no JSON, or none of the register's layouts.</exception>
    public static CvrAnswer Read(byte[] json)
    {
        if (json.Length > MostBytes)
            throw new FileRefused("FileTooLarge", MostBytes / (1024 * 1024));

        using var document = Parse(FileText.Decode(json));
        var entries = Entries(document.RootElement).ToList();
        if (entries.Count == 0)
            throw new FileRefused("CvrEmpty");

        var companies = new List<CvrCompany>();
        var units = new List<CvrUnit>();
        foreach (var (entry, number) in entries.Select((entry, index) => (entry, index + 1)))
        {
            if (entry.Object("Vrvirksomhed") is { } company)
                companies.Add(CvrPresentLayout.Company(company) ?? throw Incomplete(number));
            else if (entry.Object("VrproduktionsEnhed") is { } unit)
                units.Add(CvrPresentLayout.Unit(unit) ?? throw Incomplete(number));
            else if (entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty("cvrnr", out _))
                companies.Add(CvrOldLayout.Company(entry) ?? throw Incomplete(number));
            else
                throw new FileRefused("CvrLayoutUnknown");
        }

        return new CvrAnswer(companies, units);
    }

    private static FileRefused Incomplete(int number) => new("CvrEntryIncomplete", number);

    private static JsonDocument Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, MaxDepth = 64 });
        }
        catch (JsonException)
        {
            throw new FileRefused("CvrNotJson");
        }
    }

    // A search answer has hits with a _source each; a single document stands alone, several stand in a list.
    private static IEnumerable<JsonElement> Entries(JsonElement root)
    {
        if (root.Object("hits") is { } hits)
            return hits.Items("hits").SelectMany(Entries);
        if (root.Object("_source") is { } source)
            return [source];
        return root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().SelectMany(Entries) : [root];
    }
}

/// <summary>A company of the register. All codes are text: 0800 and 011100 keep their zeros.</summary>
internal sealed record CvrCompany(string Cvr, string Name, bool HasCeased)
{
    public CvrAddress? Address { get; init; }
    public CvrIndustry? Industry { get; init; }
    public CvrEmployees? Employees { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }
    public string? Website { get; init; }

    /// <summary><c>reklamebeskyttet</c>: no mass mailings to this company.</summary>
    public bool IsProtectedFromAdvertising { get; init; }

    /// <summary>P-numbers that belong to it now.</summary>
    public IReadOnlyList<string> PNumbers { get; init; } = [];
}

/// <summary>A place of work with its own P-number.</summary>
/// <param name="Cvr">The company it belongs to now, or belonged to last.</param>
internal sealed record CvrUnit(string PNumber, string? Cvr, string Name, bool HasCeased)
{
    public CvrAddress? Address { get; init; }
    public CvrIndustry? Industry { get; init; }
    public CvrEmployees? Employees { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }
    public bool IsProtectedFromAdvertising { get; init; }
}

/// <param name="Line">Care-of name, street, number, floor and door, as on an envelope.</param>
/// <param name="MunicipalityCode">Three digits.</param>
internal sealed record CvrAddress(string? Line, string? Postcode, string? City, string? MunicipalityCode, string? CountryCode);

/// <param name="Code">Six digits without dots: DB07, or DB25 since 2025.</param>
internal sealed record CvrIndustry(string Code, string? Text);

/// <summary>The register gives a range; <see cref="Exact"/> only when it publishes the number itself.</summary>
internal sealed record CvrEmployees(int? From, int? To, int? Exact);
