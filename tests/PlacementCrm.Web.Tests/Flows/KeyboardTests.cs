using Microsoft.Playwright;
using PlacementCrm.Testing;

namespace PlacementCrm.Web.Tests.Flows;

/// <summary>The company half of the main job with the keyboard alone: nothing here ever clicks or sets the focus.</summary>
public sealed class KeyboardTests : BrowserTest
{
    [OneTimeSetUp]
    public Task BuildTheWorld() => SmallWorld.Build(Server);

    [Test]
    public async Task Finds_a_company_by_a_misspelt_name_and_logs_a_visit_with_its_next_step()
    {
        var page = await OpenAs(Some.Consultant, "/companies");
        var keys = new Keyboard(page);
        await keys.Press("/");
        await keys.Type("molers lagr");
        await keys.Press("Enter");
        await page.GetByRole(AriaRole.Link, new() { Name = SmallWorld.CompanyName }).First.WaitForAsync();
        await keys.Enter(AriaRole.Link, SmallWorld.CompanyName);
        await page.GetByRole(AriaRole.Heading, new() { Name = SmallWorld.CompanyName, Level = 1 }).WaitForAsync();

        await keys.Press("v");
        var drawer = page.GetByRole(AriaRole.Dialog);
        await drawer.WaitForAsync();
        await keys.Choose("Interested", "Follow up");
        await keys.To(AriaRole.Textbox, "Note…");
        await keys.Type("To gaffeltruckjob fra januar");
        await keys.Press("Tab");
        // From "none", the last choice, on to the first: in a week.
        await keys.Press("ArrowDown");
        await keys.Press("Control+Enter");
        await drawer.WaitForAsync(new() { State = WaitForSelectorState.Hidden });

        await page.GetByRole(AriaRole.Main).GetByText("To gaffeltruckjob fra januar").First.WaitForAsync();
        Assert.That(await Server.Scalar("select count(*) from activity where note = 'To gaffeltruckjob fra januar' and outcome = 'FollowUp'"), Is.EqualTo(1L));
        Assert.That(
            await Server.Scalar("select count(*) from follow_up_task t join activity a on a.id = t.source_activity_id where a.note = 'To gaffeltruckjob fra januar'"),
            Is.EqualTo(1L));
    }
}
