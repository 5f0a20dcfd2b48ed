using Microsoft.Playwright;
using PlacementCrm.Testing;

namespace PlacementCrm.Web.Tests.Flows;

/// <summary>What nobody sees who should not.</summary>
public sealed class VisibilityTests : BrowserTest
{
    private SmallWorld _world = null!;

    [OneTimeSetUp]
    public async Task BuildTheWorld() => _world = await SmallWorld.Build(Server);

    [Test]
    public async Task What_a_candidate_does_not_share_is_on_no_page_of_the_meeting()
    {
        var page = await OpenAs(Some.Consultant, $"/safety-meetings/{_world.Meeting}");
        for (var part = 1; part <= 5; part++)
        {
            await Go(page, $"/safety-meetings/{_world.Meeting}?part={part}");
            Assert.That(await page.ContentAsync(), Does.Not.Contain(SmallWorld.PrivateWords));
        }
    }

    [Test]
    public async Task A_name_that_is_searched_for_stands_in_no_address_and_is_there_again_after_going_back()
    {
        await SmallWorld.Person(Server, "Zoe");
        var page = await OpenAs(Some.Consultant, "/candidates");
        await page.GetByLabel("Name or number").FillAsync("zoe");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("1 candidate", new() { Exact = true }).WaitForAsync();
        await page.GetByLabel("Name or number").FillAsync("hasan");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("2 candidates", new() { Exact = true }).WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Hassan" }).First.ClickAsync();
        await page.ArrivesAt("/candidates/.");
        await page.GoBackAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Hassan" }).First.WaitForAsync();

        Assert.That(await page.GetByLabel("Name or number").InputValueAsync(), Is.EqualTo("hasan"));
        foreach (var path in new[] { "/matching", "/placements" })
        {
            await Go(page, path);
            await page.Locator("#f-q").FillAsync("hasan");
            await page.Keyboard.PressAsync("Enter");
            await page.ArrivesAt($@"{path}\?find=");
            await page.GetByRole(AriaRole.Link, new() { Name = "Hassan" }).First.WaitForAsync();
        }

        Assert.That(page.Url, Does.Not.Contain("hasan"));
        Assert.That(await page.EvaluateAsync<string>("() => JSON.stringify([history.state, localStorage, sessionStorage])"), Does.Not.Contain("hasan"));
    }

    [Test]
    public async Task Another_municipality_and_another_organisation_get_the_same_answer_as_for_nothing()
    {
        var answers = new List<string>();
        foreach (var (user, id) in new[] { (Some.JobcentreStaffOfOtherMunicipality, _world.Placement), (Some.Stranger, _world.Placement), (Some.Stranger, Guid.NewGuid()) })
        {
            var page = await OpenAs(user, $"/placements/{id}");
            await page.GetByText("There is nothing here for you").First.WaitForAsync();
            Assert.That(await page.ContentAsync(), Does.Not.Contain("Hassan"));
            answers.Add(await page.Locator("main").InnerTextAsync());
            Assert.That(await WasBlankWhileOpening(page, $"/placements/{id}"), Is.False, "The refusal went away and came back.");
        }

        Assert.That(answers.Distinct(), Has.Exactly(1).Items);
    }

    /// <summary>Between the page as it arrives and the page that answers to clicks nothing may be gone: a reader takes it for another answer.</summary>
    private static async Task<bool> WasBlankWhileOpening(IPage page, string path)
    {
        await page.AddInitScriptAsync("""
            addEventListener("DOMContentLoaded", () => {
                const look = () => { const main = document.querySelector("main"); if (main && main.innerText.trim() === "") window.wasBlank = true; };
                new MutationObserver(look).observe(document.body, { subtree: true, childList: true });
            });
            """);
        await Go(page, path);
        await page.GetByText("There is nothing here for you").First.WaitForAsync();
        return await page.EvaluateAsync<bool>("() => window.wasBlank === true");
    }
}
