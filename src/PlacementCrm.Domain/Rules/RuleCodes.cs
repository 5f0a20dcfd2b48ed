using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Domain.Rules;

/// <summary>Which numbers a rule has; decides the fields of its form.</summary>
public enum RuleShape
{
    Hours,
    Weeks,
    Months,
    Ratio,
    Kind,
    Kinds,
    Groups,
    AddedEmployment,
    Unemployed,
    Flexjob,
    AccidentReport,
    Insurance,
    Youth,
    Mentor,
}

/// <summary>The names under which rule rows are stored.</summary>
public static class RuleCodes
{
    public const string WeeklyHours = "WeeklyHours";
    public const string Ratio = "Ratio";
    public const string AccidentReport = "AccidentReport";

    /// <summary>How long one period of mentor support may be.</summary>
    public const string Mentor = "Mentor";

    /// <summary>What people under 18 may do, and when.</summary>
    public const string Youth = "Youth";

    /// <summary>For which kinds the form asks whether another authority must allow it.</summary>
    public const string Permit = "Permit";

    public const string AddedEmployment = "AddedEmployment";
    /// <summary>For which target groups added employment is not asked of a public employer.</summary>
    public const string PublicWithoutAdded = "PublicWithoutAdded";

    /// <summary>How long a flexjob is granted for, and what one at the person's own workplace asks first.</summary>
    public const string Flexjob = "Flexjob";

    public const string UnemployedBefore = "UnemployedBefore";

    /// <summary>For which kinds the person's last employer is pointed out.</summary>
    public const string LastEmployer = "LastEmployer";

    private const string KindPrefix = "Kind.";
    private const string LongestPeriodPrefix = "LongestPeriod.";

    /// <summary>What the law asks of a kind before its start.</summary>
    public static string Kind(PlacementKind kind) => $"{KindPrefix}{kind}";

    /// <summary>Who pays when something happens; the insurance note of the agreement.</summary>
    public static string Insurance(PlacementKind kind) => $"Insurance.{kind}";

    public static string LongestPeriod(PlacementKind kind, string targetGroup) => $"{LongestPeriodPrefix}{kind}.{targetGroup}";

    /// <returns>Null for a code that no rule has.</returns>
    public static RuleShape? FindShape(string code) => code.Split('.', 3) switch
    {
        [WeeklyHours] => RuleShape.Hours,
        [Ratio] => RuleShape.Ratio,
        [Permit] or [LastEmployer] => RuleShape.Kinds,
        [PublicWithoutAdded] => RuleShape.Groups,
        [Flexjob] => RuleShape.Flexjob,
        [AddedEmployment] => RuleShape.AddedEmployment,
        [UnemployedBefore] => RuleShape.Unemployed,
        [AccidentReport] => RuleShape.AccidentReport,
        [Youth] => RuleShape.Youth,
        [Mentor] => RuleShape.Mentor,
        ["Kind", var kind] when IsKind(kind) => RuleShape.Kind,
        ["Insurance", var kind] when IsKind(kind) => RuleShape.Insurance,
        ["LongestPeriod", nameof(PlacementKind.WageSubsidy), { Length: > 0 }] => RuleShape.Months,
        ["LongestPeriod", var kind, { Length: > 0 }] when IsKind(kind) => RuleShape.Weeks,
        _ => null,
    };

    public static RuleShape ShapeOf(string code) => FindShape(code) ?? throw new RuleBroken("Rules.UnknownCode", code);

    private static bool IsKind(string name) => Enum.TryParse<PlacementKind>(name, out var kind) && kind.ToString() == name;
}
