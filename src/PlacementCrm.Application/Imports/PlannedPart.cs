namespace PlacementCrm.Application.Imports;

/// <summary>What one row says about a company, a place or a person.</summary>
/// <param name="Line">The line that named it first.</param>
internal sealed record PlannedPart(bool IsNew, bool Exists, IReadOnlyList<PlannedChange> Changes, int Line)
{
    public bool AddsRole { get; init; }

    public static PlannedRow Row(int line, RowValues row, string? companyName, List<PlannedPart> parts)
    {
        var outcome = parts switch
        {
            _ when parts.Exists(part => part.IsNew) => RowOutcome.New,
            _ when parts.Exists(part => part.Changes.Count > 0 || part.AddsRole) => RowOutcome.Update,
            // The last part is the most particular thing the row names.
            [.., { Exists: true }] => RowOutcome.Exists,
            _ => RowOutcome.Duplicate,
        };
        return new PlannedRow(line, outcome, outcome == RowOutcome.Duplicate ? parts[^1].Line : null, row.Problems)
        {
            Title = row.CompanyName is null && companyName is not null ? row.TitleAt(companyName) : row.Title,
            Changes = [.. parts.SelectMany(part => part.Changes)],
        };
    }
}
