using PlacementCrm.Domain.Companies;
using PlacementCrm.Matching.Engine;

namespace PlacementCrm.Matching.Tests.Engine;

public sealed class OfferIndexTests
{
    private static readonly CandidateProfile s_standsTwentyMinutes = Some.Candidate() with { Considerations = [Some.Consideration("stand", 20)] };

    private static OfferProfile Standing(int number, int minutes) =>
        Some.Offer() with { Id = Some.Number(number), Tasks = [Some.Task("Packing", Some.Seen("stand", minutes))] };

    [Test]
    public void Limits_hold_to_the_minute_whatever_values_occur()
    {
        var index = OfferIndex.Of([Standing(19, 19), Standing(20, 20), Standing(21, 21), Standing(600, 600)], Some.Today);

        Assert.That(Fitting(index, s_standsTwentyMinutes), Is.EqualTo(new[] { Some.Number(19), Some.Number(20) }));
        Assert.That(Fitting(index, s_standsTwentyMinutes with { Considerations = [Some.Consideration("stand", 20.5m)] }), Has.Length.EqualTo(2));
        Assert.That(Fitting(index, s_standsTwentyMinutes with { Considerations = [Some.Consideration("stand", 18)] }), Is.Empty);
    }

    [Test]
    public void A_near_miss_has_one_conflict_and_names_it()
    {
        var twice = Standing(2, 60) with { FreePlaces = 0 };

        var misses = OfferIndex.Of([Standing(1, 60), twice, Standing(3, 20)], Some.Today).FindNearMisses(s_standsTwentyMinutes, 10).Offers;

        Assert.That(misses.Select(miss => (miss.OfferId, miss.BlockedBy.Single())), Is.EqualTo(new[] { (Some.Number(1), Factor.Consideration) }));
    }

    [Test]
    public void The_price_of_a_consideration_is_what_would_fit_without_it()
    {
        var candidate = s_standsTwentyMinutes with { Considerations = [Some.Consideration("stand", 20), Some.Consideration("noise", 0) with { Id = Some.Number(601) }] };
        var loud = Standing(4, 25) with { Tasks = [Some.Task("Packing", Some.Seen("stand", 25), Some.Seen("noise", 3))] };

        var prices = OfferIndex.Of([Standing(1, 20), Standing(2, 30), Standing(3, 60), loud], Some.Today).Prices(candidate);

        Assert.That(prices, Is.EqualTo(new[] { new Price(Some.Number(600), 2, 30, 1), new Price(Some.Number(601), 0, 1, 0) }));
    }

    [Test]
    public void A_price_is_counted_also_for_somebody_who_has_not_consented_yet() =>
        Assert.That(
            OfferIndex.Of([Standing(1, 20), Standing(2, 30), Standing(3, 60)], Some.Today).Prices(s_standsTwentyMinutes with { HasConsent = false }),
            Is.EqualTo(new[] { new Price(Some.Number(600), 2, 30, 1) }));

    [Test]
    public void Every_offer_says_why_or_why_not_also_one_that_is_not_there()
    {
        var index = OfferIndex.Of([Standing(1, 60)], Some.Today);

        Assert.That(index.Explain(s_standsTwentyMinutes, Some.Number(1))!.BlockedBy, Is.EqualTo(new[] { Factor.Consideration }));
        Assert.That(index.Explain(s_standsTwentyMinutes, Some.Number(2)), Is.Null);
    }

    [Test]
    public void An_index_without_offers_answers()
    {
        var index = OfferIndex.Of([], Some.Today);

        Assert.That(index.Find(Some.Candidate(), 20).Offers, Is.Empty);
        Assert.That(index.CountConflicts(Some.Candidate()).ConflictCount, Is.Zero);
        Assert.That(Fitting(index.With(Standing(1, 0)).Without([Some.Number(1)]), Some.Candidate()), Is.Empty);
    }

    [Test]
    public void The_same_offer_twice_is_a_mistake_of_the_caller() =>
        Assert.That(() => OfferIndex.Of([Standing(1, 0), Standing(1, 20)], Some.Today), Throws.ArgumentException);

    [Test]
    public void Facts_that_contradict_each_other_block_and_do_not_break()
    {
        var endsBeforeItBegins = Some.Offer() with { FromOn = Some.Today.AddDays(20), ToOn = Some.Today.AddDays(10) };
        var leastAboveMost = Some.Candidate() with { WeeklyHoursMin = 30, WeeklyHoursMax = 10 };

        Assert.That(Fitting(OfferIndex.Of([endsBeforeItBegins], Some.Today), Some.Candidate()), Is.Empty);
        Assert.That(OfferIndex.Of([Some.Offer()], Some.Today).CountConflicts(leastAboveMost).ByFactor, Is.EqualTo(new Dictionary<Factor, int> { [Factor.Hours] = 1 }));
    }

    [Test]
    public void Of_two_facts_of_one_day_the_harder_one_counts()
    {
        var offer = Some.Offer() with
        {
            Tasks = [Some.Task("Packing", Some.Seen("stand", 0), Some.Seen("stand", 60))],
            Facts = [Some.Fact(SiteDimension.Patience, 4), Some.Fact(SiteDimension.Patience, 0)],
        };
        var candidate = Some.Candidate() with { SiteNeeds = [SiteDimension.Patience] };
        var seated = candidate with { Considerations = [Some.Consideration("stand", 20)] };

        var place = OfferIndex.Of([offer], Some.Today).Find(candidate, 1).Offers.Single();

        Assert.That(place.Contributions.Single(share => share.Factor == Factor.SiteNeed).Points, Is.EqualTo(-8));
        Assert.That(Fitting(OfferIndex.Of([offer], Some.Today), seated), Is.Empty);
    }

    [Test]
    public void A_dimension_that_is_gone_blocks_nothing_and_is_a_question_at_every_offer()
    {
        var offer = Some.Offer() with { Tasks = [Some.Task("Packing", Some.Seen("was-removed", 60))] };
        var candidate = Some.Candidate() with
        {
            Considerations = [Some.Consideration("was-removed", 20), Some.Consideration("also-removed", 1)],
            Avoids = [new AvoidedProfile(Some.Number(801), Some.Today, DimensionCode: "was-removed", Limit: 10)],
        };
        var index = OfferIndex.Of([offer, Some.Offer() with { Id = Some.Number(101), Tasks = [] }], Some.Today);

        Assert.That(Fitting(index, candidate), Has.Length.EqualTo(2));
        Assert.That(index.Prices(candidate), Is.Empty);
        foreach (var found in index.Find(candidate, 2).Offers)
            Assert.That(found.Contributions.Where(share => share.Kind == ReasonKind.Unknown).Select(share => share.Factor), Is.EqualTo(new[] { Factor.Consideration, Factor.Consideration, Factor.Avoided }));
        Assert.That(
            Some.Judged(candidate, offer).Reasons.Where(reason => reason.Kind == ReasonKind.Unknown).Select(ReasonText.Of).First(),
            Is.EqualTo("A consideration confirmed on 3 Nov 2026 cannot be judged any more: “also-removed” is no longer in the catalogue"));
    }

    [TestCase(20, 10, 30, Factor.Consideration, TestName = "Broken_with_a_consideration_a_demand_to_avoid_is_one_conflict")]
    [TestCase(20, 30, 60, Factor.Consideration, TestName = "Said_by_a_stricter_consideration_it_is_one_conflict")]
    [TestCase(20, 10, 15, Factor.Avoided, TestName = "Broken_alone_the_avoid_list_says_it")]
    public void One_demand_is_one_conflict(int considered, int avoided, int standing, Factor by)
    {
        var candidate = Some.Candidate() with
        {
            Considerations = [Some.Consideration("stand", considered)],
            Avoids = [new AvoidedProfile(Some.Number(801), Some.Today, DimensionCode: "stand", Limit: avoided)],
        };
        var index = OfferIndex.Of([Standing(1, standing)], Some.Today);
        var told = Some.Judged(candidate, Standing(1, standing)).Reasons.Where(reason => reason.Weight == ReasonWeight.Blocks).ToList();

        Assert.That(index.FindNearMisses(candidate, 10).Offers.Single().BlockedBy, Is.EqualTo(new[] { by }));
        Assert.That(index.CountConflicts(candidate).ByFactor, Is.EqualTo(new Dictionary<Factor, int> { [by] = 1 }));
        Assert.That(told.Select(reason => reason.Factor), Is.EqualTo(new[] { by }));
        Assert.That(told[0].IsAvoided, Is.True);
    }

    [Test]
    public void A_candidate_who_travels_nowhere_can_work_at_the_door()
    {
        var fit = OfferIndex.Of([Some.Offer()], Some.Today).Find(Some.Candidate() with { MaxDistanceKm = 0 }, 1).Offers.Single();

        Assert.That(fit.Contributions.Single(share => share.Factor == Factor.Distance).Points, Is.EqualTo(12));
    }

    private static Guid[] Fitting(OfferIndex index, CandidateProfile candidate) => [.. index.Find(candidate, 100).Offers.Select(offer => offer.OfferId)];
}
