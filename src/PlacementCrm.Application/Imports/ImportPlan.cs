namespace PlacementCrm.Application.Imports;

/// <summary>What an import would write, and what it says to each row. Making a plan writes nothing.</summary>
internal sealed class ImportPlan
{
    public required IReadOnlyList<PlannedRow> Rows { get; init; }

    /// <summary>Companies that rows of the file name, new and existing ones.</summary>
    public required IReadOnlyList<PlannedCompany> Companies { get; init; }

    public required IReadOnlyList<PlannedContact> Contacts { get; init; }

    public bool HasErrors => Rows.Any(row => row.Outcome == RowOutcome.Error);

    public ImportTally Tally => new(
        Companies.Count(company => company.ExistingId is null),
        Companies.Count(company => company.Changes.Count > 0),
        Companies.Sum(company => company.Sites.Count(site => site.ExistingId is null)),
        Companies.Sum(company => company.Sites.Count(site => site.Changes.Count > 0)),
        Contacts.Count(contact => contact.ExistingId is null),
        Contacts.Count(contact => contact.Changes.Count > 0));

    public int Count(RowOutcome outcome) => Rows.Count(row => row.Outcome == outcome);

    /// <param name="table">The file.</param>
    /// <param name="mapping">One field per column of the table.</param>
    /// <param name="existing">What the organisation has already.</param>
    public static ImportPlan Make(TableFile table, IReadOnlyList<ImportField> mapping, ExistingRecords existing) => Make(ImportRows.Of(table, mapping), existing);

    /// <param name="rows">Fresh rows: planning writes its notices on them.</param>
    /// <param name="existing">What the organisation has already.</param>
    public static ImportPlan Make(ImportRows rows, ExistingRecords existing)
    {
        var planner = new ImportPlanner(existing);
        var planned = rows.ToPlan.Select(row => planner.Plan(row.Line, row.Values)).Concat(rows.Skipped).OrderBy(row => row.Line).ToList();
        return new ImportPlan { Rows = planned, Companies = planner.Companies, Contacts = planner.Contacts };
    }
}
