using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Matching.Tests;

public sealed class BlockerTests
{
    [Test]
    public void Nothing_speaks_against_a_plain_fit()
    {
        var fit = Some.Judged();

        Assert.That(fit.IsBlocked, Is.False);
        Assert.That(fit.HasWarning, Is.False);
        Assert.That(fit.UnknownCount, Is.Zero);
    }

    [Test]
    public void Nobody_is_presented_without_consent() =>
        Assert.That(Some.Judged(Some.Candidate() with { HasConsent = false }).Reason(Factor.Consent).Weight, Is.EqualTo(ReasonWeight.Blocks));

    [Test]
    public void A_company_that_wants_no_contact_is_left_alone() =>
        Assert.That(Some.Judged(offer: Some.Offer() with { DoNotContact = true }).Reason(Factor.Contact).Weight, Is.EqualTo(ReasonWeight.Blocks));

    [TestCase(0, ReasonKind.Conflicts)]
    [TestCase(1, ReasonKind.Fits)]
    [TestCase(2, ReasonKind.Fits)]
    [TestCase(null, ReasonKind.Unknown)]
    public void A_place_has_to_be_free(int? free, ReasonKind kind)
    {
        var fit = Some.Judged(offer: Some.Offer() with { FreePlaces = free });

        Assert.That((fit.Reason(Factor.Places).Kind, fit.IsBlocked), Is.EqualTo((kind, kind == ReasonKind.Conflicts)));
    }

    [TestCase("2026-11-02", true)]
    [TestCase("2026-11-03", false)]
    [TestCase("2026-11-04", false)]
    [TestCase(null, false)]
    public void An_offer_that_ended_yesterday_is_over(string? toOn, bool blocked) =>
        Assert.That(Some.Judged(offer: Some.Offer() with { ToOn = Day(toOn) }).IsBlocked, Is.EqualTo(blocked));

    [TestCase("2026-12-01", false)]
    [TestCase("2026-12-02", true)]
    public void The_candidate_has_to_be_available_before_it_ends(string availableOn, bool blocked)
    {
        var fit = Some.Judged(Some.Candidate() with { AvailableFromOn = Day(availableOn) }, Some.Offer() with { ToOn = new DateOnly(2026, 12, 1) });

        Assert.That(fit.IsBlocked, Is.EqualTo(blocked));
    }

    [TestCase(9, "Hours.TooFew")]
    [TestCase(10, "Hours.Fits")]
    [TestCase(25, "Hours.Fits")]
    [TestCase(26, "Hours.TooMany")]
    [TestCase(null, "Hours.Unknown")]
    public void Hours_have_to_overlap(int? hours, string code)
    {
        var fit = Some.Judged(offer: Some.Offer() with { WeeklyHours = hours });

        Assert.That((fit.Reason(Factor.Hours).Code, fit.IsBlocked), Is.EqualTo((code, code.StartsWith("Hours.Too", StringComparison.Ordinal))));
    }

    // One degree of latitude is 111.2 km: 0.0899 degrees are 10.0 km.
    [TestCase(10, "Distance.Within")]
    [TestCase(9, "Distance.Beyond")]
    public void The_way_may_not_be_longer_than_the_candidate_travels(int most, string code)
    {
        var offer = Some.Offer() with { Place = new GeoPoint(Some.Vejle.Latitude + 0.0899, Some.Vejle.Longitude) };

        var reason = Some.Judged(Some.Candidate() with { MaxDistanceKm = most }, offer).Reason(Factor.Distance);

        Assert.That((reason.Code, reason.Arguments[0].Number), Is.EqualTo((code, (decimal?)10.0m)));
    }

    [Test]
    public void A_missing_point_on_the_map_is_unknown_and_says_whom_to_ask()
    {
        var (noHome, noPlace) = (Some.Judged(Some.Candidate() with { Home = null }), Some.Judged(offer: Some.Offer() with { Place = null }));

        Assert.That((noHome.Reason(Factor.Distance).Kind, ReasonText.AsksCandidate(noHome.Reason(Factor.Distance))), Is.EqualTo((ReasonKind.Unknown, true)));
        Assert.That((noPlace.Reason(Factor.Distance).Kind, ReasonText.AsksCandidate(noPlace.Reason(Factor.Distance))), Is.EqualTo((ReasonKind.Unknown, false)));
    }

    // Which kinds are counted is the rule set's word, and it has changed with the years: with a ratio they are.
    [TestCase(PlacementKind.WorkTrial, 1, false)]
    [TestCase(PlacementKind.WorkTrial, 2, true)]
    [TestCase(PlacementKind.UsefulWork, 1, false)]
    [TestCase(PlacementKind.UsefulWork, 2, true)]
    public void A_full_ratio_warns_and_does_not_block(PlacementKind kind, int taken, bool warns)
    {
        var fit = Some.Judged(offer: Some.Offer() with { Kind = kind, Ratio = Some.Ratio(taken, 2) });

        Assert.That((fit.HasWarning, fit.IsBlocked), Is.EqualTo((warns, false)));
    }

    [Test]
    public void A_full_ratio_says_for_which_days_it_was_counted() =>
        Assert.That(
            ReasonText.Of(Some.Judged(offer: Some.Offer() with { Ratio = Some.Ratio(2, 2) }).Reason(Factor.Ratio)),
            Is.EqualTo("Up to 2 subsidised places are taken here from 3 Nov 2026 to 30 Nov 2026, 2 are allowed"));

    [Test]
    public void A_ratio_that_nobody_can_count_is_a_question_for_the_company()
    {
        var fit = Some.Judged(offer: Some.Offer() with { Ratio = Some.Ratio(3, allowed: null) });

        var reason = fit.Reason(Factor.Ratio);
        Assert.That((fit.HasWarning, fit.IsBlocked, fit.UnknownCount, reason.Kind, ReasonText.AsksCandidate(reason)), Is.EqualTo((false, false, 1, ReasonKind.Unknown, false)));
        Assert.That(ReasonText.Question(reason), Is.EqualTo("Ask: How many full-time employees without a subsidy work here?"));
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
