using PlacementCrm.Matching.Engine;

namespace PlacementCrm.Matching.Tests.Engine;

/// <summary>The index gives what the plain reference gives, pair by pair, in every random world.</summary>
public sealed class ExactnessTests
{
    private static readonly DateOnly s_today = RandomWorld.Today;

    [TestCase(1, 40)]
    [TestCase(2, 40)]
    [TestCase(3, 40)]
    [TestCase(4, 700)]
    [TestCase(5, 2500)]
    public void The_fits_the_conflicts_and_their_order_are_those_of_the_reference(int seed, int count)
    {
        var world = new RandomWorld(seed);
        var offers = world.Offers(count);
        var (index, reference) = (OfferIndex.Of(offers, s_today), new Reference(offers, s_today));

        foreach (var candidate in world.Candidates(count < 100 ? 60 : 5, offers))
        {
            var lines = reference.OffersFor(candidate).ToLookup(line => line.Blocks > 0);
            var found = index.Find(candidate, int.MaxValue);

            Assert.That(found.FitCount, Is.EqualTo(lines[false].Count()));
            Assert.That(found.Offers.Select(Written), Is.EqualTo(lines[false].Select(Written)));
            Assert.That(index.Find(candidate, 7).Offers.Select(Written), Is.EqualTo(lines[false].Take(7).Select(Written)));
            Assert.That(index.FindBlocked(candidate, int.MaxValue).Select(Written), Is.EqualTo(lines[true].Select(Written)));
            Assert.That(index.FindNearMisses(candidate, 0).Count, Is.EqualTo(lines[true].Count(line => line.Blocks == 1)));
            Assert.That(index.FindNearMisses(candidate, 5).Offers.Select(Written), Is.EqualTo(lines[true].Where(line => line.Blocks == 1).Take(5).Select(Written)));
        }
    }

    [Test]
    public void Conflicts_are_counted_by_cause_as_they_are_told()
    {
        var world = new RandomWorld(11);
        var offers = world.Offers(300);
        var index = OfferIndex.Of(offers, s_today);

        foreach (var candidate in world.Candidates(40, offers))
        {
            var blocked = offers.Select(offer => Matcher.Judge(candidate, offer, s_today)).Where(fit => fit.IsBlocked).ToList();
            var expected = blocked.SelectMany(fit => fit.Reasons.Where(reason => reason.Weight == ReasonWeight.Blocks).Select(reason => reason.Factor).Distinct())
                .CountBy(factor => factor).ToDictionary();

            var counts = index.CountConflicts(candidate);

            Assert.That((counts.FitCount, counts.ConflictCount), Is.EqualTo((offers.Length - blocked.Count, blocked.Count)));
            Assert.That(counts.ByFactor, Is.EquivalentTo(expected));
            foreach (var (factor, count) in expected)
                Assert.That(index.FindBlocked(candidate, int.MaxValue, by: factor), Has.Count.EqualTo(count));
        }
    }

    [Test]
    public void The_shares_of_the_sum_are_the_reasons_that_are_told()
    {
        var world = new RandomWorld(12);
        var offers = world.Offers(200);
        var index = OfferIndex.Of(offers, s_today);

        foreach (var candidate in world.Candidates(15, offers))
            foreach (var offer in offers)
            {
                var (ranked, told) = (index.Explain(candidate, offer.Id)!, Matcher.Judge(candidate, offer, s_today));

                Assert.That(ranked.Contributions.Sum(share => share.Points), Is.EqualTo(ranked.Score));
                Assert.That(
                    ranked.Contributions.Select(share => (share.Factor, share.Kind, share.Points, share.Weight)),
                    Is.EquivalentTo(told.Reasons.Select(reason => (reason.Factor, reason.Kind, reason.Points, reason.Weight))));
            }
    }

    [Test]
    public void Changes_one_by_one_give_what_a_new_index_gives()
    {
        var world = new RandomWorld(13);
        var offers = world.Offers(200).ToDictionary(offer => offer.Id);
        var random = new Random(13);
        var index = OfferIndex.Of(offers.Values, s_today);

        for (var step = 1; step <= 60; step++)
        {
            var old = offers.Keys.ElementAt(random.Next(offers.Count));
            if (step % 5 == 0)
            {
                offers.Remove(old);
                index = index.Without([old]);
            }
            else
            {
                var changed = step % 2 == 0 ? world.Offer() : world.Offer() with { Id = old };
                offers[changed.Id] = changed;
                index = index.With(changed);
            }

            if (step % 20 == 0)
                index = index.Compacted();
            var candidate = world.Candidates(1, [.. offers.Values])[0] with { HasConsent = true };
            var (expected, fresh) = (OfferIndex.Of(offers.Values, s_today).Find(candidate, 50), index.Find(candidate, 50));
            Assert.That((fresh.FitCount, index.Count), Is.EqualTo((expected.FitCount, offers.Count)));
            Assert.That(fresh.Offers.Select(Written), Is.EqualTo(expected.Offers.Select(Written)));
            Assert.That(index.CountConflicts(candidate).ByFactor, Is.EquivalentTo(OfferIndex.Of(offers.Values, s_today).CountConflicts(candidate).ByFactor));
        }
    }

    [Test]
    public void The_order_of_the_rows_changes_nothing()
    {
        var world = new RandomWorld(14);
        var offers = world.Offers(500);
        var candidates = world.Candidates(20, offers);
        var before = OfferIndex.Of(offers, s_today);
        new Random(14).Shuffle(offers);
        var after = OfferIndex.Of(offers, s_today);

        foreach (var candidate in candidates)
            Assert.That(after.Find(candidate, 100).Offers.Select(Written), Is.EqualTo(before.Find(candidate, 100).Offers.Select(Written)));
    }

    private static string Written(RankedOffer offer) => $"{offer.OfferId} {offer.HasWarning} {offer.Score} {offer.UnknownCount} {offer.TaskPlace}";

    private static string Written(Line line) => $"{line.OfferId} {line.Warns} {line.Score} {line.Unknowns} {line.Task}";
}
