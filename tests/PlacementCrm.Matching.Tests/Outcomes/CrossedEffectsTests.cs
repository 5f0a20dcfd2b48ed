using PlacementCrm.Matching.Outcomes;

namespace PlacementCrm.Matching.Tests.Outcomes;

public sealed class CrossedEffectsTests
{
    [Test]
    public void Two_cases_move_the_guess_a_little_and_twenty_a_lot()
    {
        var two = Expected(own: 2).Mean;
        var twenty = Expected(own: 20).Mean;

        Assert.That(two, Is.InRange(4.05, 5));
        Assert.That(twenty, Is.InRange(5.2, 6));

        static Expectation Expected(int own) => new CrossedEffects(
            [.. Cases("usual-a", 3, 5, 10), .. Cases("usual-b", 3, 5, 10), .. Cases("good", 6, 6, own)], usualSpread: 1).For(["good"])!.Value;
    }

    [Test]
    public void A_level_nobody_has_seen_is_expected_to_be_usual()
    {
        var effects = new CrossedEffects([.. Cases("a", 3, 5, 8), .. Cases("b", 3, 5, 8)], usualSpread: 1);

        Assert.That(effects.For(["new"])!.Value.Mean, Is.EqualTo(4).Within(0.01));
    }

    [Test]
    public void Fewer_cases_make_the_interval_wider()
    {
        var few = new CrossedEffects([.. Cases("a", 3, 5, 2)], usualSpread: 1).For(["a"])!.Value;
        var many = new CrossedEffects([.. Cases("a", 3, 5, 40)], usualSpread: 1).For(["a"])!.Value;

        Assert.That(few.Deviation, Is.GreaterThan(many.Deviation));
        Assert.That(many.Interval90.From, Is.LessThan(3.5));
    }

    [Test]
    public void The_order_of_the_cases_changes_nothing()
    {
        Outcome[] cases = [.. Cases("a", 2, 5, 6), .. Cases("b", 3, 6, 4)];

        Assert.That(new CrossedEffects([.. cases.Reverse()], 1).For(["b"])!.Value.Mean, Is.EqualTo(new CrossedEffects(cases, 1).For(["b"])!.Value.Mean).Within(1e-9));
    }

    [Test]
    public void Nothing_observed_is_nothing_expected() =>
        Assert.That(new CrossedEffects([], 1).For(["a"]), Is.Null);

    [Test]
    public void One_case_and_equal_cases_are_enough_for_an_answer()
    {
        Assert.That(new CrossedEffects([new(["a"], 3)], 1).For(["a"])!.Value.Mean, Is.EqualTo(3).Within(1e-9));
        Assert.That(new CrossedEffects([.. Cases("a", 3, 3, 9)], 1).For(["b"])!.Value.Deviation, Is.GreaterThan(0));
    }

    [Test]
    public void Refuses_what_is_no_number()
    {
        Assert.That(() => new CrossedEffects([new(["a"], double.NaN)], 1), Throws.ArgumentException);
        Assert.That(() => new CrossedEffects([new(["a"], 1), new(["a", "b"], 1)], 1), Throws.ArgumentException);
        Assert.That(() => new CrossedEffects([], 0), Throws.ArgumentException);
    }

    private static IEnumerable<Outcome> Cases(string level, double low, double high, int count) =>
        Enumerable.Range(0, count).Select(at => new Outcome([level], at % 2 == 0 ? low : high));
}
