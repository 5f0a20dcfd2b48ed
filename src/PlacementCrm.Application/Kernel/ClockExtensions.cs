namespace PlacementCrm.Application.Kernel;

internal static class ClockExtensions
{
    // Days are days in Denmark, wherever the server stands.
    private static readonly TimeZoneInfo s_zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    public static DateOnly Today(this TimeProvider clock) => clock.GetUtcNow().Day();

    public static DateOnly Day(this DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, s_zone).DateTime);
}
