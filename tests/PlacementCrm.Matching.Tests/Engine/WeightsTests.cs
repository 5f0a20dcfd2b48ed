using PlacementCrm.Domain.Companies;
using PlacementCrm.Matching.Engine;

namespace PlacementCrm.Matching.Tests.Engine;

/// <summary>Other points than the delivered ones: the index, the reasons and the replay of a stored list agree on them.</summary>
public sealed class WeightsTests
{
    private static readonly DateOnly s_today = RandomWorld.Today;

    [TestCase(21)]
    [TestCase(22)]
    [TestCase(23)]
    public void The_order_by_other_points_is_that_of_the_reasons(int seed)
    {
        var world = new RandomWorld(seed);
        var offers = world.Offers(300);
        var weights = RandomWeights(new Random(seed));
        var index = OfferIndex.Of(offers, s_today).With(weights);

        foreach (var candidate in world.Candidates(20, offers))
        {
            var told = offers.Select(offer => Matcher.Judge(candidate, offer, s_today, weights)).Where(fit => !fit.IsBlocked)
                .OrderBy(fit => fit.HasWarning).ThenByDescending(fit => fit.Score).ThenBy(fit => fit.UnknownCount).ThenBy(fit => fit.OfferId).ToList();

            var found = index.Find(candidate, 20);

            Assert.That(found.FitCount, Is.EqualTo(told.Count));
            Assert.That(found.Offers.Select(offer => (offer.OfferId, offer.Score)), Is.EqualTo(told.Take(20).Select(fit => (fit.OfferId, fit.Score))));
        }
    }

    [Test]
    public void A_stored_list_gets_its_order_back_and_that_of_other_points()
    {
        var world = new RandomWorld(24);
        var offers = world.Offers(300);
        var random = new Random(24);

        foreach (var candidate in world.Candidates(40, offers))
        {
            var (old, other) = (RandomWeights(random), RandomWeights(random));
            var stored = offers.Select(offer => Matcher.Judge(candidate, offer, s_today, old)).Where(fit => !fit.IsBlocked).Select(fit => Stored(fit, candidate)).ToList();

            foreach (var weights in new[] { old, other })
            {
                var expected = OfferIndex.Of(offers, s_today).With(weights).Find(candidate, int.MaxValue).Offers;
                Assert.That(Replay.Order(stored, weights).Select(line => (line.Id, line.Score)), Is.EqualTo(expected.Select(offer => (offer.OfferId, offer.Score))));
            }
        }
    }

    [Test]
    public void Without_any_points_everything_is_equal_and_the_unknowns_decide()
    {
        var world = new RandomWorld(25);
        var offers = world.Offers(100);
        var nothing = RandomWeights(new Random(1), most: 0);

        var found = OfferIndex.Of(offers, s_today).With(nothing).Find(world.Candidates(1, offers)[0] with { HasConsent = true }, 100);

        Assert.That(found.Offers, Is.Not.Empty);
        Assert.That(found.Offers.Select(offer => offer.Score), Is.All.Zero);
        Assert.That(found.Offers.Select(offer => (offer.HasWarning, offer.UnknownCount)), Is.Ordered);
    }

    private static ReplayLine Stored(Fit fit, CandidateProfile candidate) => new(
        fit.OfferId, fit.HasWarning, fit.UnknownCount, candidate.WaitingSinceOn, candidate.MaxDistanceKm,
        [.. fit.Reasons.OrderBy(reason => reason.Factor == Factor.SiteNeed ? (int)Enum.Parse<SiteDimension>(reason.Arguments[0].Text!) : -1)
            .Select(reason => new Measured(reason.Factor, reason.Kind, reason.Measure))]);

    private static MatchWeights RandomWeights(Random random, int most = 60)
    {
        int Some() => random.Next(most + 1);
        var (wish, contact) = (Some(), Some());
        return new MatchWeights
        {
            WishSame = most == 0 ? 0 : wish + 10,
            WishClose = wish,
            WishRelated = wish / 2,
            PerSkill = Some(),
            SkillsAtMost = Some(),
            LanguageEnough = Some(),
            LanguageLostPerLevel = Some(),
            LanguageLostAtMost = Some(),
            PerSiteNeedGrade = Some(),
            SiteNeedsAtMost = Some(),
            TravelAtMost = Some(),
            ContactWithin90Days = contact,
            ContactWithinYear = contact / 3,
            PerContact = Some(),
            ContactsAtMost = Some(),
            PerCompletedPlacement = Some(),
            LostPerEarlyEnding = Some(),
            PastPlacementsAtMost = Some(),
        };
    }
}
