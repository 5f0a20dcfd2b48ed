using System.Globalization;
using System.Text.RegularExpressions;
using PlacementCrm.Domain.Considerations;

namespace PlacementCrm.Domain.Tests.Considerations;

public sealed class DimensionTests
{
    private static readonly string[] s_languages = ["en", "da", "de"];

    private static IEnumerable<TestCaseData> EveryDimensionInEveryLanguage =>
        from dimension in Dimensions.All
        from language in s_languages
        select new TestCaseData(dimension.Code, language).SetArgDisplayNames(dimension.Code, language);

    [TestCaseSource(nameof(EveryDimensionInEveryLanguage))]
    public void Every_dimension_has_its_words(string code, string language)
    {
        CultureInfo.CurrentUICulture = new CultureInfo(language);
        var dimension = Dimensions.Get(code);
        var values = Enumerable.Range(0, 5).Select(value => (decimal)value).Where(dimension.Takes).ToList();

        List<string> texts = [DimensionText.Name(dimension), DimensionText.Name(dimension.Area), DimensionText.Ask(dimension)];
        texts.AddRange(values.Where(dimension.Limits).Select(value => DimensionText.Limit(dimension, value)));
        texts.AddRange(values.Select(value => DimensionText.Demand(dimension, value)));

        Assert.That(texts, Has.All.Not.Empty.And.All.Not.Contains("{"));
        Assert.That(DimensionText.Ask(dimension), Does.EndWith("?"));
    }

    [TestCaseSource(nameof(s_translations))]
    public void The_translations_are_translations(string language)
    {
        var untranslated = Dimensions.All.Where(dimension => Ask(dimension, "en") == Ask(dimension, language));

        Assert.That(untranslated, Is.Empty);
    }

    private static readonly string[] s_translations = ["da", "de"];

    [TestCase("en", "stands at most 20 minutes", "standing up to 1 minute", "can be done sitting")]
    [TestCase("da", "står højst 20 minutter", "står op til 1 minut", "kan gøres siddende")]
    [TestCase("de", "steht höchstens 20 Minuten", "Stehen bis zu 1 Minute", "geht im Sitzen")]
    public void A_limit_and_a_demand_read_as_plain_words(string language, string limit, string demand, string none)
    {
        CultureInfo.CurrentUICulture = new CultureInfo(language);
        var stand = Dimensions.Get("stand");

        Assert.That(DimensionText.Limit(stand, 20), Is.EqualTo(limit));
        Assert.That(DimensionText.Demand(stand, 1), Is.EqualTo(demand));
        Assert.That(DimensionText.Demand(stand, 0), Is.EqualTo(none));
    }

    [TestCase("lift", "2.5", "da", "løfter højst 2,5 kg")]
    [TestCase("hours-day", "3", "de", "arbeitet höchstens 3 Stunden am Tag")]
    [TestCase("shift-start", "9.5", "en", "starts at 9:30 or later")]
    [TestCase("shift-start", "7", "de", "beginnt um 7:00 Uhr oder später")]
    [TestCase("noise", "1", "en", "copes with noise up to level 1 of 4 (a little)")]
    [TestCase("noise", "0", "da", "har brug for ro uden støj")]
    [TestCase("driving", "0", "en", "cannot drive")]
    [TestCase("instructions-written", "1", "de", "braucht schriftliche Anleitung")]
    public void Every_measure_has_its_own_wording(string code, string value, string language, string expected)
    {
        CultureInfo.CurrentUICulture = new CultureInfo(language);

        Assert.That(DimensionText.Limit(Dimensions.Get(code), decimal.Parse(value, CultureInfo.InvariantCulture)), Is.EqualTo(expected));
    }

    [TestCase(19, false)]
    [TestCase(20, false)]
    [TestCase(21, true)]
    public void A_task_that_asks_for_more_than_the_limit_conflicts(int demand, bool conflicts) =>
        Assert.That(Dimensions.Get("stand").Conflicts(demand, 20), Is.EqualTo(conflicts));

    [TestCase("supervision", 1, 2, true)]
    [TestCase("supervision", 2, 2, false)]
    [TestCase("supervision", 3, 2, false)]
    [TestCase("shift-start", 7, 9, true)]
    [TestCase("shift-start", 9, 9, false)]
    [TestCase("instructions-written", 0, 1, true)]
    public void A_site_that_gives_less_than_is_needed_conflicts(string code, int offered, int needed, bool conflicts) =>
        Assert.That(Dimensions.Get(code).Conflicts(offered, needed), Is.EqualTo(conflicts));

    [Test]
    public void Codes_are_unique_and_fit_an_address()
    {
        Assert.That(Dimensions.All.Select(dimension => dimension.Code), Is.Unique);
        Assert.That(Dimensions.All, Has.All.Matches<Dimension>(dimension => Regex.IsMatch(dimension.Code, "^[a-z]+(-[a-z]+)*$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))));
        Assert.That(Dimensions.Find("mood"), Is.Null);
    }

    private static string Ask(Dimension dimension, string language)
    {
        CultureInfo.CurrentUICulture = new CultureInfo(language);
        return DimensionText.Ask(dimension);
    }
}
