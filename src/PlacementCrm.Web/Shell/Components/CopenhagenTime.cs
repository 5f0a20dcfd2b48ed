namespace PlacementCrm.Web.Shell.Components;

/// <summary>Days are days in Denmark, wherever the server stands.</summary>
internal static class CopenhagenTime
{
    private static readonly TimeZoneInfo s_zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(Now(clock).DateTime);

    public static DateTimeOffset Now(TimeProvider clock) => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), s_zone);
}
