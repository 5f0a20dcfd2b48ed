namespace PlacementCrm.Domain.Rules;

/// <summary>
/// "Merbeskæftigelse" for wage subsidies: last month's ordinary full-time employees are at least the average of the
/// twelve months before (indberet.virk.dk).
/// </summary>
public sealed record AddedEmployment(decimal LastMonth, decimal AverageOfTwelveMonths)
{
    public bool Holds => LastMonth >= AverageOfTwelveMonths;

    /// <returns>Null when a month is missing: half a year may hide the season, so nothing is computed from it.</returns>
    public static AddedEmployment? On(DateOnly day, IEnumerable<StaffMonth> months, int asked)
    {
        var last = new DateOnly(day.Year, day.Month, 1).AddMonths(-1);
        var byMonth = months.ToDictionary(month => month.Month, month => month.OrdinaryFte);
        var before = Enumerable.Range(1, asked).Select(back => last.AddMonths(-back)).Where(byMonth.ContainsKey).Select(month => byMonth[month]).ToList();
        return byMonth.TryGetValue(last, out var figure) && before.Count == asked ? new(figure, before.Average()) : null;
    }

    public string Words() => RuleSentences.Of(Holds ? "Rules.AddedEmploymentHolds" : "Rules.AddedEmploymentFails", LastMonth, AverageOfTwelveMonths);
}
