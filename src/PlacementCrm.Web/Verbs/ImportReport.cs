using System.Globalization;
using PlacementCrm.Application.Imports;

namespace PlacementCrm.Web.Verbs;

/// <summary>A check as lines on the console.</summary>
internal static class ImportReport
{
    public const int MostRows = 200;

    public static async Task Print(CheckImport.View check, IReadOnlyList<CheckImport.Row> rows)
    {
        var output = Console.Out;
        var unit = check.IsRegisterAnswer ? "entry" : "line";
        foreach (var row in rows.Take(MostRows))
        {
            var what = row.DuplicateOfLine is { } first ? $"duplicate of {unit} {Text(first)}" : Word(row.Outcome);
            await output.WriteLineAsync($"  {unit} {Text(row.Line)}: {what}  {row.Title}");
            foreach (var change in row.Changes)
                await output.WriteLineAsync($"      {change.Field}: {change.Old ?? "-"} -> {change.New}");
            foreach (var problem in row.Problems)
                await output.WriteLineAsync($"      {problem}");
        }

        if (check.Register is { } register)
        {
            await output.WriteLineAsync($"in the answer: {Text(register.Companies)} companies ({Text(register.CeasedCompanies)} ceased), "
                + $"{Text(register.Units)} P-units ({Text(register.CeasedUnits)} ceased)");
        }

        await output.WriteLineAsync($"{Text(check.RowCount)} {(check.RowCount == 1 ? "row" : "rows")}: " + string.Join(", ", Enum.GetValues<RowOutcome>().Select(outcome => $"{Text(check.Count(outcome))} {Word(outcome)}")));
        await output.WriteLineAsync($"companies: {Text(check.Tally.NewCompanies)} new, {Text(check.Tally.ChangedCompanies)} changed; "
            + $"sites: {Text(check.Tally.NewSites)} new, {Text(check.Tally.ChangedSites)} changed; "
            + $"contacts: {Text(check.Tally.NewContacts)} new, {Text(check.Tally.ChangedContacts)} changed");
    }

    private static string Word(RowOutcome outcome) => outcome switch
    {
        RowOutcome.Update => "changed",
        RowOutcome.Exists => "known",
        _ => outcome.ToString().ToLowerInvariant(),
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
