namespace PlacementCrm.Application.Kernel;

/// <summary>Days are days in Denmark, wherever the server stands.</summary>
internal static class DanishDays
{
    private static readonly TimeZoneInfo s_zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    public static DateOnly Today(this TimeProvider clock) => clock.GetUtcNow().DanishDay();

    public static DateOnly DanishDay(this DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, s_zone).DateTime);

    /// <summary>Whole months between two days.</summary>
    public static int MonthsUntil(this DateOnly from, DateOnly to)
    {
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        return from.AddMonths(months) > to ? months - 1 : months;
    }

    /// <summary>The moment at which the day begins, in UTC as PostgreSQL wants it.</summary>
    public static DateTimeOffset BeginsAt(this DateOnly day) => day.At(TimeOnly.MinValue);

    /// <summary>The moment of a clock time in Denmark, in UTC as PostgreSQL wants it.</summary>
    public static DateTimeOffset At(this DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, s_zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
