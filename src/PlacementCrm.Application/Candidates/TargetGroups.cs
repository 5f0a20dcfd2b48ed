using PlacementCrm.Application.Kernel;

namespace PlacementCrm.Application.Candidates;

/// <summary>The target groups that the dated rules know by code, for example for the longest work trial (LAB § 61).</summary>
public static class TargetGroups
{
    /// <summary>In the order in which people look for them: insured, cash benefit, education benefit, illness, others.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    [
        "DP", "DP-DIM", "DP-50", "KH-JP", "KH-JP-13", "KH-AP", "UH-UP", "UH-UP-13", "UH-AP",
        "SDP", "JAF", "RF", "REV", "LY", "FOP", "SF-JP", "SF-AP",
    ];

    public static bool Exists(string? code) => code is not null && Codes.Contains(code, StringComparer.Ordinal);

    public static string NameOf(string code) => Exists(code) ? Sentences.Of($"Candidates.TargetGroup-{code}") : code;
}
