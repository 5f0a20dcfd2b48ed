using Microsoft.Extensions.Localization;
using PlacementCrm.Domain.FollowUps;
using PlacementCrm.Web.Resources;
using PlacementCrm.Web.Shell.Components;

namespace PlacementCrm.Web.FollowUps;

/// <summary>How the screens say grades, kinds and answers.</summary>
internal static class FollowUpWords
{
    /// <summary>"3 – nearly alone".</summary>
    public static string Grade(this IStringLocalizer<FollowUpTexts> texts, int grade) => $"{grade} – {texts[$"Grade-{grade}"].Value}";

    public static string WellBeing(this IStringLocalizer<FollowUpTexts> texts, int grade) => $"{grade} – {texts[$"WellBeing-{grade}"].Value}";

    public static IReadOnlyList<Option<int?>> Grades(this IStringLocalizer<FollowUpTexts> texts, Func<int, string> words) =>
        [.. Enumerable.Range(0, CheckInAnswers.BestGrade + 1).Select(grade => new Option<int?>(grade, words(grade)))];

    public static IReadOnlyList<Option<TEnum?>> Choices<TEnum>(this IStringLocalizer<FollowUpTexts> texts) where TEnum : struct, Enum =>
        [.. Enum.GetValues<TEnum>().Select(each => new Option<TEnum?>(each, texts[$"{typeof(TEnum).Name}-{each}"]))];

    public static Tone ToneOf(StillRespected answer) => answer switch
    {
        StillRespected.Yes => Tone.Success,
        StillRespected.Partly => Tone.Warning,
        _ => Tone.Danger,
    };

    public static Glyph SignOf(FollowUpKind kind) => kind switch
    {
        FollowUpKind.Call => Glyph.Phone,
        FollowUpKind.Visit => Glyph.Visit,
        FollowUpKind.CheckIn => Glyph.Calendar, // A tick would say that it is done.
        FollowUpKind.Paper => Glyph.Note,
        _ => Glyph.Question,
    };
}
