using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Domain.Placements;

/// <summary>What the rules of the start date say to a proposal, as one list of sums in words.</summary>
public static class ProposalChecks
{
    public static IReadOnlyList<RuleCheck> Of(ProposalFacts facts, RuleSet rules)
    {
        var said = Wording.Lists(() => [.. Said(facts, rules).Select(check => check.Words.InLanguage())]);
        return [.. Said(facts, rules).Select((check, index) => check with { Words = said[index] })];
    }

    private static List<RuleCheck> Said(ProposalFacts facts, RuleSet rules)
    {
        IEnumerable<RuleCheck?> checks =
        [
            PeriodChecks.Longest(facts, rules), PeriodChecks.DaysAtEmployer(facts, rules), PeriodChecks.WeeklyHours(facts, rules), PeriodChecks.HoursTogether(facts), YouthChecks.OfProposal(facts, rules), Ratio(facts, rules),
            SubsidyChecks.AddedEmployment(facts, rules),
            // What is asked of a beginning is not asked again of a later end.
            .. facts.NewFromOn is null
                ? [SubsidyChecks.VacatedJob(facts, rules), SubsidyChecks.Unemployed(facts, rules), LastEmployer(facts, rules), Retention(facts, rules)]
                : Array.Empty<RuleCheck?>(),
        ];
        return [.. checks.OfType<RuleCheck>()];
    }

    /// <summary>The sum itself, for where it is shown alone; none when the kind takes no place or nobody knows the employees.</summary>
    public static RatioSum? RatioOf(ProposalFacts facts, RuleSet rules)
    {
        var period = LastOn(facts, rules);
        return RuleOf(facts, rules)?.Read<RatioParameters>() is { } rule && facts.Staff is { } staff && period is { } last
            ? RatioOfPlaces.On(staff, new(facts.FirstNewDay, last), facts.Taken, rule)
            : null;
    }

    private static RuleCheck? Ratio(ProposalFacts facts, RuleSet rules)
    {
        if (RuleOf(facts, rules) is not { } rule)
            return null;
        if (facts.Staff is null)
            return new(RuleSubject.Ratio, Verdict.Asks, RuleSentences.Of("Rules.CheckStaffUnknown"), rule);
        return RatioOf(facts, rules) is { } sum
            ? new(RuleSubject.Ratio, sum.HasRoom ? Verdict.Ok : Verdict.Warns, sum.Words(), rule)
            : null;
    }

    private static Rule? RuleOf(ProposalFacts facts, RuleSet rules) =>
        rules.Find(RuleCodes.Ratio, facts.Case.StartsOn) is { } rule && rule.Read<RatioParameters>().Counted.Contains(facts.Case.Kind) ? rule : null;

    // Without an agreed end the longest allowed one is what the place may be taken for.
    private static DateOnly? LastOn(ProposalFacts facts, RuleSet rules)
    {
        try
        {
            return facts.EndsOn >= facts.Case.StartsOn ? facts.EndsOn : LongestPeriod.OfFirst(rules, facts.Case).LastOn;
        }
        catch (RuleBroken)
        {
            return null;
        }
    }

    /// <summary>A flexjob at one's own workplace comes only after work on special terms there; nobody but the company knows how long.</summary>
    private static RuleCheck? Retention(ProposalFacts facts, RuleSet rules) =>
        facts is { Case.Kind: PlacementKind.Flexjob, LastEmployer: { } company } && rules.Find(RuleCodes.Flexjob, facts.Case.StartsOn) is { } rule
            ? new(RuleSubject.Retention, Verdict.Warns, RuleSentences.Of("Rules.CheckRetention", company, rule.Read<FlexjobParameters>().RetentionMonths), rule)
            : null;

    private static RuleCheck? LastEmployer(ProposalFacts facts, RuleSet rules) =>
        facts.LastEmployer is { } company
        && rules.Find(RuleCodes.LastEmployer, facts.Case.StartsOn) is { } rule && rule.Read<KindsParameters>().Kinds.Contains(facts.Case.Kind)
            ? new(RuleSubject.LastEmployer, Verdict.Warns, RuleSentences.Of("Rules.CheckLastEmployer", company), rule)
            : null;
}
