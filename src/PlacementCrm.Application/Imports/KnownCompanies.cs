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

    /// <returns>Null also when it could be one of several; see <see cref="IsAmbiguous"/>.</returns>
    public PlannedCompany? Find(RowValues row) => Possible(row) is [var only] ? only : null;

    /// <summary>Several companies have this name, and the row does not say which it means.</summary>
    public bool IsAmbiguous(RowValues row) => row.Cvr is null && Possible(row).Count > 1;

    private List<PlannedCompany> Possible(RowValues row)
    {
        if (row.Cvr is { } cvr && _byCvr.TryGetValue(cvr, out var identified))
            return [identified];
        if (row.Cvr is null && OwnerOf(row.PNumber) is { } owner)
            return [owner];
        if (row.CompanyName is null || !_byName.TryGetValue(ColumnWords.Plain(row.CompanyName), out var namesakes))
            return [];

        // Two different CVR numbers are two companies, whatever they are called.
        var possible = row.Cvr is null ? namesakes : namesakes.FindAll(company => company.Cvr is null);
        if (row.Postcode is null)
            return possible;
        var there = possible.FindAll(company => company.Sites.Exists(site => site.Postcode == row.Postcode));
        return there.Count > 0 ? there : possible.FindAll(company => company.Sites.TrueForAll(site => site.Postcode is null));
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
