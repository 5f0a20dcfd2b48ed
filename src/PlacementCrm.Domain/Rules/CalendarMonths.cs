namespace PlacementCrm.Domain.Rules;

/// <summary>Periods of whole months, the last day inclusive.</summary>
internal static class CalendarMonths
{
    /// <summary>
    /// Six months from 1 January end on 30 June. Where the month of the end is too short for the day of the beginning, the period ends
    /// with that month: six months from 31 August end on 28 February.
    /// </summary>
    public static DateOnly LastDayOf(DateOnly from, int months)
    {
        var sameDay = from.AddMonths(months);
        return sameDay.Day == from.Day ? sameDay.AddDays(-1) : sameDay;
    }
}
