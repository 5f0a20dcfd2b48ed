namespace PlacementCrm.Matching.Tests;

public sealed class MatcherTests
{
    [Test]
    public void Conflicts_stand_in_their_own_list_and_are_counted_by_cause()
    {
        OfferProfile[] offers =
        [
            Some.Offer() with { Id = Some.Number(1), FreePlaces = 0 },
            Some.Offer() with { Id = Some.Number(2), FreePlaces = 0, DoNotContact = true },
            Some.Offer() with { Id = Some.Number(3) },
            Some.Offer() with { Id = Some.Number(4) },
        ];

        var list = Matcher.OffersFor(Some.Candidate(), offers, Some.Today, take: 1);

        Assert.That(list.Fits.Select(fit => fit.OfferId), Is.EqualTo(new[] { Some.Number(3) }));
        Assert.That((list.FitCount, list.ConflictCount), Is.EqualTo((2, 2)));
        Assert.That(list.ConflictCounts, Is.EquivalentTo(new Dictionary<Factor, int> { [Factor.Places] = 2, [Factor.Contact] = 1 }));
    }

    [Test]
    public void A_warning_comes_after_everything_without_one()
    {
        OfferProfile[] offers =
        [
            Some.Offer() with { Id = Some.Number(1), Ratio = Some.Ratio(2, 2) },
            Some.Offer() with { Id = Some.Number(2), WorkFunction = "cleaning", Title = "Cleaner", Tasks = [] },
        ];

        Assert.That(Matcher.OffersFor(Some.Candidate(), offers, Some.Today, 2).Fits.Select(fit => fit.OfferId), Is.EqualTo(new[] { Some.Number(2), Some.Number(1) }));
    }

    [Test]
    public void Among_equals_fewer_unknowns_come_first_then_the_longest_waiting_then_the_id()
    {
        var day = new DateOnly(2026, 5, 1);
        CandidateProfile[] candidates =
        [
            Some.Candidate() with { Id = Some.Number(4), WeeklyHoursMax = null, WaitingSinceOn = day.AddYears(-1) },
            Some.Candidate() with { Id = Some.Number(3), WaitingSinceOn = day.AddDays(1) },
            Some.Candidate() with { Id = Some.Number(2), WaitingSinceOn = day },
            Some.Candidate() with { Id = Some.Number(1), WaitingSinceOn = day.AddDays(1) },
        ];

        var ids = Matcher.CandidatesFor(Some.Offer(), candidates, Some.Today, 4).Fits.Select(fit => fit.CandidateId);

        Assert.That(ids, Is.EqualTo(new[] { Some.Number(2), Some.Number(1), Some.Number(3), Some.Number(4) }));
    }

    [Test]
    public void A_site_without_an_opening_is_offered_with_questions()
    {
        var site = new OfferProfile { Id = Some.Number(9), CompanyId = Some.Number(8), SiteId = Some.Number(9) };

        var fit = Matcher.OffersFor(Some.Candidate(), [site], Some.Today, 1).Fits.Single();

        Assert.That(fit.Reasons.Where(reason => reason.Kind == ReasonKind.Unknown).Select(reason => reason.Factor),
            Is.EquivalentTo(new[] { Factor.Places, Factor.Hours, Factor.Distance, Factor.Wish }));
    }
}
