using System.Globalization;
using Microsoft.Extensions.Localization;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Web.Resources;
using PlacementCrm.Web.Shell.Components;

namespace PlacementCrm.Web.Candidates;

/// <summary>How the screens about candidates say states, ranges and days.</summary>
internal static class CandidateWords
{
    public static string Of(this IStringLocalizer<CandidateTexts> texts, CandidateState state) => texts[$"State-{state}"];

    public static Tone ToneOf(CandidateState state) => state switch
    {
        CandidateState.Ready => Tone.Primary,
        CandidateState.Employed or CandidateState.InPlacement => Tone.Success,
        CandidateState.OnHold => Tone.Warning,
        _ => Tone.Neutral,
    };

    public static string Hours(this IStringLocalizer<CandidateTexts> texts, decimal? least, decimal? most) => (least, most) switch
    {
        (null, null) => texts["NotKnown"],
        (null, not null) => texts["HoursAtMost", Number(most.Value)],
        (not null, null) => texts["HoursAtLeast", Number(least.Value)],
        _ when least == most => texts["HoursExactly", Number(most!.Value)],
        _ => texts["HoursBetween", Number(least!.Value), Number(most!.Value)],
    };

    public static string Day(DateOnly day) => day.ToString("d", CultureInfo.CurrentCulture);

    public static string Level(int level) => $"{level} – {DimensionText.Level(level)}";

    public static string Number(decimal number) => number.ToString("0.##", CultureInfo.CurrentCulture);
}
