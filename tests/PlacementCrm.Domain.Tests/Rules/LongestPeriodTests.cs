using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Domain.Tests.Rules;

/// <summary>R1, R3, R4 with the shipped rules.</summary>
public sealed class LongestPeriodTests
{
    private static readonly RuleSet s_rules = ShippedRules.AsRuleSet();
    private static readonly DateOnly s_start = new(2026, 11, 2);

    [TestCase("DP", 4)]
    [TestCase("DP-DIM", 8)]
    [TestCase("DP-50", 8)]
    [TestCase("KH-JP", 4)]
    [TestCase("KH-JP-13", 13)]
    [TestCase("UH-UP", 4)]
    [TestCase("UH-UP-13", 13)]
    [TestCase("KH-AP", 13)]
    [TestCase("UH-AP", 13)]
    [TestCase("SDP", 13)]
    [TestCase("JAF", 13)]
    [TestCase("RF", 13)]
    [TestCase("REV", 13)]
    [TestCase("LY", 13)]
    [TestCase("FOP", 13)]
    [TestCase("SF-JP", 4)]
    [TestCase("SF-AP", 13)]
    public void R1_A_work_trial_first_lasts_at_most(string group, int weeks) =>
        Assert.That(First(PlacementKind.WorkTrial, group).LastOn, Is.EqualTo(s_start.AddDays(weeks * 7 - 1)));

    [Test]
    public void R1_Four_weeks_from_Monday_2_November_end_on_Sunday_29_November()
    {
        var limit = First(PlacementKind.WorkTrial, "DP");

        Assert.That(() => limit.RefuseBeyond(new DateOnly(2026, 11, 29)), Throws.Nothing);
        Assert.That(() => limit.RefuseBeyond(new DateOnly(2026, 11, 30)), Breaks.Rule("Rules.PeriodTooLong"));
    }

    [TestCase("KH-AP", 13, 26, true)]
    [TestCase("KH-AP", 13, 27, false)]
    [TestCase("KH-AP", 26, 39, true)]
    [TestCase("KH-AP", 26, 40, false)]
    [TestCase("KH-AP", 39, 52, true)]
    [TestCase("KH-AP", 39, 53, false)]
    [TestCase("KH-AP", 4, 26, true)]
    [TestCase("KH-AP", 30, 43, true)]
    [TestCase("KH-AP", 30, 44, false)]
    [TestCase("DP", 4, 5, false)]
    [TestCase("DP", 3, 4, true)]
    [TestCase("DP-DIM", 4, 8, true)]
    [TestCase("DP-DIM", 8, 9, false)]
    [TestCase("KH-JP", 4, 5, false)]
    [TestCase("KH-JP-13", 13, 26, true)]
    public void R1_An_extension_follows_the_ladder(string group, int weeks, int newWeeks, bool allowed)
    {
        var limit = Extension(group, weeks, newWeeks);

        Assert.That(s_start.AddDays(newWeeks * 7 - 1) <= limit.LastOn, Is.EqualTo(allowed));
    }

    [TestCase(4, 13, null)]
    [TestCase(13, 14, ExtensionGround.ConcreteAssessment)]
    [TestCase(13, 26, ExtensionGround.ConcreteAssessment)]
    [TestCase(26, 27, ExtensionGround.QuiteSpecialNeed)]
    [TestCase(39, 52, ExtensionGround.QuiteSpecialNeed)]
    public void R1_Each_step_of_the_ladder_needs_its_own_ground(int weeks, int newWeeks, ExtensionGround? ground) =>
        Assert.That(Extension("KH-AP", weeks, newWeeks).Needs, Is.EqualTo(ground));

    [TestCase("2026-07-27", "2027-01-26", TestName = "R3_Six_months_from_27_July_end_on_26_January")]
    [TestCase("2026-08-28", "2027-02-27", TestName = "R3_Six_months_from_28_August_end_on_27_February")]
    [TestCase("2026-08-29", "2027-02-28", TestName = "R3_Six_months_from_29_August_end_with_February")]
    [TestCase("2026-08-30", "2027-02-28", TestName = "R3_Six_months_from_30_August_end_with_February")]
    [TestCase("2026-08-31", "2027-02-28", TestName = "R3_Six_months_from_31_August_end_with_February")]
    [TestCase("2027-08-28", "2028-02-27", TestName = "R3_Six_months_from_28_August_end_on_27_February_of_a_leap_year")]
    [TestCase("2027-08-29", "2028-02-28", TestName = "R3_Six_months_from_29_August_end_on_28_February_of_a_leap_year")]
    [TestCase("2027-08-31", "2028-02-29", TestName = "R3_Six_months_from_31_August_end_with_February_of_a_leap_year")]
    [TestCase("2026-10-31", "2027-04-30", TestName = "R3_Six_months_from_31_October_end_with_April")]
    [TestCase("2026-03-01", "2026-08-31", TestName = "R3_Six_months_from_1_March_end_with_August")]
    public void R3_Months_are_counted_to_the_day_before(string start, string last) =>
        Assert.That(LongestPeriod.OfFirst(s_rules, new(PlacementKind.WageSubsidy, "DP", IsPublicEmployer: false, DateOnly.Parse(start))).LastOn, Is.EqualTo(DateOnly.Parse(last)));

    [TestCase("SDP", "2026-11-02")]
    [TestCase("JAF", "2026-11-02")]
    [TestCase("INT", "2026-11-02")]
    [TestCase("REV", "2026-11-02")]
    [TestCase("SF-AP", "2026-11-02")]
    [TestCase("FOP", "2026-11-02")]
    public void R3_Months_without_a_source_that_was_read_are_not_verified(string group, string start) =>
        Assert.That(s_rules.Get(RuleCodes.LongestPeriod(PlacementKind.WageSubsidy, group), DateOnly.Parse(start)).IsUnverified, Is.True);

    [TestCase("DP", false, "2027-05-01")]
    [TestCase("DP", true, "2027-03-01")]
    [TestCase("DP-50", true, "2027-03-01")]
    [TestCase("KH-JP", false, "2027-05-01")]
    [TestCase("KH-JP", true, "2027-03-01")]
    [TestCase("DP-DIM", false, "2027-05-01")]
    [TestCase("DP-DIM", true, "2027-03-01")]
    [TestCase("KH-JP-13", false, "2027-05-01")]
    [TestCase("KH-JP-13", true, "2027-03-01")]
    [TestCase("UH-UP", false, "2027-05-01")]
    [TestCase("UH-UP", true, "2027-03-01")]
    [TestCase("UH-UP-13", false, "2027-05-01")]
    [TestCase("UH-UP-13", true, "2027-03-01")]
    [TestCase("SF-JP", false, "2027-05-01")]
    [TestCase("SF-JP", true, "2027-03-01")]
    [TestCase("SF-AP", false, "2027-05-01")]
    [TestCase("SF-AP", true, "2027-05-01")]
    [TestCase("KH-AP", false, "2027-05-01")]
    [TestCase("KH-AP", true, "2027-05-01")]
    [TestCase("UH-AP", false, "2027-05-01")]
    [TestCase("UH-AP", true, "2027-05-01")]
    [TestCase("SDP", true, "2027-11-01")]
    [TestCase("SDP", false, "2027-11-01")]
    [TestCase("RF", true, "2027-11-01")]
    [TestCase("JAF", true, "2027-11-01")]
    [TestCase("INT", true, "2027-11-01")]
    [TestCase("REV", false, "2027-11-01")]
    [TestCase("REV", true, "2027-11-01")]
    public void R3_A_wage_subsidy_lasts_by_group_and_employer(string group, bool isPublic, string last) =>
        Assert.That(First(PlacementKind.WageSubsidy, group, isPublic).LastOn, Is.EqualTo(DateOnly.Parse(last)));

    [Test]
    public void R3_People_visited_to_a_flexjob_get_no_wage_subsidy([Values] bool isPublic) =>
        Assert.That(() => First(PlacementKind.WageSubsidy, "LY", isPublic), Breaks.Rule("Rules.NoRuleForTargetGroup"));

    [Test]
    public void R3_A_wage_subsidy_for_early_pensioners_has_no_limit([Values] bool isPublic) =>
        Assert.That(First(PlacementKind.WageSubsidy, "FOP", isPublic).LastOn, Is.Null);

    [TestCase("MAG", "2026-12-13", 42)]
    [TestCase("MAG-45-8", "2027-01-24", 84)]
    public void R4_A_German_measure_at_an_employer_lasts_at_most(string group, string last, int days)
    {
        var limit = First(PlacementKind.Mag, group);

        Assert.That(limit.LastOn, Is.EqualTo(DateOnly.Parse(last)));
        Assert.That(limit.LastOn!.Value.DayNumber - s_start.DayNumber + 1, Is.EqualTo(days));
        Assert.That(() => limit.RefuseBeyond(s_start.AddDays(days)), Breaks.Rule("Rules.PeriodTooLong"));
    }

    [Test]
    public void R4_German_measures_are_counted_per_employer_with_a_total()
    {
        var (baker, gardener) = (Guid.NewGuid(), Guid.NewGuid());

        var days = MagDays.Of(
        [
            new(baker, s_start, s_start.AddDays(6)),
            new(gardener, s_start.AddDays(7), s_start.AddDays(48)),
            new(baker, s_start.AddDays(60), s_start.AddDays(60)),
        ]);

        Assert.That(days.PerCompany[baker], Is.EqualTo(8));
        Assert.That(days.PerCompany[gardener], Is.EqualTo(42));
        Assert.That(days.Total, Is.EqualTo(50));
    }

    [Test]
    public void R4_A_flexjob_is_first_granted_for_five_years([Values(null, 1970, 1996)] int? birthYear)
    {
        var limit = LongestPeriod.OfFirst(s_rules, Flexjob(birthYear));

        Assert.That((limit.LastOn, limit.Rule?.Code), Is.EqualTo(((DateOnly?)new(2031, 11, 1), RuleCodes.Flexjob)));
    }

    // Asked on the last day of the first five years, 1 November 2031: the next grant begins on 2 November.
    [TestCase(1990, null, TestName = "R4_Over_40_the_next_flexjob_may_be_permanent")]
    [TestCase(1991, "2036-11-01", TestName = "R4_Who_may_still_be_40_gets_five_years_more")]
    [TestCase(1996, "2036-11-01", TestName = "R4_Under_40_a_flexjob_is_granted_for_five_years_at_a_time")]
    [TestCase(null, "2036-11-01", TestName = "R4_An_unknown_age_gets_five_years_more")]
    public void R4_The_next_flexjob(int? birthYear, string? last)
    {
        var lastOfFirst = new DateOnly(2031, 11, 1);
        DateOnly? lastOn = last is null ? null : DateOnly.Parse(last);

        var limit = LongestPeriod.OfExtension(s_rules, Flexjob(birthYear), lastOfFirst, new(2032, 11, 1));

        Assert.That(limit.LastOn, Is.EqualTo(lastOn));
        Assert.That(LongestPeriod.Steps(s_rules, Flexjob(birthYear), lastOfFirst).Select(step => step.LastOn), Is.EqualTo(new[] { lastOn }));
    }

    [Test]
    public void R4_A_shorter_flexjob_first_fills_its_five_years() =>
        Assert.That(LongestPeriod.OfExtension(s_rules, Flexjob(1970), new(2027, 11, 1), new(2032, 1, 1)).LastOn, Is.EqualTo(new DateOnly(2031, 11, 1)));

    [TestCase(PlacementKind.OrdinaryHours)]
    [TestCase(PlacementKind.UsefulWork)]
    public void R4_Other_kinds_have_no_longest_period(PlacementKind kind) => Assert.That(First(kind, null).LastOn, Is.Null);

    [TestCase("")]
    [TestCase(null)]
    public void R1_Without_a_target_group_nobody_knows_the_limit(string? group) =>
        Assert.That(() => First(PlacementKind.WorkTrial, group), Breaks.Rule("Rules.TargetGroupNeeded"));

    [Test]
    public void R1_An_unknown_target_group_is_refused() =>
        Assert.That(() => First(PlacementKind.WorkTrial, "XX"), Breaks.Rule("Rules.NoRuleForTargetGroup"));

    [Test]
    public void R1_A_law_without_a_longest_period_limits_no_extension()
    {
        var rules = new RuleSet(
        [
            new Rule(RuleCodes.Kind(PlacementKind.WorkTrial), new(2020, 1, 1), validToOn: null,
                """{"needsApproval":true,"needsHearing":true,"needsStatement":true,"hasLongestPeriod":false}""", "https://www.retsinformation.dk", Sureness.A),
        ]);
        var trial = new PeriodCase(PlacementKind.WorkTrial, "DP", IsPublicEmployer: false, s_start);

        var limit = LongestPeriod.OfExtension(rules, trial, s_start.AddDays(27), s_start.AddDays(400));

        Assert.That((limit.LastOn, limit.Needs), Is.EqualTo(((DateOnly?)null, (ExtensionGround?)null)));
    }

    private static PeriodCase Flexjob(int? birthYear) => new(PlacementKind.Flexjob, TargetGroup: null, IsPublicEmployer: false, s_start, BirthYear: birthYear);

    private static PeriodLimit First(PlacementKind kind, string? group, bool isPublic = false) =>
        LongestPeriod.OfFirst(s_rules, new(kind, group, isPublic, s_start));

    private static PeriodLimit Extension(string group, int weeks, int newWeeks) =>
        LongestPeriod.OfExtension(s_rules, new(PlacementKind.WorkTrial, group, IsPublicEmployer: false, s_start),
            s_start.AddDays(weeks * 7 - 1), s_start.AddDays(newWeeks * 7 - 1));
}
