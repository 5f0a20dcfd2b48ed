namespace PlacementCrm.Application.Imports;

/// <summary>What an import would write, and what it says to each row. Making a plan writes nothing.</summary>
internal sealed class ImportPlan
{
    public required IReadOnlyList<PlannedRow> Rows { get; init; }

    /// <summary>Companies that rows of the file name, new and existing ones.</summary>
    public required IReadOnlyList<PlannedCompany> Companies { get; init; }

    public required IReadOnlyList<PlannedContact> Contacts { get; init; }

    public bool HasErrors => Rows.Any(row => row.Outcome == RowOutcome.Error);

    public int Count(RowOutcome outcome) => Rows.Count(row => row.Outcome == outcome);

    /// <param name="table">The file.</param>
    /// <param name="mapping">One field per column of the table.</param>
    /// <param name="existing">What the organisation has already.</param>
    public static ImportPlan Make(TableFile table, IReadOnlyList<ImportField> mapping, ExistingRecords existing)
    {
        if (mapping.Count != table.Columns.Count)
            throw new ArgumentException($"The table has {table.Columns.Count} columns, the mapping {mapping.Count}.", nameof(mapping));

        var planner = new ImportPlanner(existing);
        var rows = table.Rows.Select(row => planner.Plan(row.Line, new RowValues(row, table.Columns, mapping))).ToList();
        return new ImportPlan { Rows = rows, Companies = planner.Companies, Contacts = planner.Contacts };
    }
}
