using Microsoft.Extensions.Localization;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Web.Resources;
using PlacementCrm.Web.Shell.Components;

namespace PlacementCrm.Web.Activities;

/// <summary>The words for the enums of activities, and the sign of each kind.</summary>
internal static class ActivityWords
{
    public static string Of(this IStringLocalizer<ActivityTexts> texts, Enum value) => texts[value.GetType().Name + value];

    public static IReadOnlyList<Option<TValue>> Options<TValue>(this IStringLocalizer<ActivityTexts> texts, params IEnumerable<TValue> values) where TValue : struct, Enum =>
        [.. values.Select(value => new Option<TValue>(value, texts.Of(value)))];

    /// <summary>"0 = hardly …" to "4 = very much": how much of a soft side was seen.</summary>
    public static IReadOnlyList<Option<int?>> Grades(this IStringLocalizer<ActivityTexts> texts) =>
        [.. Enumerable.Range(0, 5).Select(grade => new Option<int?>(grade, $"{grade} – {texts["Grade" + grade]}"))];

    public static string Seen(this IStringLocalizer<ActivityTexts> texts, SiteDimension dimension, int grade, string words) =>
        $"{texts.Of(dimension)}: {grade} – {texts["Grade" + grade]}" + (words.Length == 0 ? "" : $" ({words})");

    public static Glyph Sign(this ActivityKind kind) => kind switch
    {
        ActivityKind.Visit => Glyph.Visit,
        ActivityKind.Call => Glyph.Phone,
        ActivityKind.Sms => Glyph.Sms,
        ActivityKind.Email => Glyph.Mail,
        ActivityKind.SocialMessage => Glyph.Social,
        ActivityKind.Letter => Glyph.Letter,
        _ => Glyph.Video,
    };
}
