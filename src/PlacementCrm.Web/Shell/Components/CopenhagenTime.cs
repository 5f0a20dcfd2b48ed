namespace PlacementCrm.Web.Shell.Components;

/// <summary>Days are days in Denmark, wherever the server stands.</summary>
internal static class CopenhagenTime
{
    private static readonly TimeZoneInfo s_zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(Now(clock).DateTime);

    public static DateTimeOffset Now(TimeProvider clock) => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), s_zone);

    public static DateTimeOffset Of(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, s_zone);

    /// <summary>The moment when clocks in Denmark show this time on this day.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, s_zone.GetUtcOffset(local));
    }
}
