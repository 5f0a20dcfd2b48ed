namespace PlacementCrm.Application.Kernel;

/// <summary>Days are days in Denmark, wherever the server stands.</summary>
internal static class DanishDays
{
    private static readonly TimeZoneInfo s_zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    public static DateOnly Today(this TimeProvider clock) => clock.GetUtcNow().DanishDay();

    public static DateOnly DanishDay(this DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, s_zone).DateTime);

    /// <summary>The moment at which the day begins, in UTC as PostgreSQL wants it.</summary>
    public static DateTimeOffset BeginsAt(this DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, s_zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
