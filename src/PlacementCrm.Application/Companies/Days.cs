namespace PlacementCrm.Application.Companies;

/// <summary>Days are days in Denmark, wherever the server stands.</summary>
internal static class Days
{
    private static readonly TimeZoneInfo s_zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), s_zone).DateTime);
}
