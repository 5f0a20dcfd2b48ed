using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Domain.Placements;

/// <summary>Length and hours of a proposal (R1, R4).</summary>
internal static class PeriodChecks
{
    /// <summary>A later end is held against the steps of its own; they need a ground, which the facts do not know.</summary>
    public static RuleCheck? Longest(ProposalFacts facts, RuleSet rules)
    {
        if (facts.NewFromOn is not null)
            return null;

        PeriodLimit limit;
        try
        {
            limit = LongestPeriod.OfFirst(rules, facts.Case);
        }
        catch (RuleBroken broken)
        {
            return new(RuleSubject.Period, Verdict.Blocks, broken.Message, Rule: null);
        }

        if (limit.LastOn is not { } last)
            return new(RuleSubject.Period, Verdict.Ok, RuleSentences.Of("Rules.CheckNoLongest"), limit.Rule ?? rules.Find(RuleCodes.Kind(facts.Case.Kind), facts.Case.StartsOn));
        if (facts.EndsOn is not { } ends || ends < facts.Case.StartsOn)
            return new(RuleSubject.Period, Verdict.Ok, RuleSentences.Of("Rules.CheckLastDay", limit.Rule!.Words(), last), limit.Rule);
        return ends > last
            ? new(RuleSubject.Period, Verdict.Blocks, RuleSentences.Of("Rules.CheckTooLong", limit.Rule!.Words(), last, ends), limit.Rule)
            : new(RuleSubject.Period, Verdict.Ok, RuleSentences.Of("Rules.CheckLongEnough", limit.Rule!.Words(), last, ends), limit.Rule);
    }

    /// <summary>§ 45 SGB III counts the days at one employer over several parts; the total is for information.</summary>
    public static RuleCheck? DaysAtEmployer(ProposalFacts facts, RuleSet rules)
    {
        if (facts.NewFromOn is not null || facts.Case.Kind is not PlacementKind.Mag || facts.EndsOn is not { } ends || ends < facts.Case.StartsOn
            || rules.Find(RuleCodes.LongestPeriod(facts.Case.Kind, facts.Case.TargetGroup ?? ""), facts.Case.StartsOn) is not { } rule)
            return null;

        var asked = ends.DayNumber - facts.Case.StartsOn.DayNumber + 1;
        var here = facts.Case.DaysBefore + asked;
        var allowed = rule.Read<WeeksParameters>().FirstWeeks * 7;
        return new(RuleSubject.DaysAtEmployer, here > allowed ? Verdict.Blocks : Verdict.Ok,
            RuleSentences.Of("Rules.CheckDaysAtEmployer", facts.Case.DaysBefore, asked, here, allowed, facts.DaysAtAllEmployers + asked), rule);
    }

    public static RuleCheck? WeeklyHours(ProposalFacts facts, RuleSet rules)
    {
        if (facts.WeeklyHours is not { } hours || rules.Find(RuleCodes.WeeklyHours, facts.Case.StartsOn) is not { } rule)
            return null;

        var most = rule.Read<WeeklyHoursParameters>().Hours;
        return new(RuleSubject.WeeklyHours, hours <= 0 || hours > most ? Verdict.Blocks : Verdict.Ok, RuleSentences.Of("Rules.CheckHours", hours, most), rule);
    }

    /// <summary>Invariant 4 ahead of time: the start is closed while it holds, but the other placement may end before. Who runs already cannot wait.</summary>
    public static RuleCheck? HoursTogether(ProposalFacts facts) =>
        facts is { WeeklyHours: { } hours, EndsOn: { } ends, MostHours: { } most } && ends >= facts.FirstNewDay
        && PlacedOverlap.Of(most, new(facts.FirstNewDay, ends, hours), facts.Placed) is { } overlap
            ? new(RuleSubject.HoursTogether, facts.NewFromOn is null ? Verdict.Warns : Verdict.Blocks, overlap.Words(), Rule: null)
            : null;
}
