using PlacementCrm.Domain.Companies;
using PlacementCrm.Matching.Engine;

namespace PlacementCrm.Matching.Tests;

public sealed class SoftSumTests
{
    [TestCase("packing", 40)]
    [TestCase("Packing!", 40)]
    [TestCase("packing of fruit", 15)]
    [TestCase("gardening", 0)]
    public void The_wish_is_the_largest_factor(string wish, int points)
    {
        var fit = Some.Judged(Some.Candidate() with { WishedFunctions = [wish] });

        Assert.That(fit.Reasons.Where(reason => reason.Factor == Factor.Wish).Sum(reason => reason.Points), Is.EqualTo(points));
    }

    [TestCase("lager", "Lagerarbejde", 30)]
    [TestCase("gardener", "gardening and paths", 30)]
    [TestCase("Gaertner", "Gärtner", 40)]
    [TestCase("køkken", "Koekken", 40)]
    [TestCase("kontor", "kontrol", 0)]
    [TestCase("arbejde", "arbejde", 0)]
    public void Words_are_compared_without_their_spelling_and_endings(string wish, string work, int points)
    {
        var fit = Some.Judged(Some.Candidate() with { WishedFunctions = [wish] }, Some.Offer() with { WorkFunction = work, Title = "", Tasks = [] });

        Assert.That(fit.Reasons.Where(reason => reason.Factor == Factor.Wish).Sum(reason => reason.Points), Is.EqualTo(points));
    }

    [Test]
    public void The_best_wish_counts_once()
    {
        var fit = Some.Judged(Some.Candidate() with { WishedFunctions = ["gardening", "packing", "packing of fruit"] });

        Assert.That(fit.Reason(Factor.Wish).Points, Is.EqualTo(40));
    }

    [TestCase(1, 8)]
    [TestCase(3, 24)]
    [TestCase(4, 24)]
    public void Skills_are_capped(int count, int points)
    {
        string[] skills = ["packing", "storage", "labels", "forklift"];
        var offer = Some.Offer() with { WorkFunction = "packing, storage, labels, forklift" };

        Assert.That(Some.Judged(Some.Candidate() with { Skills = skills[..count] }, offer).Reason(Factor.Skills).Points, Is.EqualTo(points));
    }

    [TestCase(4, 8, ReasonKind.Fits)]
    [TestCase(2, 0, ReasonKind.Fits)]
    [TestCase(1, -4, ReasonKind.Conflicts)]
    [TestCase(0, -8, ReasonKind.Conflicts)]
    public void Patience_counts_only_for_somebody_who_needs_it(int grade, int points, ReasonKind kind)
    {
        var offer = Some.Offer() with { Facts = [Some.Fact(SiteDimension.Patience, grade)] };

        var needed = Some.Judged(Some.Candidate() with { SiteNeeds = [SiteDimension.Patience] }, offer).Reason(Factor.SiteNeed);

        Assert.That((needed.Points, needed.Kind), Is.EqualTo((points, kind)));
        Assert.That(Some.Judged(offer: offer).Reasons.Select(reason => reason.Factor), Does.Not.Contain(Factor.SiteNeed));
    }

    [Test]
    public void Needs_are_capped_together_and_cut_at_the_last()
    {
        SiteDimension[] needs = [SiteDimension.Culture, SiteDimension.Flexibility, SiteDimension.Patience];
        var fit = Some.Judged(Some.Candidate() with { SiteNeeds = needs }, Some.Offer() with { Facts = [.. needs.Select(need => Some.Fact(need, 4))] });

        Assert.That(fit.Reasons.Where(reason => reason.Factor == Factor.SiteNeed).Select(reason => reason.Points), Is.EquivalentTo(new[] { 8, 8, 0 }));
    }

    [Test]
    public void A_fact_older_than_18_months_is_unknown_and_the_newest_counts()
    {
        var candidate = Some.Candidate() with { SiteNeeds = [SiteDimension.Patience] };
        Reason With(params SiteFactProfile[] facts) => Some.Judged(candidate, Some.Offer() with { Facts = facts }).Reason(Factor.SiteNeed);

        Assert.That(With(Some.Fact(SiteDimension.Patience, 4, new DateOnly(2025, 5, 2))).Code, Is.EqualTo("SiteNeed.Outdated"));
        Assert.That(With(Some.Fact(SiteDimension.Patience, 4, new DateOnly(2025, 5, 3))).Code, Is.EqualTo("SiteNeed.Met"));
        Assert.That(With().Code, Is.EqualTo("SiteNeed.Unknown"));
        Assert.That(With(Some.Fact(SiteDimension.Patience, 4, new DateOnly(2026, 5, 3)), Some.Fact(SiteDimension.Patience, 0, new DateOnly(2026, 6, 3))).Points, Is.EqualTo(-8));
    }

    [TestCase("2026-08-05", 2, 8)]
    [TestCase("2026-08-04", 2, 5)]
    [TestCase("2025-11-03", 9, 7)]
    [TestCase("2025-11-02", 0, 0)]
    public void A_relation_counts_by_recency_and_by_contacts(string lastOn, int contacts, int points)
    {
        var offer = Some.Offer() with { Relation = new RelationProfile(DateOnly.Parse(lastOn, null), contacts) };

        Assert.That(Some.Judged(offer: offer).Reason(Factor.Relation).Points, Is.EqualTo(points));
    }

    [TestCase(1, 0, 5)]
    [TestCase(3, 0, 10)]
    [TestCase(0, 3, -10)]
    [TestCase(1, 1, 0)]
    public void Past_placements_count_both_ways(int completed, int endedEarly, int points)
    {
        var offer = Some.Offer() with { Relation = new RelationProfile(null, 0, completed, endedEarly) };

        Assert.That(Some.Judged(offer: offer).Reasons.Where(reason => reason.Factor == Factor.PastPlacements).Sum(reason => reason.Points), Is.EqualTo(points));
    }

    [TestCase(2, 2, 6)]
    [TestCase(1, 2, -6)]
    [TestCase(0, 4, -12)]
    public void Language_below_the_work_counts_against(int level, int demanded, int points)
    {
        var offer = Some.Offer() with { Tasks = [Some.Task("Packing", Some.Seen("language", demanded))] };

        Assert.That(Some.Judged(Some.Candidate() with { LanguageLevel = level }, offer).Reason(Factor.Language).Points, Is.EqualTo(points));
    }

    [TestCase("2026-12-31", "2027-01-04", -12)]
    [TestCase("2027-01-04", "2027-01-04", null)]
    [TestCase(null, "2027-01-04", null)]
    [TestCase("2026-12-31", null, null)]
    public void A_consideration_about_the_language_silences_the_level_only_where_it_binds(string? validTo, string? fromOn, int? points)
    {
        static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, null);
        var candidate = Some.Candidate() with { LanguageLevel = 1, Considerations = [Some.Consideration("language", 2, to: Day(validTo))] };
        var offer = Some.Offer() with { FromOn = Day(fromOn), Tasks = [Some.Task("Packing", Some.Seen("language", 4))] };

        var (fit, ranked) = (Some.Judged(candidate, offer), OfferIndex.Of([offer], Some.Today).Explain(candidate, offer.Id)!);

        Assert.That(fit.Reasons.SingleOrDefault(reason => reason.Factor == Factor.Language)?.Points, Is.EqualTo(points));
        Assert.That(ranked.Contributions.Where(share => share.Factor == Factor.Language).Select(share => (int?)share.Points).SingleOrDefault(), Is.EqualTo(points));
        Assert.That(fit.IsBlocked, Is.EqualTo(points is null), "either the consideration speaks or the level does");
    }

    [Test]
    public void Near_is_better_than_far()
    {
        int At(double degrees) => Some.Judged(offer: Some.Offer() with { Place = new GeoPoint(Some.Vejle.Latitude + degrees, Some.Vejle.Longitude) }).Reason(Factor.Distance).Points;

        Assert.That((At(0), At(0.0899), At(0.1798)), Is.EqualTo((12, 6, 0)));
    }

    [TestCase(0, Strength.Weak)]
    [TestCase(29, Strength.Weak)]
    [TestCase(30, Strength.Fair)]
    [TestCase(59, Strength.Fair)]
    [TestCase(60, Strength.Strong)]
    public void People_read_a_word_instead_of_a_number(int points, Strength strength) =>
        Assert.That(MatchWeights.Shipped.StrengthOf(points), Is.EqualTo(strength));
}
