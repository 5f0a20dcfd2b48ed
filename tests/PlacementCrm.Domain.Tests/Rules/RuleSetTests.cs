using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Domain.Tests.Rules;

/// <summary>R0: rules are dated. R3: added employment.</summary>
public sealed class RuleSetTests
{
    [Test]
    public void R0_The_start_date_decides_which_row_holds()
    {
        var rules = new RuleSet([Hours(37, new(2020, 1, 1), new(2026, 12, 31)), Hours(35, new(2027, 1, 1), validToOn: null)]);

        Assert.That(rules.Get(RuleCodes.WeeklyHours, new(2026, 12, 31)).Read<WeeklyHoursParameters>().Hours, Is.EqualTo(37));
        Assert.That(rules.Get(RuleCodes.WeeklyHours, new(2027, 1, 1)).Read<WeeklyHoursParameters>().Hours, Is.EqualTo(35));
    }

    [Test]
    public void R0_Of_two_rows_the_one_that_began_later_holds()
    {
        var rules = new RuleSet([Hours(35, new(2026, 7, 1), validToOn: null), Hours(37, new(2020, 1, 1), validToOn: null)]);

        Assert.That(rules.Get(RuleCodes.WeeklyHours, new(2026, 7, 1)).Read<WeeklyHoursParameters>().Hours, Is.EqualTo(35));
    }

    [Test]
    public void R0_A_day_without_a_rule_allows_nothing_silently() =>
        Assert.That(() => ShippedRules.AsRuleSet().Get(RuleCodes.Ratio, new(2019, 12, 31)), Breaks.Rule("Rules.NoRuleForDay"));

    [Test, SetCulture("en-GB"), SetUICulture("en-GB")]
    public void R0_A_missing_rule_is_told_by_its_name() =>
        Assert.That(() => ShippedRules.AsRuleSet().Get(RuleCodes.Kind(PlacementKind.WorkTrial), new(2019, 12, 31)),
            Throws.TypeOf<RuleBroken>().With.Message.EqualTo("No rule “Before the start: work trial” is stored for 31/12/2019. Ask an administrator to add it."));

    [Test]
    public void R0_A_rule_does_not_end_before_it_begins() =>
        Assert.That(() => Hours(37, new(2026, 2, 1), new(2026, 1, 31)), Breaks.Rule("Rules.EndsBeforeItBegins"));

    [Test]
    public void R0_Durations_after_the_planned_act_of_2027_are_marked_as_not_verified()
    {
        var code = RuleCodes.LongestPeriod(PlacementKind.WorkTrial, "KH-AP");
        var rules = ShippedRules.AsRuleSet();

        Assert.That(rules.Get(code, new(2026, 12, 31)).Sureness, Is.EqualTo(Sureness.A));
        Assert.That(rules.Get(code, new(2027, 1, 1)).Sureness, Is.EqualTo(Sureness.C));
    }

    [Test]
    public void R0_Shipped_rows_of_one_code_never_begin_on_the_same_day() =>
        Assert.That(ShippedRules.All.Select(rule => (rule.Code, rule.ValidFromOn)), Is.Unique);

    [Test]
    public void R0_Every_shipped_row_names_its_source() =>
        Assert.That(ShippedRules.All.Select(rule => rule.SourceAddress), Has.All.Not.Empty);

    [Test]
    public void R0_A_verified_row_says_by_whom_and_when()
    {
        var (rule, me, now) = (Hours(37, new(2020, 1, 1), validToOn: null), Guid.NewGuid(), new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));

        rule.Verify(me, now);

        Assert.That((rule.VerifiedById, rule.VerifiedAt), Is.EqualTo(((Guid?)me, (DateTimeOffset?)now)));
    }

    [Test]
    public void R1_The_target_groups_to_choose_from() =>
        Assert.That(ShippedRules.AsRuleSet().TargetGroups(PlacementKind.WorkTrial, new(2026, 11, 2)), Is.EqualTo(new[]
        {
            "DP", "DP-50", "DP-DIM", "FOP", "JAF", "KH-AP", "KH-JP", "KH-JP-13", "LY", "REV", "RF", "SDP", "SF-AP", "SF-JP", "UH-AP", "UH-UP", "UH-UP-13",
        }));

    [TestCase("24.5", false)]
    [TestCase("24.6", true)]
    [TestCase("24.7", true)]
    public void R3_Added_employment_compares_last_month_with_the_average_of_twelve(decimal lastMonth, bool holds)
    {
        var sum = new AddedEmployment(lastMonth, AverageOfTwelveMonths: 24.6m);

        Assert.That(sum.Holds, Is.EqualTo(holds));
        Assert.That(sum.Words(), Is.Not.Empty);
    }

    private static Rule Hours(decimal hours, DateOnly validFromOn, DateOnly? validToOn) =>
        new(RuleCodes.WeeklyHours, validFromOn, validToOn, FormattableString.Invariant($$"""{"hours":{{hours}}}"""), "kk.dk", Sureness.A);
}
