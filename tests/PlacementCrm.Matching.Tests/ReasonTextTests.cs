using System.Globalization;
using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Matching.Tests;

public sealed class ReasonTextTests
{
    [TestCase("en", "Stands at most 20 minutes (confirmed 3 Nov 2026); Packing: can be done sitting (visit 12 Oct 2026)")]
    [TestCase("da", "Står højst 20 minutter (bekræftet 3. nov. 2026); Packing: kan gøres siddende (besøg 12. okt. 2026)")]
    [TestCase("de", "Steht höchstens 20 Minuten (bestätigt am 3. Nov. 2026); Packing: geht im Sitzen (Besuch am 12. Okt. 2026)")]
    public void A_consideration_names_both_facts_and_their_days(string language, string expected)
    {
        CultureInfo.CurrentUICulture = new CultureInfo(language);
        var candidate = Some.Candidate() with { Considerations = [Some.Consideration("stand", 20)] };
        var fit = Some.Judged(candidate, Some.Offer() with { Tasks = [Some.Task("Packing", Some.Seen("stand", 0))] });

        Assert.That(ReasonText.Of(fit.Reason(Factor.Consideration)), Is.EqualTo(expected));
    }

    [TestCase("en", "Ask: Can the work be done sitting?")]
    [TestCase("da", "Spørg: Kan arbejdet gøres siddende?")]
    [TestCase("de", "Fragen Sie: Geht die Arbeit im Sitzen?")]
    public void An_unknown_carries_its_question(string language, string expected)
    {
        CultureInfo.CurrentUICulture = new CultureInfo(language);
        var fit = Some.Judged(Some.Candidate() with { Considerations = [Some.Consideration("stand", 20)] });

        Assert.That(ReasonText.Question(fit.Reason(Factor.Consideration)), Is.EqualTo(expected));
        Assert.That(ReasonText.Question(fit.Reason(Factor.Hours)), Is.Null);
    }

    [TestCase("en", "Needs patience; this workplace has 4 of 4, “takes the time” (call 12 Oct 2026)")]
    [TestCase("da", "Har brug for tålmodighed; arbejdspladsen har 4 af 4, “takes the time” (opkald 12. okt. 2026)")]
    [TestCase("de", "Braucht Geduld; dieser Betrieb hat 4 von 4, “takes the time” (Anruf am 12. Okt. 2026)")]
    public void A_fact_of_the_site_is_quoted_with_its_day(string language, string expected)
    {
        CultureInfo.CurrentUICulture = new CultureInfo(language);
        var fit = Some.Judged(
            Some.Candidate() with { SiteNeeds = [SiteDimension.Patience] },
            Some.Offer() with { Facts = [Some.Fact(SiteDimension.Patience, 4, words: "takes the time")] });

        Assert.That(ReasonText.Of(fit.Reason(Factor.SiteNeed)), Is.EqualTo(expected));
    }

    [Test]
    public void Words_of_users_may_hold_braces()
    {
        var fit = Some.Judged(Some.Candidate() with { WishedFunctions = ["{0} packing"] });

        Assert.That(ReasonText.Of(fit.Reason(Factor.Wish)), Does.Contain("{0} packing"));
    }
}
