namespace PlacementCrm.Domain.Rules;

/// <summary>What a consultant sees of the ratio: the sum, not a red lamp.</summary>
/// <param name="Days">The asked period, cut where the number of taken places changes.</param>
/// <param name="Ends">How many places are taken, and until when, from the first asked day on.</param>
/// <param name="FreeFrom">The first day from which a placement of the asked length has room.</param>
public sealed record RatioSum(
    StaffBasis Basis, StaffMeasure Measure, int Allowed, TakenPlace Asked, IReadOnlyList<TakenDays> Days, IReadOnlyList<TakenDays> Ends, DateOnly? FreeFrom)
{
    // More ends than anybody wants to read; the days themselves stay in the list.
    private const int MostEnds = 4;

    public decimal Staff => Basis.Staff;

    public bool HasRoom => FreeFrom == Asked.From;

    /// <summary>Sources disagree on whether a firm without employees may have one person, so it is allowed and pointed out.</summary>
    public bool IsWithoutStaff => Staff == 0;

    public int MostTaken => Days.Max(days => days.Taken);

    public int TakenOn(DateOnly day) => Days.Where(days => days.From <= day && day <= days.To).Sum(days => days.Taken);

    /// <summary>
    /// "12.6 full-time employees over the last 4 months → room for 2; 1 taken until 31 May 2026 → 1 free from 1 June 2026", in
    /// the language of the current UI culture.
    /// </summary>
    public string Words()
    {
        var sum = RuleSentences.Of("Rules.RatioSum", Basis.Words(Measure), RuleSentences.Of("Rules.RatioRoomFor", Allowed), Taken(), Free());
        return IsWithoutStaff ? $"{sum}. {RuleSentences.Of("Rules.RatioWithoutStaff")}" : sum;
    }

    private string Taken()
    {
        var taken = Ends.Where(days => days.Taken > 0).Take(MostEnds).Select(Words).ToList();
        return taken.Count == 0 ? RuleSentences.Of("Rules.RatioNoneTaken") : string.Join(", ", taken);
    }

    private static string Words(TakenDays days) => days.Planned == 0
        ? RuleSentences.Of("Rules.RatioTaken", days.Taken, days.To)
        : RuleSentences.Of("Rules.RatioTakenPlanned", days.Taken, days.To, days.Planned);

    private string Free()
    {
        if (FreeFrom is not { } day)
            return RuleSentences.Of("Rules.RatioNeverFree");

        var free = Allowed - (HasRoom ? MostTaken : Ends.Where(days => days.From <= day && day <= days.To).Sum(days => days.Taken));
        return RuleSentences.Of(HasRoom ? "Rules.RatioFree" : "Rules.RatioFreeLater", free, day);
    }
}
