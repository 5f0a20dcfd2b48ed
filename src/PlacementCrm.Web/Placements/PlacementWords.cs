using System.Globalization;
using Microsoft.Extensions.Localization;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;
using PlacementCrm.Web.Resources;
using PlacementCrm.Web.Shell.Components;

namespace PlacementCrm.Web.Placements;

/// <summary>How the screens about placements say states, periods and meetings.</summary>
internal static class PlacementWords
{
    public static string Of(PlacementState state) => Capitalized(state.Words());

    public static string Of(SafetyMeetingState state) => Capitalized(state.Words());

    public static string Of(this IStringLocalizer<PlacementTexts> texts, PlacementKind kind) => texts[$"Kind-{kind}"];

    public static string Of(this IStringLocalizer<PlacementTexts> texts, EndingReason reason) => texts[$"Ending-{reason}"];

    public static Tone ToneOf(PlacementState state) => state switch
    {
        PlacementState.Active or PlacementState.Completed => Tone.Success,
        PlacementState.AtRisk => Tone.Danger,
        PlacementState.ReadyToStart => Tone.Primary,
        _ => Tone.Neutral,
    };

    public static Tone ToneOf(SafetyMeetingState state) => state switch
    {
        SafetyMeetingState.Confirmed => Tone.Success,
        SafetyMeetingState.Planned => Tone.Primary,
        _ => Tone.Warning,
    };

    /// <summary>"23/11/2026 – 20/12/2026, week 2 of 4".</summary>
    public static string Period(this IStringLocalizer<PlacementTexts> texts, DateOnly from, DateOnly to, PlacementWeek? week)
    {
        var days = texts["PeriodFromTo", Day(from), Day(to)].Value;
        return week is null ? days : $"{days}, {texts["WeekOf", week.Number, week.Of].Value}";
    }

    /// <summary>Until the day it really ended. Breaks between the days only, so that a narrow table stays whole.</summary>
    public static string PeriodOf(this IStringLocalizer<PlacementTexts> texts, PlacementRow row) =>
        texts.Period(row.StartsOn, row.EndedOn ?? row.EndsOn, null).Replace(' ', '\u00a0').Replace("–\u00a0", "– ", StringComparison.Ordinal);

    /// <summary>"Held 27/08/2026", "planned 23/11/2026 13.00", "missing".</summary>
    public static string Meeting(this IStringLocalizer<PlacementTexts> texts, PlacementRow row) => row switch
    {
        { Meeting: { } state, MeetingAt: { } at } => state is SafetyMeetingState.Planned
            ? texts["MeetingPlannedAt", Moment(at)]
            : $"{Of(state)} {Day(DateOnly.FromDateTime(CopenhagenTime.Of(at).DateTime))}",
        { HasMeetingOverride: true } => texts["MeetingOverridden"],
        _ => texts["MeetingMissing"],
    };

    public static string Day(DateOnly day) => day.ToString("d", CultureInfo.CurrentCulture);

    public static string Moment(DateTimeOffset at) => CopenhagenTime.Of(at).ToString("g", CultureInfo.CurrentCulture);

    public static string Capitalized(string words) => char.ToUpper(words[0], CultureInfo.CurrentUICulture) + words[1..];
}
