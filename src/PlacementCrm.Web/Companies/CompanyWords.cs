using Microsoft.Extensions.Localization;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Web.Resources;
using PlacementCrm.Web.Shell.Components;

namespace PlacementCrm.Web.Companies;

/// <summary>How values of companies read on the screen.</summary>
internal static class CompanyWords
{
    public static string Of(this IStringLocalizer<CompanyTexts> texts, Enum value) => texts[$"{WordOf(value)}.{value}"];

    public static IReadOnlyList<Option<TValue>> Options<TValue>(this IStringLocalizer<CompanyTexts> texts) where TValue : struct, Enum =>
        [.. Enum.GetValues<TValue>().Select(value => new Option<TValue>(value, texts.Of(value)))];

    public static IReadOnlyList<Option<TValue?>> OptionalOptions<TValue>(this IStringLocalizer<CompanyTexts> texts) where TValue : struct, Enum =>
        [.. Enum.GetValues<TValue>().Select(value => new Option<TValue?>(value, texts.Of(value)))];

    public static string Short(this DateOnly day) => Dates.Day(day);

    public static Tone ToneOf(Relation relation) => relation switch
    {
        Relation.Cooperating => Tone.Success,
        Relation.Dormant => Tone.Warning,
        Relation.Prospect => Tone.Neutral,
        _ => Tone.Primary,
    };

    /// <summary>For <c>tel:</c> and <c>sms:</c> links: a plus and digits, nothing that could be something else.</summary>
    public static string? Dialled(string? digits) => string.IsNullOrEmpty(digits) ? null : "+" + digits;

    private static string WordOf(Enum value) => value switch
    {
        ActivityKind => "Kind",
        _ => value.GetType().Name,
    };
}
