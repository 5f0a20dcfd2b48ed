namespace PlacementCrm.Domain.Rules;

/// <summary>
/// "Merbeskæftigelse" for wage subsidies: last month's ordinary full-time employees are at least the average of the
/// twelve months before (indberet.virk.dk).
/// </summary>
public sealed record AddedEmployment(decimal LastMonth, decimal AverageOfTwelveMonths)
{
    public bool Holds => LastMonth >= AverageOfTwelveMonths;

    public string Words() => RuleSentences.Of(Holds ? "Rules.AddedEmploymentHolds" : "Rules.AddedEmploymentFails", LastMonth, AverageOfTwelveMonths);
}
