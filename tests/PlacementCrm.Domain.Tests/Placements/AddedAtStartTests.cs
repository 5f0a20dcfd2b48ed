using System.Globalization;
using PlacementCrm.Domain.Events;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Domain.Tests.Placements;

/// <summary>R3 on the first day: added employment, the vacated job, and what a manager allowed.</summary>
[SetUICulture("en"), SetCulture("en-GB")]
public sealed class AddedAtStartTests
{
    private const string Fails = "Placements.AddedEmploymentFails";
    private const string Unknown = "Placements.AddedEmploymentUnknown";
    private static readonly DateOnly s_start = new(2026, 11, 2);
    private static readonly DateTimeOffset s_later = Given.Now.AddHours(1);

    // The start is 2 November: an answer of 2 October is a month old and counts, one of 1 October does not.
    [TestCase(null, null, null, Unknown)]
    [TestCase(null, Verdict.Ok, "2026-10-02", null)]
    [TestCase(null, Verdict.Ok, "2026-10-01", Unknown)]
    [TestCase(null, Verdict.Asks, "2026-11-01", Unknown)]
    [TestCase(null, Verdict.Warns, "2026-11-01", Fails)]
    [TestCase(null, Verdict.Warns, "2026-10-01", Unknown)]
    [TestCase("24.6", null, null, null)]
    [TestCase("24.5", Verdict.Ok, "2026-11-01", Fails)]
    [TestCase("24.5", Verdict.Warns, "2026-11-01", Fails)]
    public void R3_Added_employment_is_judged_at_the_start(string? last, Verdict? found, string? foundOn, string? missing)
    {
        var placement = Subsidised();
        var months = last is null ? [] : Months(decimal.Parse(last, CultureInfo.InvariantCulture));
        PlacementFinding[] findings = found is { } verdict ? [Finding(1, verdict, new(DateOnly.Parse(foundOn!), new(12, 0), TimeSpan.Zero))] : [];

        Assert.That(Gates(placement, months, findings), Is.EqualTo(missing is null ? [] : new[] { missing }));
    }

    [TestCase(true, "Placements.AddedEmploymentVacated")]
    [TestCase(null, "Placements.AddedEmploymentVacatedUnknown")]
    [TestCase(false, null)]
    public void R3_A_job_that_was_vacated_in_the_last_three_months_is_not_filled_by_a_subsidised_one(bool? answer, string? missing)
    {
        Assert.That(Gates(Subsidised(answer), Months(24.6m)), Is.EqualTo(missing is null ? [] : new[] { missing }));
        Assert.That(Given.Rules.Get(RuleCodes.AddedEmployment, s_start).Read<AddedEmploymentParameters>().VacatedMonths, Is.EqualTo(3));
    }

    [Test]
    public void R3_Where_the_rule_of_the_start_date_knows_no_vacated_jobs_nobody_asks_for_one()
    {
        var rule = new Rule(RuleCodes.AddedEmployment, new(2020, 1, 1), validToOn: null, """{"months":12,"vacatedMonths":0}""", "kk.dk", Sureness.A);

        Assert.That(AddedAtStart.Gates(Subsidised(vacated: true), new([rule]), Months(24.6m), []), Is.Empty);
    }

    [Test]
    public void R3_Only_a_manager_lets_a_job_begin_that_is_not_in_addition_to_the_staff()
    {
        var placement = Subsidised();
        Assert.That(() => placement.OverrideAddedEmployment(Given.Me, " ", Given.Now), Breaks.Rule("Placements.ReasonNeeded"));
        Assert.That(Gates(placement, []), Is.EqualTo(new[] { Unknown }));

        placement.TakeEvents();
        placement.OverrideAddedEmployment(Given.Me, "The municipality has agreed.", Given.Now);

        Assert.That(Gates(placement, []), Is.Empty);
        Assert.That((placement.AddedEmploymentOverrideById, placement.AddedEmploymentOverrideReason), Is.EqualTo(((Guid?)Given.Me, "The municipality has agreed.")));
        Assert.That(placement.TakeEvents().Select(row => row.Kind), Is.EqualTo(new[] { EventKind.AddedEmploymentOverridden }));
    }

    [TestCase(9, true)]
    [TestCase(30, false)]
    public void R3_What_a_manager_allowed_counts_for_a_start_in_the_same_month_only(int day, bool counts)
    {
        var placement = Subsidised();
        placement.OverrideAddedEmployment(Given.Me, "The municipality has agreed.", Given.Now);

        placement.ChangePeriod(new(2026, day == 30 ? 12 : 11, day), new DateOnly(2026, day == 30 ? 12 : 11, day).AddDays(20), "The hall is not ready.", Given.Rules, Given.Me, s_later);

        Assert.That(Gates(placement, []), Is.EqualTo(counts ? [] : new[] { Unknown }));
    }

    [Test]
    public void R3_What_a_manager_allowed_while_nobody_knew_does_not_count_against_figures_that_fail()
    {
        var placement = Subsidised();
        placement.OverrideAddedEmployment(Given.Me, "The municipality has agreed.", Given.Now);

        var gate = AddedAtStart.Gates(placement, Given.Rules, Months(24.5m, s_later), []).Single();

        Assert.That(gate.Code, Is.EqualTo(Fails));
        Assert.That(gate.Sentence, Does.EndWith("What a manager allowed before was another start or other figures."));
    }

    [Test]
    public void R3_What_a_manager_allowed_by_figures_does_not_count_against_new_ones()
    {
        var placement = Subsidised();
        placement.OverrideAddedEmployment(Given.Me, "The municipality has agreed.", Given.Now);

        Assert.That(Gates(placement, Months(24.5m)), Is.Empty);
        Assert.That(Gates(placement, [.. Months(24.5m).SkipLast(1), new(new(2026, 10, 1), 20m) { RecordedAt = s_later }]), Is.EqualTo(new[] { Fails }));
    }

    [Test]
    public void R3_What_a_manager_allowed_while_nobody_knew_does_not_count_against_a_no_of_the_company()
    {
        var placement = Subsidised();
        placement.OverrideAddedEmployment(Given.Me, "The municipality has agreed.", Given.Now);

        Assert.That(Gates(placement, [], Finding(1, Verdict.Asks, Given.Now), Finding(2, Verdict.Warns, s_later)), Is.EqualTo(new[] { Fails }));
    }

    [Test]
    public void R3_What_a_manager_allowed_about_the_staff_does_not_allow_a_vacated_job()
    {
        var placement = Subsidised();
        placement.OverrideAddedEmployment(Given.Me, "The municipality has agreed.", Given.Now);
        placement.Answer(new(ReplacesVacatedJob: true));

        Assert.That(Gates(placement, [], Finding(1, Verdict.Ok, Given.Now, RuleSubject.VacatedJob)), Is.EqualTo(new[] { "Placements.AddedEmploymentVacated" }));
        Assert.That(Gates(placement, [], Finding(1, Verdict.Warns, Given.Now, RuleSubject.VacatedJob)), Is.Empty, "it was what the manager allowed");
    }

    [Test]
    public void R3_Where_no_added_employment_is_asked_there_is_nothing_to_allow()
    {
        var trial = Placement.Propose(Guid.NewGuid(), Given.Suggestion(), Given.Terms(), Given.Rules, Given.Me, Given.Now);

        Assert.That(() => trial.OverrideAddedEmployment(Given.Me, "The municipality has agreed.", Given.Now), Breaks.Rule("Placements.NoAddedEmploymentAsked"));
        Assert.That(Gates(trial, []), Is.Empty);
    }

    private static IEnumerable<string> Gates(Placement placement, IReadOnlyCollection<StaffMonth> months, params PlacementFinding[] findings) =>
        AddedAtStart.Gates(placement, Given.Rules, months, findings).Select(gate => gate.Code);

    private static Placement Subsidised(bool? vacated = false) => Placement.Propose(
        Guid.NewGuid(), Given.Suggestion(),
        Given.Terms() with { Kind = PlacementKind.WageSubsidy, TargetGroupCode = "KH-JP", ToOn = s_start.AddDays(20), Answers = new(ReplacesVacatedJob: vacated) },
        Given.Rules, Given.Me, Given.Now);

    private static List<StaffMonth> Months(decimal last, DateTimeOffset? recordedAt = null) =>
        [.. Enumerable.Range(0, 13).Select(back => new StaffMonth(new DateOnly(2026, 10, 1).AddMonths(-back), back == 0 ? last : 24.6m) { RecordedAt = recordedAt }).Reverse()];

    private static PlacementFinding Finding(int number, Verdict verdict, DateTimeOffset at, RuleSubject subject = RuleSubject.AddedEmployment) =>
        new(Guid.NewGuid(), number, new(subject, verdict, "", null), Given.Me, at);
}
