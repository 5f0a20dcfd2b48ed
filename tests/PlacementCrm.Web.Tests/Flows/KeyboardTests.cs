using Microsoft.Playwright;
using PlacementCrm.Testing;

namespace PlacementCrm.Web.Tests.Flows;

/// <summary>The main job with the keyboard alone: nothing here ever clicks.</summary>
public sealed class KeyboardTests : BrowserTest
{
    private SmallWorld _world = null!;

    [OneTimeSetUp]
    public async Task BuildTheWorld() => _world = await SmallWorld.Build(Server);

    [Test]
    public async Task Finds_a_company_by_a_misspelt_name_and_logs_a_visit_with_its_next_step()
    {
        var page = await OpenAs(Some.Consultant, "/companies");

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("molers lagr");
        await page.Keyboard.PressAsync("Enter");
        var link = page.GetByRole(AriaRole.Link, new() { Name = SmallWorld.CompanyName });
        await link.First.WaitForAsync();
        await TabTo(page, link.First);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**/companies/{_world.Company}**");
        await page.GetByRole(AriaRole.Heading, new() { Name = SmallWorld.CompanyName, Level = 1 }).WaitForAsync();

        await page.Keyboard.PressAsync("v");
        var drawer = page.GetByRole(AriaRole.Dialog);
        await drawer.WaitForAsync();
        await TabTo(page, drawer.Locator("input[type=radio]").First);
        await page.Keyboard.PressAsync("Space");
        await TabTo(page, drawer.Locator("textarea").First);
        await page.Keyboard.TypeAsync("To gaffeltruckjob fra januar");
        await page.Keyboard.PressAsync("Tab");
        // From "none", the last choice, on to the first: in a week.
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Control+Enter");
        await drawer.WaitForAsync(new() { State = WaitForSelectorState.Hidden });

        await page.GetByText("To gaffeltruckjob fra januar").First.WaitForAsync();
        Assert.That(await Server.Scalar("select count(*) from activity where note = 'To gaffeltruckjob fra januar'"), Is.EqualTo(1L));
        Assert.That(
            await Server.Scalar("select count(*) from follow_up_task t join activity a on a.id = t.source_activity_id where a.note = 'To gaffeltruckjob fra januar'"),
            Is.EqualTo(1L));
    }

    [Test]
    public async Task The_start_is_refused_with_the_reason_while_the_meeting_is_missing()
    {
        var page = await OpenAs(Some.Consultant, $"/placements/{_world.Placement}");
        var start = page.GetByRole(AriaRole.Button, new() { Name = "Start" });
        await TabTo(page, start.First);

        await page.Keyboard.PressAsync("Enter");

        await page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "safety meeting" }).First.WaitForAsync();
        Assert.That(await Server.Scalar($"select state from placement where id = '{_world.Placement}'"), Is.EqualTo("MeetingPlanned"));
    }

    [Test]
    public async Task Finds_fits_for_a_candidate_and_shortlists_one()
    {
        var page = await OpenAs(Some.Consultant, $"/candidates/{_world.Candidate}");
        await TabTo(page, page.GetByRole(AriaRole.Link, new() { Name = "Find fits" }).First);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/matching?candidate=**");
        var shortlist = page.GetByRole(AriaRole.Button, new() { Name = "Shortlist" });
        await shortlist.First.WaitForAsync();
        await TabTo(page, shortlist.First);

        await page.Keyboard.PressAsync("Enter");

        await page.GetByText("Shortlisted").First.WaitForAsync();
        Assert.That(await Server.Scalar($"select count(*) from suggestion where opening_id = '{_world.FreeOpening}' and state = 'Shortlisted'"), Is.EqualTo(1L));
    }

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
            Assert.That(await page.ContentAsync(), Does.Not.Contain("Ali"));
            answers.Add(await page.Locator("main").InnerTextAsync());
        }

        Assert.That(answers.Distinct(), Has.Exactly(1).Items);
    }

    private static async Task TabTo(IPage page, ILocator wanted)
    {
        for (var steps = 0; steps < 120; steps++)
        {
            if (await wanted.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail("The keyboard never got there.");
    }
}
