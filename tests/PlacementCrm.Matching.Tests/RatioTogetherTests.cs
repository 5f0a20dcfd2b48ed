namespace PlacementCrm.Matching.Tests;

public sealed class RatioTogetherTests
{
    private static readonly OfferProfile s_offer = Some.Offer() with { Ratio = Some.Ratio(taken: 1, allowed: 3) };

    [TestCase(0, false)]
    [TestCase(1, false)]
    [TestCase(2, true)]
    [TestCase(3, true)]
    public void Warns_of_a_place_that_the_others_fill_and_of_none_before(int others, bool warns)
    {
        var warning = RatioTogether.Of(s_offer, Enumerable.Repeat(s_offer, others));

        Assert.That(warning is not null, Is.EqualTo(warns));
    }

    [Test]
    public void Says_how_many_are_taken_with_the_others_and_how_many_are_allowed() =>
        Assert.That(ReasonText.Of(RatioTogether.Of(s_offer, [s_offer, s_offer])!), Is.EqualTo(
            "Full together with the other proposals of this list: with them, up to 3 subsidised places are taken here from 3 Nov 2026 to 30 Nov 2026, 3 are allowed"));

    [Test]
    public void Counts_the_most_at_a_time_and_not_one_after_the_other()
    {
        OfferProfile first = During(0, 9), second = During(10, 27), both = During(5, 15);

        Assert.That(RatioTogether.Of(s_offer, [first, second]), Is.Null, "one goes before the other comes");
        Assert.That(RatioTogether.Of(s_offer, [first, both]), Is.Not.Null);
        Assert.That(RatioTogether.Of(s_offer, [During(-30, -1), During(28, 60), both]), Is.Null, "over before, or not begun");

        static OfferProfile During(int from, int to) => s_offer with { Ratio = new RatioProfile(1, 3, Some.Today.AddDays(from), Some.Today.AddDays(to)) };
    }

    [Test]
    public void What_does_not_count_is_not_counted()
    {
        Assert.That(RatioTogether.Of(s_offer, Enumerable.Repeat(s_offer with { SiteId = Some.Number(301) }, 5)), Is.Null, "elsewhere");
        Assert.That(RatioTogether.Of(s_offer, Enumerable.Repeat(s_offer with { Ratio = null }, 5)), Is.Null, "of a kind that no rule counts");
        Assert.That(RatioTogether.Of(s_offer with { Ratio = Some.Ratio(0, null) }, Enumerable.Repeat(s_offer, 5)), Is.Null, "nobody has said how many work there");
        Assert.That(RatioTogether.Of(s_offer with { Ratio = Some.Ratio(3, 3) }, [s_offer]), Is.Null, "full already, and said so");
    }
}
