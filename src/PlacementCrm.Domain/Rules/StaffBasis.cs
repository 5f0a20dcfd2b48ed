namespace PlacementCrm.Domain.Rules;

/// <summary>The ordinary full-time employees of a site in one month.</summary>
/// <param name="Month">Its first day.</param>
public sealed record StaffMonth(DateOnly Month, decimal OrdinaryFte)
{
    /// <summary>When somebody wrote the figure down; what was decided before did not know it.</summary>
    public DateTimeOffset? RecordedAt { get; init; }
}

/// <summary>The employees that the ratio is counted from, and how well they are known.</summary>
/// <param name="Staff">The mean of the months found; the site's own figure when there are none.</param>
/// <param name="MonthsFound">Zero: no month of the window is recorded.</param>
public sealed record StaffBasis(decimal Staff, int MonthsFound = 0, int MonthsAsked = 0)
{
    /// <summary>
    /// The mean of the last months that are recorded on the day. The month of the day itself counts when somebody has
    /// counted it already, so the window is one month longer than what is asked.
    /// </summary>
    /// <returns>Null when nobody knows how many work there.</returns>
    public static StaffBasis? On(DateOnly day, IEnumerable<StaffMonth> months, decimal? siteFigure, int asked)
    {
        var last = new DateOnly(day.Year, day.Month, 1);
        var found = months.Where(month => month.Month <= last && month.Month >= last.AddMonths(-asked))
            .OrderByDescending(month => month.Month).Take(asked).ToList();
        if (found.Count > 0)
            return new(found.Average(month => month.OrdinaryFte), found.Count, asked);
        return siteFigure is { } figure ? new(figure, 0, asked) : null;
    }

    /// <summary>"12.6 full-time employees over the last 4 months".</summary>
    public string Words(StaffMeasure measure)
    {
        var who = RuleSentences.Of(measure is StaffMeasure.Heads ? "Rules.StaffHeads" : "Rules.StaffFullTime", Staff);
        var how = MonthsFound == 0 ? RuleSentences.Of("Rules.StaffBySite")
            : MonthsFound < MonthsAsked ? RuleSentences.Of("Rules.StaffSomeMonths", MonthsFound, MonthsAsked)
            : RuleSentences.Of("Rules.StaffAllMonths", MonthsAsked);
        return $"{who} {how}";
    }
}
