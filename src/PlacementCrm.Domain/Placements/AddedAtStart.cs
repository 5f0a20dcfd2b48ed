using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Domain.Placements;

/// <summary>
/// Whether a subsidised job comes in addition to the staff, asked once more on the first day (R3): figures that were not there at the
/// proposal count now, an answer about the staff that is older than the month before the start is none, and the job must not replace
/// one that was vacated shortly before. Words alone do not open it: figures do, what the company answered, or a manager.
/// </summary>
public static class AddedAtStart
{
    private const string Area = "Placements.AddedEmployment";

    /// <param name="findings">What was found about the placement, in any order.</param>
    public static IReadOnlyList<Missing> Gates(Placement placement, RuleSet rules, IReadOnlyCollection<StaffMonth> months, IReadOnlyCollection<PlacementFinding> findings)
    {
        if (RuleOf(placement, rules) is not { } rule)
            return [];

        var allowed = Allowed(placement, rule, months, findings);
        return [.. Open(placement, rule, months, findings).Except(allowed).Select(open => open.AsGate(placement, allowed.Count > 0))];
    }

    /// <summary>What a manager would allow now, to be kept with the reason: the allowance answers nothing else.</summary>
    public static IReadOnlyList<RuleCheck> Checks(Placement placement, RuleSet rules, IReadOnlyCollection<StaffMonth> months, IReadOnlyCollection<PlacementFinding> findings) =>
        RuleOf(placement, rules) is { } rule ? [.. Open(placement, rule, months, findings).Select(open => open.AsCheck(placement, rule))] : [];

    public static bool IsGate(string code) => code.StartsWith(Area, StringComparison.Ordinal);

    private static Rule? RuleOf(Placement placement, RuleSet rules) =>
        placement.Kind is not PlacementKind.WageSubsidy || SubsidyChecks.Exempt(rules, placement.IsPublicEmployer, placement.TargetGroupCode, placement.StartsOn) is not null
            ? null
            : rules.Find(RuleCodes.AddedEmployment, placement.StartsOn);

    private static List<Question> Open(Placement placement, Rule rule, IEnumerable<StaffMonth> months, IReadOnlyCollection<PlacementFinding> findings) =>
        [.. Questions(placement, placement.StartsOn, placement.ReplacesVacatedJob, rule, months, findings).Where(question => question.Verdict is not Verdict.Ok)];

    /// <summary>What stood when a manager allowed it: for the first day of then, by the figures and answers of then.</summary>
    private static List<Question> Allowed(Placement placement, Rule rule, IEnumerable<StaffMonth> months, IEnumerable<PlacementFinding> findings)
    {
        if (placement.AddedEmploymentOverrideAt is not { } at)
            return [];

        var then = findings.Where(finding => finding.FoundAt <= at).ToList();
        bool? vacated = Last(then, RuleSubject.VacatedJob)?.Verdict switch { Verdict.Warns => true, Verdict.Ok => false, _ => null };
        return Questions(placement, placement.PeriodAt(at).FromOn, vacated, rule, months.Where(month => month.RecordedAt is null || month.RecordedAt <= at), then);
    }

    private static List<Question> Questions(
        Placement placement, DateOnly startsOn, bool? vacated, Rule rule, IEnumerable<StaffMonth> months, IReadOnlyCollection<PlacementFinding> findings)
    {
        var asked = rule.Read<AddedEmploymentParameters>();
        // A public employer is judged by the budgeted number of staff, which only they know.
        var sum = placement.IsPublicEmployer ? null : AddedEmployment.On(startsOn, months, asked.Months);
        var said = Last(findings, RuleSubject.AddedEmployment) is { } last && DateOnly.FromDateTime(last.FoundAt.UtcDateTime) >= startsOn.AddMonths(-1) ? last.Verdict : Verdict.Asks;
        var ofStaff = sum is null ? said : sum.Holds ? Verdict.Ok : Verdict.Warns;
        var ofJob = vacated switch { true => Verdict.Warns, false => Verdict.Ok, null => Verdict.Asks };
        var month = new DateOnly(startsOn.Year, startsOn.Month, 1);
        return
        [
            new(RuleSubject.AddedEmployment, ofStaff, month, asked.Months, sum),
            .. asked.VacatedMonths > 0 ? [new(RuleSubject.VacatedJob, ofJob, month, asked.VacatedMonths, Sum: null)] : Array.Empty<Question>(),
        ];
    }

    private static PlacementFinding? Last(IEnumerable<PlacementFinding> findings, RuleSubject subject) =>
        findings.Where(finding => finding.Subject == subject).MaxBy(finding => finding.Number);

    /// <summary>Two are the same when they are about a start in the same month and say the same by the same figures.</summary>
    /// <param name="Asked">How many months the rule looks back.</param>
    private sealed record Question(RuleSubject Subject, Verdict Verdict, DateOnly Month, int Asked, AddedEmployment? Sum)
    {
        public Missing AsGate(Placement placement, bool wasAllowed)
        {
            var gate = (Subject, Verdict) switch
            {
                (RuleSubject.VacatedJob, Verdict.Warns) => Missing.Of($"{Area}Vacated", Words(placement)),
                (RuleSubject.VacatedJob, _) => Missing.Of($"{Area}VacatedUnknown", Words(placement)),
                (_, Verdict.Warns) => Missing.Of($"{Area}Fails", Words(placement)),
                _ => Missing.Of($"{Area}Unknown", placement.StartsOn),
            };
            return wasAllowed ? gate with { Sentence = $"{gate.Sentence} {RuleSentences.Of($"{Area}AllowedForOther")}" } : gate;
        }

        public RuleCheck AsCheck(Placement placement, Rule rule) => new(Subject, Verdict, Wording.OfProgram(() => Words(placement)), rule);

        private string Words(Placement placement) => (Subject, Verdict) switch
        {
            (RuleSubject.VacatedJob, Verdict.Warns) => RuleSentences.Of("Rules.CheckReplacesVacated", Asked),
            (RuleSubject.VacatedJob, _) => RuleSentences.Of("Rules.CheckAskVacated", Asked),
            (_, Verdict.Warns) => Sum?.Words() ?? RuleSentences.Of("Rules.CheckAddsNoEmployment"),
            _ when placement.IsPublicEmployer => RuleSentences.Of("Rules.CheckAskBudget", placement.StartsOn),
            _ => RuleSentences.Of("Rules.CheckAskAddedEmployment", Asked, placement.StartsOn),
        };
    }
}
