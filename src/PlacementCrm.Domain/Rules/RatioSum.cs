namespace PlacementCrm.Domain.Rules;

/// <summary>What a consultant sees of the ratio: the sum, not a red lamp.</summary>
/// <param name="Days">The asked period, cut where the number of taken places changes.</param>
/// <param name="FreeFrom">The first day from which a placement of the asked length has room.</param>
public sealed record RatioSum(
    decimal Staff, StaffMeasure Measure, int Allowed, TakenPlace Asked, IReadOnlyList<TakenDays> Days, DateOnly? FreeFrom)
{
    public bool HasRoom => FreeFrom == Asked.From;

    /// <summary>Sources disagree on whether a firm without employees may have one person, so it is allowed and pointed out.</summary>
    public bool IsWithoutStaff => Staff == 0;

    public int MostTaken => Days.Max(days => days.Taken);

    public int TakenOn(DateOnly day) => Days.Where(days => days.From <= day && day <= days.To).Sum(days => days.Taken);

    /// <summary>The sum as one line in the language of the current UI culture.</summary>
    public string Words()
    {
        var sum = RuleSentences.Of(Measure == StaffMeasure.Heads ? "Rules.RatioSumHeads" : "Rules.RatioSum", Staff, Allowed, MostTaken);
        var room = HasRoom ? RuleSentences.Of("Rules.RatioRoom", Asked.From)
            : FreeFrom is { } day ? RuleSentences.Of("Rules.RatioFreeFrom", day)
            : RuleSentences.Of("Rules.RatioNeverFree");
        return IsWithoutStaff ? $"{sum} {room} {RuleSentences.Of("Rules.RatioWithoutStaff")}" : $"{sum} {room}";
    }
}
