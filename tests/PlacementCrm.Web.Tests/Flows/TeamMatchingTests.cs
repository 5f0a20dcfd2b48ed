using Microsoft.Playwright;
using PlacementCrm.Testing;

namespace PlacementCrm.Web.Tests.Flows;

/// <summary>Two who wait, looked at beside each other and placed together.</summary>
public sealed class TeamMatchingTests : BrowserTest
{
    private SmallWorld _world = null!;
    private Guid _bo;

    [OneTimeSetUp]
    public async Task BuildTheWorld()
    {
        _world = await SmallWorld.Build(Server);
        _bo = await SmallWorld.Person(Server, "Bo");
        await SmallWorld.Person(Server, "Eva");
    }

    [Test]
    public async Task A_consultant_compares_two_keeps_one_at_a_place_and_takes_the_line_up()
    {
        var page = await OpenAs(Some.Consultant, $"/matching?opening={_world.FreeOpening}");
        var keys = new Keyboard(page);
        foreach (var name in new[] { "Bo", "Eva" })
        {
            await keys.To(AriaRole.Checkbox, $"Compare {name} Hassan");
            await keys.Press("Space");
        }

        await keys.To(AriaRole.Link, "Compare 2 side by side");
        await keys.Press("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Columnheader)).ToContainTextAsync(["What", "Bo Hassan", "Eva Hassan"]);
        await page.GetByRole(AriaRole.Rowheader, new() { Name = "Special considerations" }).WaitForAsync();

        await Go(page, "/matching/team");
        await keys.To(AriaRole.Link, "Keep together: Bo Hassan…");
        await keys.Press("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What if?" })).ToBeFocusedAsync();
        await page.GetByText("Bo Hassan stays with:").WaitForAsync();
        await keys.To(AriaRole.Link, "Let go: Bo Hassan");
        await keys.Press("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What if?" })).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#team-lines")).ToBeFocusedAsync();
        await keys.To(AriaRole.Link, "Keep together: Bo Hassan…");
        await keys.Press("Enter");
        await page.GetByText("Bo Hassan stays with:").WaitForAsync();
        await keys.To(AriaRole.Button, "Shortlist: Bo Hassan…");
        await keys.Press("Enter");

        await page.GetByText("Bo Hassan is on the shortlist").WaitForAsync();
        await page.GetByRole(AriaRole.Region, new() { Name = "On the shortlist" }).GetByRole(AriaRole.Link, new() { Name = "Bo Hassan" }).WaitForAsync();
        await page.GetByText("Not kept, Bo Hassan is on a shortlist already:").WaitForAsync();
        Assert.That(await Server.Scalar($"select count(*) from suggestion where candidate_id = '{_bo}' and state = 'Shortlisted'"), Is.EqualTo(1L));
        Assert.That(await Server.Scalar($"select count(*) from match_choice c join match_run r on r.id = c.run_id where r.direction = 'TeamProposal' and c.candidate_id = '{_bo}'"), Is.EqualTo(1L));
    }
}
