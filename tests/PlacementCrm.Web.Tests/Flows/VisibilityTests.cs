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
