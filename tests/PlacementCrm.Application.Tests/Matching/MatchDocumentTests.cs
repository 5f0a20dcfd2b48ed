using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using PlacementCrm.Application.Matching;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Matching;
using PlacementCrm.Testing;
using PlacementCrm.Web.Matching;
using PlacementCrm.Web.Resources;

namespace PlacementCrm.Application.Tests.Matching;

/// <summary>The file about the match leaves nothing out that the match goes by.</summary>
public sealed class MatchDocumentTests : DatabaseTest
{
    private static readonly IStringLocalizer<MatchingTexts> s_texts =
        new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider().GetRequiredService<IStringLocalizer<MatchingTexts>>();

    [TestCase("en-GB")]
    [TestCase("da-DK")]
    [TestCase("de-DE")]
    public async Task Every_rule_every_number_and_every_figure_stands_in_it(string language)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var text = await Written();

        Assert.Multiple(() =>
        {
            foreach (var factor in Enum.GetValues<Factor>().Where(factor => factor is not Factor.Ratio))
                Assert.That(text, Does.Contain(s_texts[$"Factor-{factor}"].Value), factor.ToString());
            Assert.That(text, Does.Contain(s_texts["RulesRatio"].Value));
            foreach (var (name, _, _, of) in MatchPoints.All)
                Assert.That(text, Does.Contain($"| {s_texts[$"Points-{name}"]} | {of(MatchWeights.Shipped)} |"), name);
            foreach (var dimension in Dimensions.All)
                Assert.That(text, Does.Contain(DimensionText.Name(dimension)), dimension.Code);
            foreach (var figure in MatchAccuracy.All)
                Assert.That(text, Does.Contain($"| {s_texts[$"Accuracy-{figure.Name}"]} | {figure.Value} |"), figure.Name);
            Assert.That(text, Does.Not.Match(@"\b(Doc|Points|Accuracy|Factor|How|Blocker|DocLimit)-[A-Za-z0-9]"), "a key without a text");
            Assert.That(MatchAccuracy.All, Has.Count.EqualTo(15));
        });
    }

    [Test]
    public async Task Versions_stand_with_their_day_and_the_roles_that_drafted_and_approved_and_without_names()
    {
        var points = MatchPoints.Of(MatchWeights.Shipped with { WishSame = 73 });
        var id = await SendAs(Some.Manager, new DraftMatchRules { ValidFromOn = Today.AddDays(1), Points = points, Note = "The wish counts more." });
        await SendAs(Some.Administrator, new CompareMatchRules(id));
        await SendAs(Some.Administrator, new ApproveMatchRules(id, (await Load<MatchRuleVersion>(id)).Version));

        var text = await Written();

        Assert.Multiple(() =>
        {
            Assert.That(text, Does.Contain("24.11.2026").And.Contain("The wish counts more.").And.Contain("| 73 |").And.Contain("| 40 |"));
            Assert.That(text, Does.Contain("Drafted by: Manager, ").And.Contain("Decided by: Administrator, "));
            Assert.That(text, Does.Not.Contain(Some.Manager.Name).And.Not.Contain(Some.Administrator.Name));
        });
    }

    [Test]
    public async Task It_says_when_the_match_is_switched_off()
    {
        var on = await Written();
        await SendAs(Some.Manager, new SwitchMatching(true));
        var off = await Written();
        await SendAs(Some.Manager, new SwitchMatching(false));

        Assert.That((on.Contains("The match is on.", StringComparison.Ordinal), off.Contains("The match is on.", StringComparison.Ordinal)), Is.EqualTo((true, false)));
    }

    private async Task<string> Written() => new MatchDocument(s_texts).Write(await SendAs(Some.Consultant, new ShowMatchRules()), Today);
}
