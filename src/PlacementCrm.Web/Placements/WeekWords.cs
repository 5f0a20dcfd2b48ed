using System.Globalization;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Web.Placements;

/// <summary>How days of the week and times are said in the language of the reader.</summary>
internal static class WeekWords
{
    /// <summary>Monday first.</summary>
    public static IReadOnlyList<DayOfWeek> Days { get; } = [.. Enum.GetValues<DayOfWeek>().OrderBy(WorkingDay.Order)];

    public static string NameOf(DayOfWeek day)
    {
        var name = CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(day);
        return char.ToUpper(name[0], CultureInfo.CurrentCulture) + name[1..];
    }

    /// <summary>"09.00 – 14.00".</summary>
    public static string Times(WorkingDay day) => $"{Time(day.From)} – {Time(day.To)}";

    private static string Time(TimeOnly time) => time.ToString("t", CultureInfo.CurrentCulture);
}
