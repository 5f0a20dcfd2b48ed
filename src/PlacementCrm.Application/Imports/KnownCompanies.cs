namespace PlacementCrm.Application.Imports;

/// <summary>Finds the company a row means: by CVR number, else by P-number, else by name and postcode.</summary>
internal sealed class KnownCompanies
{
    private readonly Dictionary<string, PlannedCompany> _byCvr = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlannedCompany> _byPNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PlannedCompany>> _byName = new(StringComparer.Ordinal);

    public void Add(PlannedCompany company)
    {
        if (company.Cvr is { } cvr)
            _byCvr.TryAdd(cvr, company);
        foreach (var site in company.Sites)
            AddSite(company, site);
        var key = ColumnWords.Plain(company.Name);
        if (!_byName.TryGetValue(key, out var namesakes))
            _byName[key] = namesakes = [];
        namesakes.Add(company);
    }

    public void AddSite(PlannedCompany company, PlannedSite site)
    {
        if (site.PNumber is { } number)
            _byPNumber.TryAdd(number, company);
    }

    public PlannedCompany? Find(RowValues row)
    {
        if (row.Cvr is { } cvr && _byCvr.TryGetValue(cvr, out var identified))
            return identified;
        if (row.Cvr is null && OwnerOf(row.PNumber) is { } owner)
            return owner;
        if (row.CompanyName is null || !_byName.TryGetValue(ColumnWords.Plain(row.CompanyName), out var namesakes))
            return null;

        // Two different CVR numbers are two companies, whatever they are called.
        var possible = row.Cvr is null ? namesakes : namesakes.FindAll(company => company.Cvr is null);
        if (row.Postcode is null)
            return possible.Count == 1 ? possible[0] : null;
        return possible.Find(company => company.Sites.Exists(site => site.Postcode == row.Postcode))
            ?? possible.Find(company => company.Sites.TrueForAll(site => site.Postcode is null));
    }

    /// <summary>The company whose place of work has this P-number; no two companies share one.</summary>
    public PlannedCompany? OwnerOf(string? pNumber) => pNumber is null ? null : _byPNumber.GetValueOrDefault(pNumber);

    /// <summary>A later row told the number of a company that had none.</summary>
    public void Identify(PlannedCompany company, string cvr)
    {
        company.Cvr = cvr;
        _byCvr.TryAdd(cvr, company);
    }
}
