namespace PlacementCrm.Application.Imports;

/// <summary>Finds the company a row means: by CVR number, else by name and postcode.</summary>
internal sealed class KnownCompanies
{
    private readonly Dictionary<string, PlannedCompany> _byCvr = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PlannedCompany>> _byName = new(StringComparer.Ordinal);

    public void Add(PlannedCompany company)
    {
        if (company.Cvr is { } cvr)
            _byCvr.TryAdd(cvr, company);
        var key = ColumnWords.Plain(company.Name);
        if (!_byName.TryGetValue(key, out var namesakes))
            _byName[key] = namesakes = [];
        namesakes.Add(company);
    }

    public PlannedCompany? Find(RowValues row)
    {
        if (row.Cvr is { } cvr && _byCvr.TryGetValue(cvr, out var identified))
            return identified;
        if (row.CompanyName is null || !_byName.TryGetValue(ColumnWords.Plain(row.CompanyName), out var namesakes))
            return null;

        // Two different CVR numbers are two companies, whatever they are called.
        var possible = row.Cvr is null ? namesakes : namesakes.FindAll(company => company.Cvr is null);
        if (row.Postcode is null)
            return possible.Count == 1 ? possible[0] : null;
        return possible.Find(company => company.Sites.Exists(site => site.Postcode == row.Postcode))
            ?? possible.Find(company => company.Sites.TrueForAll(site => site.Postcode is null));
    }

    /// <summary>A later row told the number of a company that had none.</summary>
    public void Identify(PlannedCompany company, string cvr)
    {
        company.Cvr = cvr;
        _byCvr.TryAdd(cvr, company);
    }
}
