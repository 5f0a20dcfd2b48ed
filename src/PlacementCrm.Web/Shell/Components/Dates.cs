using System.Globalization;

namespace PlacementCrm.Web.Shell.Components;

/// <summary>Days and moments as people of each language write them; British dates spell the month, so nobody mistakes 3/4.</summary>
internal static class Dates
{
    public static string Day(DateOnly day) => day.ToString(DayPattern, CultureInfo.CurrentCulture);

    /// <summary>With the name of the weekday in front, short.</summary>
    public static string Weekday(DateOnly day) => day.ToString("ddd " + DayPattern, CultureInfo.CurrentCulture);

    public static string Time(DateTimeOffset moment) => CopenhagenTime.Of(moment).ToString("t", CultureInfo.CurrentCulture);

    public static string Moment(DateTimeOffset moment)
    {
        var local = CopenhagenTime.Of(moment);
        return $"{Day(DateOnly.FromDateTime(local.DateTime))}, {local.ToString("t", CultureInfo.CurrentCulture)}";
    }

    private static string DayPattern => CultureInfo.CurrentCulture.TwoLetterISOLanguageName == "en" ? "d MMM yyyy" : "dd.MM.yyyy";
}
