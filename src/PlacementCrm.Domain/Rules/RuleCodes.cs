using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Domain.Rules;

/// <summary>The names under which rule rows are stored.</summary>
public static class RuleCodes
{
    public const string WeeklyHours = "WeeklyHours";
    public const string Ratio = "Ratio";

    /// <summary>For which kinds the form asks whether another authority must allow it.</summary>
    public const string Permit = "Permit";

    private const string KindPrefix = "Kind.";
    private const string LongestPeriodPrefix = "LongestPeriod.";

    /// <summary>What the law asks of a kind before its start.</summary>
    public static string Kind(PlacementKind kind) => $"{KindPrefix}{kind}";

    public static string LongestPeriod(PlacementKind kind, string targetGroup) => $"{LongestPeriodPrefix}{kind}.{targetGroup}";
}
