using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Domain.Placements;

/// <summary>What a wage subsidy asks beside its length (R3).</summary>
public static class SubsidyChecks
{
    internal static RuleCheck? AddedEmployment(ProposalFacts facts, RuleSet rules)
    {
        if (RuleOf(facts, rules, RuleCodes.AddedEmployment) is not { } rule)
            return null;

        if (Exempt(rules, facts.Case.IsPublicEmployer, facts.Case.TargetGroup, facts.Case.StartsOn) is { } exempt)
            return new(RuleSubject.AddedEmployment, Verdict.Ok, RuleSentences.Of("Rules.CheckAddedNotForGroup"), exempt);

        // A public employer is judged by the budgeted number of staff, which only they know.
        var sum = facts.Case.IsPublicEmployer
            ? null
            : Rules.AddedEmployment.On(facts.FirstNewDay, facts.Months, rule.Read<AddedEmploymentParameters>().Months);
        var (verdict, words) = (sum, facts.Answers.AddsEmployment) switch
        {
            ({ } known, _) => (known.Holds ? Verdict.Ok : Verdict.Warns, known.Words()),
            (null, true) => (Verdict.Ok, RuleSentences.Of("Rules.CheckAddsEmployment")),
            (null, false) => (Verdict.Warns, RuleSentences.Of("Rules.CheckAddsNoEmployment")),
            _ when facts.Case.IsPublicEmployer => (Verdict.Asks, RuleSentences.Of("Rules.CheckAskBudget", facts.FirstNewDay)),
            _ => (Verdict.Asks, RuleSentences.Of("Rules.CheckAskAddedEmployment", rule.Read<AddedEmploymentParameters>().Months, facts.FirstNewDay)),
        };
        return new(RuleSubject.AddedEmployment, verdict, words, rule);
    }

    internal static RuleCheck? VacatedJob(ProposalFacts facts, RuleSet rules)
    {
        if (RuleOf(facts, rules, RuleCodes.AddedEmployment) is not { } rule)
            return null;

        var months = rule.Read<AddedEmploymentParameters>().VacatedMonths;
        var (verdict, words) = facts.Answers.ReplacesVacatedJob switch
        {
            true => (Verdict.Warns, "Rules.CheckReplacesVacated"),
            false => (Verdict.Ok, "Rules.CheckReplacesNone"),
            null => (Verdict.Asks, "Rules.CheckAskVacated"),
        };
        return new(RuleSubject.VacatedJob, verdict, RuleSentences.Of(words, months), rule);
    }

    internal static RuleCheck? Unemployed(ProposalFacts facts, RuleSet rules)
    {
        if (RuleOf(facts, rules, RuleCodes.UnemployedBefore) is not { } rule)
            return null;

        var asked = rule.Read<UnemployedParameters>();
        var start = facts.Case.StartsOn;
        if (asked.ExceptGroups.Contains(facts.Case.TargetGroup ?? "", StringComparer.Ordinal))
            return Says(Verdict.Ok, "Rules.CheckUnemployedNotForGroup");
        // Only the year of birth is known: who turns 51 this year has been over 50 for months.
        if (facts.BirthYear is { } year && start.Year - year > asked.ExceptOverAge)
            return Says(Verdict.Ok, "Rules.CheckUnemployedByAge", start.Year - year, asked.ExceptOverAge);
        if (facts.Answers.IsExceptedFromUnemployment is true)
            return Says(Verdict.Ok, "Rules.CheckUnemployedExcepted");
        if (facts.UnemployedSinceOn is not { } since)
            return Says(Verdict.Asks, "Rules.CheckAskUnemployed", asked.Months);

        var enough = CalendarMonths.LastDayOf(since, asked.Months).AddDays(1);
        return enough <= start
            ? Says(Verdict.Ok, "Rules.CheckUnemployedLongEnough", since, asked.Months)
            : Says(Verdict.Warns, "Rules.CheckUnemployedTooShort", since, asked.Months, enough);

        RuleCheck Says(Verdict verdict, string sentence, params object?[] values) =>
            new(RuleSubject.UnemployedBefore, verdict, RuleSentences.Of(sentence, values), rule);
    }

    /// <summary>Nobody with a reduced work capacity has to come on top of the budget of a public employer.</summary>
    internal static Rule? Exempt(RuleSet rules, bool isPublic, string? group, DateOnly startsOn) =>
        isPublic && rules.Find(RuleCodes.PublicWithoutAdded, startsOn) is { } rule && rule.Read<GroupsParameters>().Groups.Contains(group ?? "", StringComparer.Ordinal) ? rule : null;

    private static Rule? RuleOf(ProposalFacts facts, RuleSet rules, string code) =>
        facts.Case.Kind is PlacementKind.WageSubsidy ? rules.Find(code, facts.Case.StartsOn) : null;
}
