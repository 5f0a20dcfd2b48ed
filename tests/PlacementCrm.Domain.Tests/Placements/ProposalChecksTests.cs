using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Domain.Tests.Placements;

/// <summary>R1-R4 as one list of sums for the consultant.</summary>
[SetUICulture("en"), SetCulture("en-GB")]
public sealed class ProposalChecksTests
{
    private static readonly DateOnly s_start = new(2026, 11, 2);

    [Test]
    public void R1_Four_weeks_until_29_November_are_in_order_and_30_November_is_not()
    {
        var facts = Facts(PlacementKind.WorkTrial, "DP");

        Assert.That(Check(facts with { EndsOn = new(2026, 11, 29) }, RuleSubject.Period).Verdict, Is.EqualTo(Verdict.Ok));
        var tooLate = Check(facts with { EndsOn = new(2026, 11, 30) }, RuleSubject.Period);
        Assert.That((tooLate.Verdict, tooLate.Words.InLanguage(), tooLate.Rule), Is.EqualTo((Verdict.Blocks,
            "4 weeks, no extension → last allowed day 29 Nov 2026; 30 Nov 2026 is too late. Choose an earlier last day.",
            Given.Rules.Get("LongestPeriod.WorkTrial.DP", s_start))));
    }

    [TestCase("37", Verdict.Ok)]
    [TestCase("37.5", Verdict.Blocks)]
    [TestCase("0", Verdict.Blocks)]
    public void R1_At_most_37_hours_a_week(decimal hours, Verdict verdict) =>
        Assert.That(Check(Facts(PlacementKind.WorkTrial, "DP") with { WeeklyHours = hours }, RuleSubject.WeeklyHours).Verdict, Is.EqualTo(verdict));

    [TestCase(31, Verdict.Warns)]
    [TestCase(1, Verdict.Ok)]
    public void R2_With_ten_employees_and_two_until_31_May_there_is_room_from_1_June(int day, Verdict verdict)
    {
        var start = day == 31 ? new DateOnly(2026, 5, 31) : new DateOnly(2026, 6, 1);
        var facts = Facts(PlacementKind.WorkTrial, "DP", start) with
        {
            EndsOn = start.AddDays(20),
            Staff = new(10),
            Taken = [new(new(2026, 5, 4), new(2026, 5, 31)), new(new(2026, 3, 1), new(2026, 5, 31))],
        };

        Assert.That(Check(facts, RuleSubject.Ratio).Verdict, Is.EqualTo(verdict));
    }

    [Test]
    public void R2_Employees_that_nobody_recorded_are_asked_for() =>
        Assert.That(Check(Facts(PlacementKind.WorkTrial, "DP"), RuleSubject.Ratio).Verdict, Is.EqualTo(Verdict.Asks));

    [TestCase(PlacementKind.UsefulWork)]
    [TestCase(PlacementKind.Flexjob)]
    [TestCase(PlacementKind.OrdinaryHours)]
    [TestCase(PlacementKind.Mag)]
    public void R4_Other_kinds_take_no_place(PlacementKind kind) =>
        Assert.That(ProposalChecks.Of(Facts(kind, "MAG") with { Staff = new(0) }, Given.Rules).Select(check => check.Subject), Has.None.EqualTo(RuleSubject.Ratio));

    [TestCase("MAG", 0, 42, Verdict.Ok)]
    [TestCase("MAG", 0, 43, Verdict.Blocks)]
    [TestCase("MAG-45-8", 0, 43, Verdict.Ok)]
    [TestCase("MAG-45-8", 0, 84, Verdict.Ok)]
    [TestCase("MAG-45-8", 0, 85, Verdict.Blocks)]
    [TestCase("MAG", 20, 22, Verdict.Ok)]
    [TestCase("MAG", 20, 23, Verdict.Blocks)]
    public void R4_A_German_measure_counts_all_days_at_the_employer(string group, int before, int days, Verdict verdict)
    {
        var asked = new PeriodCase(PlacementKind.Mag, group, IsPublicEmployer: false, s_start, before);
        var facts = new ProposalFacts { Case = asked, EndsOn = s_start.AddDays(days - 1) };

        Assert.That(Check(facts, RuleSubject.DaysAtEmployer).Verdict, Is.EqualTo(verdict));
        Assert.That(Check(facts, RuleSubject.Period).Verdict, Is.EqualTo(verdict));
        Assert.That(() => LongestPeriod.OfFirst(Given.Rules, asked).RefuseBeyond(s_start.AddDays(days - 1)),
            verdict is Verdict.Ok ? Throws.Nothing : Breaks.Rule("Rules.PeriodTooLong"));
    }

    [Test]
    public void R4_The_total_of_a_German_measure_at_all_employers_is_shown() =>
        Assert.That(Check(new ProposalFacts
        {
            Case = new(PlacementKind.Mag, "MAG", IsPublicEmployer: false, s_start, DaysBefore: 7),
            EndsOn = s_start.AddDays(27),
            DaysAtAllEmployers = 49,
        }, RuleSubject.DaysAtEmployer).Words.InLanguage(), Is.EqualTo("At this employer 7 days before and 28 now: 35 of 42 allowed. At all employers 77."));

    [Test]
    public void R3_Added_employment_fails_with_24_point_5_against_24_point_6()
    {
        var months = Enumerable.Range(1, 12).Select(back => new StaffMonth(new DateOnly(2026, 10, 1).AddMonths(-back), 24.6m)).ToList();
        var facts = Facts(PlacementKind.WageSubsidy, "KH-JP");

        Assert.That(Check(facts with { Months = [.. months, new(new(2026, 10, 1), 24.5m)] }, RuleSubject.AddedEmployment).Verdict, Is.EqualTo(Verdict.Warns));
        Assert.That(Check(facts with { Months = [.. months, new(new(2026, 10, 1), 24.6m)] }, RuleSubject.AddedEmployment).Verdict, Is.EqualTo(Verdict.Ok));
    }

    [Test]
    public void C4_Hours_together_warn_before_the_start_and_block_what_runs_already()
    {
        var facts = Facts(PlacementKind.WorkTrial, "KH-AP") with { MostHours = 25, Placed = [new(s_start, s_start.AddDays(13), 10)] };

        Assert.That(Check(facts, RuleSubject.HoursTogether).Verdict, Is.EqualTo(Verdict.Warns));
        Assert.That(Check(facts with { NewFromOn = s_start.AddDays(13) }, RuleSubject.HoursTogether).Verdict, Is.EqualTo(Verdict.Blocks));
        Assert.That(ProposalChecks.Of(facts with { NewFromOn = s_start.AddDays(14) }, Given.Rules).Select(check => check.Subject), Has.None.EqualTo(RuleSubject.HoursTogether));
    }

    [Test]
    public void R2_A_later_end_counts_only_its_new_days()
    {
        var facts = Facts(PlacementKind.WorkTrial, "KH-AP") with { Staff = new(5), Taken = [new(s_start, s_start.AddDays(10))] };

        Assert.That(Check(facts, RuleSubject.Ratio).Verdict, Is.EqualTo(Verdict.Warns));
        Assert.That(Check(facts with { NewFromOn = s_start.AddDays(11) }, RuleSubject.Ratio).Verdict, Is.EqualTo(Verdict.Ok));
    }

    [TestCase(null, Verdict.Asks)]
    [TestCase(true, Verdict.Ok)]
    [TestCase(false, Verdict.Warns)]
    public void R3_Unknown_added_employment_is_asked(bool? answer, Verdict verdict) =>
        Assert.That(Check(Facts(PlacementKind.WageSubsidy, "KH-JP") with { Answers = new(AddsEmployment: answer) }, RuleSubject.AddedEmployment).Verdict, Is.EqualTo(verdict));

    [Test]
    public void R3_A_public_employer_is_judged_by_the_budget_and_asked()
    {
        var months = Enumerable.Range(0, 13).Select(back => new StaffMonth(new DateOnly(2026, 10, 1).AddMonths(-back), 24.6m)).ToList();
        var facts = Facts(PlacementKind.WageSubsidy, "KH-JP") with { Case = new(PlacementKind.WageSubsidy, "KH-JP", IsPublicEmployer: true, s_start), Months = months };

        Assert.That(Check(facts, RuleSubject.AddedEmployment).Verdict, Is.EqualTo(Verdict.Asks));
        Assert.That(Check(facts, RuleSubject.AddedEmployment).Words.InLanguage(), Does.Contain("budgeted number of staff"));
    }

    [TestCase("FOP", true, Verdict.Ok)]
    [TestCase("REV", true, Verdict.Ok)]
    [TestCase("FOP", false, Verdict.Asks)]
    [TestCase("KH-AP", true, Verdict.Asks)]
    public void R3_A_public_employer_needs_no_added_employment_for_people_with_reduced_work_capacity(string group, bool isPublic, Verdict verdict)
    {
        var facts = Facts(PlacementKind.WageSubsidy, group) with { Case = new(PlacementKind.WageSubsidy, group, isPublic, s_start) };

        Assert.That(Check(facts, RuleSubject.AddedEmployment).Verdict, Is.EqualTo(verdict));
        Assert.That(AddedAtStart.Gates(Subsidised(group, isPublic), Given.Rules, [], []).Select(gate => gate.Code),
            Is.EqualTo(verdict is Verdict.Ok ? [] : new[] { "Placements.AddedEmploymentUnknown" }));
    }

    [Test]
    public void R3_That_reduced_work_capacity_is_these_groups_is_not_verified() =>
        Assert.That(Given.Rules.Get(RuleCodes.PublicWithoutAdded, s_start).IsUnverified, Is.True);

    [TestCase(null, Verdict.Asks)]
    [TestCase(false, Verdict.Ok)]
    [TestCase(true, Verdict.Warns)]
    public void R3_The_job_does_not_replace_one_vacated_in_three_months(bool? answer, Verdict verdict) =>
        Assert.That(Check(Facts(PlacementKind.WageSubsidy, "KH-JP") with { Answers = new(ReplacesVacatedJob: answer) }, RuleSubject.VacatedJob).Verdict, Is.EqualTo(verdict));

    [TestCase("2026-05-02", null, null, "KH-JP", Verdict.Ok)]
    [TestCase("2026-05-03", null, null, "KH-JP", Verdict.Warns)]
    [TestCase("2026-05-03", 1975, null, "KH-JP", Verdict.Ok, Description = "Turned 50 last year at the latest")]
    [TestCase("2026-05-03", 1976, null, "KH-JP", Verdict.Warns)]
    [TestCase("2026-05-03", null, true, "KH-JP", Verdict.Ok, Description = "Single provider or without education")]
    [TestCase("2026-05-03", null, null, "FOP", Verdict.Ok, Description = "Not for early pensioners")]
    [TestCase(null, null, null, "KH-JP", Verdict.Asks)]
    public void R3_Six_months_without_a_job_before_a_wage_subsidy(string? since, int? birthYear, bool? excepted, string group, Verdict verdict)
    {
        var facts = Facts(PlacementKind.WageSubsidy, group) with
        {
            UnemployedSinceOn = since is null ? null : DateOnly.Parse(since),
            BirthYear = birthYear,
            Answers = new(IsExceptedFromUnemployment: excepted),
        };

        Assert.That(Check(facts, RuleSubject.UnemployedBefore).Verdict, Is.EqualTo(verdict));
    }

    [TestCase(PlacementKind.Flexjob, "Jensen Byg", true)]
    [TestCase(PlacementKind.Flexjob, null, false)]
    [TestCase(PlacementKind.OrdinaryHours, "Jensen Byg", false)]
    public void R4_A_retention_flexjob_asks_for_twelve_months_on_special_terms(PlacementKind kind, string? lastEmployer, bool warns)
    {
        var says = ProposalChecks.Of(Facts(kind, "LY") with { LastEmployer = lastEmployer }, Given.Rules).SingleOrDefault(check => check.Subject is RuleSubject.Retention);

        Assert.That(says?.Verdict, Is.EqualTo(warns ? Verdict.Warns : (Verdict?)null));
        if (warns)
            Assert.That(says!.Words.InLanguage(), Does.Contain("Jensen Byg").And.Contain("12 months on special terms"));
    }

    [TestCase(PlacementKind.WorkTrial, true)]
    [TestCase(PlacementKind.WageSubsidy, true)]
    [TestCase(PlacementKind.OrdinaryHours, false)]
    public void R1_A_placement_at_the_last_employer_is_pointed_out(PlacementKind kind, bool warns) =>
        Assert.That(ProposalChecks.Of(Facts(kind, "KH-JP") with { LastEmployer = "Jensen Byg" }, Given.Rules)
            .Any(check => check is { Subject: RuleSubject.LastEmployer, Verdict: Verdict.Warns }), Is.EqualTo(warns));

    [Test]
    public void R1_The_steps_of_the_ladder_are_shown_before_anybody_asks()
    {
        var asked = new PeriodCase(PlacementKind.WorkTrial, "KH-AP", IsPublicEmployer: false, s_start);

        Assert.That(Steps(asked, weeks: 4), Is.EqualTo(new[] { (13, (ExtensionGround?)null), (26, ExtensionGround.ConcreteAssessment) }));
        Assert.That(Steps(asked, weeks: 13), Is.EqualTo(new[] { (26, (ExtensionGround?)ExtensionGround.ConcreteAssessment) }));
        Assert.That(Steps(asked, weeks: 26), Is.EqualTo(new[] { (39, (ExtensionGround?)ExtensionGround.QuiteSpecialNeed) }));
        Assert.That(Steps(asked with { TargetGroup = "DP" }, weeks: 4), Is.Empty);
    }

    private static Placement Subsidised(string group, bool isPublic) => Placement.Propose(
        Guid.NewGuid(), Given.Suggestion(), Given.Terms() with { Kind = PlacementKind.WageSubsidy, TargetGroupCode = group, IsPublicEmployer = isPublic, ToOn = s_start.AddDays(20), Answers = new(ReplacesVacatedJob: false) },
        Given.Rules, Given.Me, Given.Now);

    private static IEnumerable<(int, ExtensionGround?)> Steps(PeriodCase asked, int weeks) =>
        LongestPeriod.Steps(Given.Rules, asked, s_start.AddDays(weeks * 7 - 1)).Select(step => ((step.LastOn!.Value.DayNumber - s_start.DayNumber + 1) / 7, step.Needs));

    private static ProposalFacts Facts(PlacementKind kind, string group, DateOnly? start = null) =>
        new() { Case = new(kind, group, IsPublicEmployer: false, start ?? s_start), EndsOn = (start ?? s_start).AddDays(20), WeeklyHours = 20 };

    private static RuleCheck Check(ProposalFacts facts, RuleSubject subject) => ProposalChecks.Of(facts, Given.Rules).Single(check => check.Subject == subject);
}
