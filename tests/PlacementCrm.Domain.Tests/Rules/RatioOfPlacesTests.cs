using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Domain.Tests.Rules;

/// <summary>R2 with the shipped numbers.</summary>
[SetUICulture("en"), SetCulture("en-GB")]
public sealed class RatioOfPlacesTests
{
    private static readonly RatioParameters s_rule = Rule(new(2026, 6, 1));

    [TestCase(0, 1)]
    [TestCase(1, 1)]
    [TestCase(4, 1)]
    [TestCase(5, 1)]
    [TestCase(9, 1)]
    [TestCase(10, 2)]
    [TestCase(24, 4)]
    [TestCase(25, 5)]
    [TestCase(49, 9)]
    [TestCase(50, 10)]
    [TestCase(59, 10)]
    [TestCase(60, 11)]
    [TestCase(99, 14)]
    [TestCase(100, 15)]
    [TestCase(237, 28)]
    [TestCase("9.9", 1)]
    [TestCase("12.6", 2)]
    [TestCase("59.9", 10)]
    public void R2_The_table_of_allowed_places(decimal staff, int allowed) =>
        Assert.That(RatioOfPlaces.Allowed(staff, s_rule), Is.EqualTo(allowed));

    [Test]
    public void R2_Two_until_31_May_leave_room_from_1_June()
    {
        var sum = RatioOfPlaces.On(10, new(new(2026, 6, 1), new(2026, 6, 28)), TwoUntil31May(), s_rule);

        Assert.That(sum.HasRoom, Is.True);
        Assert.That(sum.Allowed, Is.EqualTo(2));
        Assert.That(sum.MostTaken, Is.Zero);
    }

    [Test]
    public void R2_One_day_of_overlap_is_one_day_too_many()
    {
        var sum = RatioOfPlaces.On(10, new(new(2026, 5, 31), new(2026, 6, 27)), TwoUntil31May(), s_rule);

        Assert.That(sum.HasRoom, Is.False);
        Assert.That(sum.FreeFrom, Is.EqualTo(new DateOnly(2026, 6, 1)));
        Assert.That(sum.Days, Is.EqualTo(new[]
        {
            new TakenDays(new(2026, 5, 31), new(2026, 5, 31), 2),
            new TakenDays(new(2026, 6, 1), new(2026, 6, 27), 0),
        }));
        Assert.That(sum.TakenOn(new(2026, 5, 31)), Is.EqualTo(2));
        Assert.That(sum.TakenOn(new(2026, 6, 1)), Is.Zero);
    }

    [Test]
    public void R2_A_gap_too_short_for_the_placement_is_not_free()
    {
        TakenPlace[] others = [new(new(2026, 5, 1), new(2026, 5, 31)), new(new(2026, 6, 10), new(2026, 6, 30))];

        var sum = RatioOfPlaces.On(4, new(new(2026, 5, 20), new(2026, 6, 16)), others, s_rule);

        Assert.That(sum.FreeFrom, Is.EqualTo(new DateOnly(2026, 7, 1)));
    }

    [Test]
    public void R2_The_sum_is_said_in_words()
    {
        var sum = RatioOfPlaces.On(new StaffBasis(12.6m, 4, 4), new(new(2026, 6, 1), new(2026, 6, 28)), [new(new(2026, 5, 1), new(2026, 6, 10))], s_rule);

        Assert.That(sum.Words(), Is.EqualTo("12.6 full-time employees over the last 4 months → room for 2; 1 taken until 10 June 2026 → 1 free from 1 June 2026"));
    }

    [Test]
    public void R2_The_sum_of_a_full_site_says_until_when_each_place_is_taken()
    {
        TakenPlace[] others = [new(new(2026, 5, 1), new(2026, 5, 31)), new(new(2026, 5, 1), new(2026, 6, 30))];

        var sum = RatioOfPlaces.On(new StaffBasis(12.6m, 3, 4), new(new(2026, 5, 20), new(2026, 6, 16)), others, s_rule);

        Assert.That(sum.Words(), Is.EqualTo("12.6 full-time employees over 3 of the last 4 months → room for 2; 2 taken until 31 May 2026, 1 taken until 30 June 2026 "
            + "→ none free for this period, 1 free from 1 June 2026"));
    }

    [Test]
    public void R2_A_placement_that_has_not_begun_takes_its_place_and_is_said_to_be_planned()
    {
        TakenPlace[] others = [new(new(2026, 5, 1), new(2026, 6, 10)), new(new(2026, 6, 1), new(2026, 6, 10), IsPlanned: true)];

        var sum = RatioOfPlaces.On(new StaffBasis(12.6m, 4, 4), new(new(2026, 6, 1), new(2026, 6, 28)), others, s_rule);

        Assert.That(sum.HasRoom, Is.False);
        Assert.That(sum.Days[0], Is.EqualTo(new TakenDays(new(2026, 6, 1), new(2026, 6, 10), Taken: 2, Planned: 1)));
        Assert.That(sum.Words(), Is.EqualTo("12.6 full-time employees over the last 4 months → room for 2; 2 taken until 10 June 2026 (1 not begun yet) "
            + "→ none free for this period, 2 free from 11 June 2026"));
    }

    [Test]
    [SetUICulture("da"), SetCulture("da-DK")]
    public void R2_The_sum_in_Danish() =>
        Assert.That(RatioOfPlaces.On(12.6m, new(new(2026, 6, 1), new(2026, 6, 28)), [], s_rule).Words(),
            Is.EqualTo("12,6 fuldtidsansatte efter arbejdsstedets eget tal, ingen måneder registreret → plads til 2; ingen optaget → 2 ledig fra 1. juni 2026"));

    [Test]
    public void R2_A_site_without_employees_may_have_one_and_is_pointed_out()
    {
        var sum = RatioOfPlaces.On(0, new(new(2026, 6, 1), new(2026, 6, 28)), [], s_rule);

        Assert.That(sum.HasRoom, Is.True);
        Assert.That(sum.Words(), Does.EndWith("The site has no ordinary employees. Check that somebody can instruct."));
    }

    [Test]
    public void R2_A_rule_without_places_never_has_room()
    {
        var sum = RatioOfPlaces.On(3, new(new(2026, 6, 1), new(2026, 6, 28)), [], s_rule with { AtLeast = 0 });

        Assert.That(sum.FreeFrom, Is.Null);
        Assert.That(sum.Words(), Does.Contain("no place by the rule"));
    }

    [Test]
    public void R2_Useful_work_takes_no_place_from_2025()
    {
        Assert.That(Rule(new(2024, 12, 31)).Counted, Does.Contain(PlacementKind.UsefulWork));
        Assert.That(Rule(new(2025, 1, 1)).Counted, Is.EqualTo(new[] { PlacementKind.WorkTrial, PlacementKind.WageSubsidy }));
    }

    private static TakenPlace[] TwoUntil31May() => [new(new(2026, 5, 4), new(2026, 5, 31)), new(new(2026, 3, 1), new(2026, 5, 31))];

    private static RatioParameters Rule(DateOnly day) => ShippedRules.AsRuleSet().Get(RuleCodes.Ratio, day).Read<RatioParameters>();
}
