namespace PlacementCrm.Domain.Placements;

/// <summary>One day of the week at the workplace, from when to when, with the unpaid or unworked break inside.</summary>
public sealed record WorkingDay(DayOfWeek Day, TimeOnly From, TimeOnly To, int BreakMinutes = 0)
{
    public int Minutes => (int)(To - From).TotalMinutes - BreakMinutes;

    /// <summary>Rounded by nature: three equal days of thirteen hours; add up <see cref="Minutes"/>.</summary>
    public decimal Hours => Minutes / 60m;

    /// <summary>Monday first, as a week is read.</summary>
    public static int Order(DayOfWeek day) => ((int)day + 6) % 7;

    internal void Check()
    {
        if (To <= From)
            throw new RuleBroken("Placements.DayEndsBeforeItBegins", From, To);
        if (BreakMinutes < 0 || Minutes <= 0)
            throw new RuleBroken("Placements.BreakLongerThanDay", From, To);
    }
}
