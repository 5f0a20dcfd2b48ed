using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Domain.Rules;

/// <summary>The names under which rule rows are stored.</summary>
public static class RuleCodes
{
    public const string WeeklyHours = "WeeklyHours";
    public const string Ratio = "Ratio";

    private const string LongestPeriodPrefix = "LongestPeriod.";

    public static string LongestPeriod(PlacementKind kind, string targetGroup) => $"{LongestPeriodPrefix}{kind}.{targetGroup}";
}
