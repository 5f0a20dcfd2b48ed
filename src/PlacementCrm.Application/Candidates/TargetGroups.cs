using System.Globalization;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Application.Candidates;

/// <summary>The target groups that the product delivers; each organisation keeps its own dated list from then on.</summary>
public static class TargetGroups
{
    private static readonly DateOnly s_actOf2020 = new(2020, 1, 1);
    private static readonly CultureInfo[] s_languages = [CultureInfo.GetCultureInfo("en"), CultureInfo.GetCultureInfo("da"), CultureInfo.GetCultureInfo("de")];

    /// <summary>In the order in which people look for them: insured, cash benefit, education benefit, illness, others, German.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    [
        "DP", "DP-DIM", "DP-50", "KH-JP", "KH-JP-13", "KH-AP", "UH-UP", "UH-UP-13", "UH-AP",
        "SDP", "JAF", "RF", "REV", "LY", "FOP", "SF-JP", "SF-AP", "INT", "MAG", "MAG-45-8",
    ];

    internal static IEnumerable<TargetGroup> Shipped => Codes.Select(code =>
    {
        var names = s_languages.Select(language => Sentences.In(language, $"Candidates.TargetGroup-{code}")).ToList();
        return new TargetGroup(Guid.CreateVersion7(), code, new(names[0], names[1], names[2]), s_actOf2020, validToOn: null);
    });

    /// <summary>By the delivered list, for where the organisation's own names are not at hand.</summary>
    public static string NameOf(string code) => Codes.Contains(code, StringComparer.Ordinal) ? Sentences.Of($"Candidates.TargetGroup-{code}") : code;
}
