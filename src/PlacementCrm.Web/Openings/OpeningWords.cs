using System.Globalization;
using Microsoft.Extensions.Localization;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Web.Resources;

namespace PlacementCrm.Web.Openings;

/// <summary>How the screens about openings say kinds, periods and sources.</summary>
internal static class OpeningWords
{
    public static string Of(this IStringLocalizer<OpeningTexts> texts, PlacementKind kind) => texts[$"Kind-{kind}"];

    /// <summary>"Visit 12/10/2026".</summary>
    public static string Source(this IStringLocalizer<OpeningTexts> texts, ActivityKind kind, DateOnly day) => $"{texts[$"Source-{kind}"]} {Day(day)}";

    public static string Period(this IStringLocalizer<OpeningTexts> texts, DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (null, null) => texts["PeriodOpen"],
        (not null, null) => texts["PeriodFrom", Day(from.Value)],
        (null, not null) => texts["PeriodTo", Day(to.Value)],
        _ => texts["PeriodFromTo", Day(from!.Value), Day(to!.Value)],
    };

    public static string Hours(this IStringLocalizer<OpeningTexts> texts, decimal? weekly) =>
        weekly is { } hours ? texts["HoursAWeek", hours.ToString("0.##", CultureInfo.CurrentCulture)] : texts["HoursOpen"];

    public static string Day(DateOnly day) => day.ToString("d", CultureInfo.CurrentCulture);
}
