using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Application.Placements;

/// <summary>One sentence of "what the rules say", with the version of the rule it comes from.</summary>
public sealed record SaidByRule(RuleSubject Subject, Verdict Verdict, string Words, string? RuleCode, DateOnly? RuleFromOn, bool IsUnverified)
{
    /// <summary>Why it may be all the same.</summary>
    public string? Reason { get; init; }

    internal static SaidByRule Of(RuleCheck check) =>
        new(check.Subject, check.Verdict, check.Words.InLanguage(), check.Rule?.Code, check.Rule?.ValidFromOn, check.Rule?.IsUnverified ?? false);
}
