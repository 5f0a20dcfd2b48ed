namespace PlacementCrm.Domain.Rules;

/// <summary>All approved rule rows of an organisation; asked with the day on which a placement starts.</summary>
public sealed class RuleSet(IEnumerable<Rule> rules)
{
    private readonly ILookup<string, Rule> _byCode = rules.Where(rule => rule.State is RuleState.Approved).ToLookup(rule => rule.Code, StringComparer.Ordinal);

    /// <summary>The row that holds on the day; of two that overlap, the one that began later.</summary>
    public Rule? Find(string code, DateOnly day) =>
        _byCode[code].Where(rule => rule.IsValidOn(day)).MaxBy(rule => rule.ValidFromOn);

    /// <summary>The first row that begins after the day.</summary>
    public Rule? NextAfter(string code, DateOnly day) =>
        _byCode[code].Where(rule => rule.ValidFromOn > day && !rule.WasReplacedWhole).MinBy(rule => rule.ValidFromOn);

    /// <exception cref="RuleBroken">No row holds on that day: without a rule nothing is allowed silently.</exception>
    public Rule Get(string code, DateOnly day) => Find(code, day) ?? throw new RuleBroken("Rules.NoRuleForDay", RuleWords.NameOf(code), day);

    /// <summary>The target groups that have a longest period for the kind on the day, for a list to choose from.</summary>
    public IReadOnlyList<string> TargetGroups(Placements.PlacementKind kind, DateOnly day)
    {
        var prefix = RuleCodes.LongestPeriod(kind, "");
        return [.. _byCode
            .Where(rows => rows.Key.StartsWith(prefix, StringComparison.Ordinal) && rows.Any(rule => rule.IsValidOn(day)))
            .Select(rows => rows.Key[prefix.Length..])
            .Order(StringComparer.Ordinal)];
    }
}
