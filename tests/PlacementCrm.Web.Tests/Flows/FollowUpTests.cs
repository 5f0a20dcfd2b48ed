using Microsoft.Playwright;
using PlacementCrm.Testing;

namespace PlacementCrm.Web.Tests.Flows;

/// <summary>From the start over the planned follow-ups and a check-in on a telephone to the curve of the hours.</summary>
public sealed class FollowUpTests : BrowserTest
{
    private SmallWorld _world = null!;

    [OneTimeSetUp]
    public async Task BuildTheWorld()
    {
        _world = await SmallWorld.Build(Server);
        await _world.ConfirmMeeting(Server);
    }

    [Test]
    public async Task A_started_placement_is_followed_up_and_its_hours_are_drawn_and_tabled()
    {
        var page = await OpenAs(Some.Consultant, $"/placements/{_world.Placement}", width: 390, height: 844);
        await page.GetByRole(AriaRole.Button, new() { Name = "Start" }).First.ClickAsync();
        await page.GetByText("Active", new() { Exact = true }).First.WaitForAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Follow-up and hours" }).ClickAsync();
        await page.GetByText("Ask how the first day was").WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Check in", Exact = true }).ClickAsync();
        await CheckIn(page);

        await page.ArrivesAt(@"\?tab=follow-up$");
        var chart = page.GetByRole(AriaRole.Img, new() { Name = "Paid hours from 4 in the first week to 4" });
        await chart.WaitForAsync();
        await page.GetByText("Show as table").ClickAsync();
        var row = page.GetByRole(AriaRole.Table, new() { Name = "Hours week by week" }).GetByRole(AriaRole.Row).Nth(1);
        Assert.That(await row.GetByRole(AriaRole.Cell).AllInnerTextsAsync(), Is.EqualTo(new[] { "4", "11" }));
        Assert.That(await Server.Scalar("select count(*) from check_in where note = 'Trives ved pakkebordet'"), Is.EqualTo(1L));
        Assert.That(await Server.Scalar("select count(*) from follow_up_task where done_at is not null and step_id is not null"), Is.EqualTo(1L));
    }

    // Without any wait between: what counts is that nothing else has to be filled in.
    private static async Task CheckIn(IPage page)
    {
        await page.GetByText("with both").ClickAsync();
        await page.GetByLabel("Paid hours, week").First.FillAsync("4");
        await page.GetByLabel("Unpaid hours, week").First.FillAsync("11");
        await page.GetByText("3 – good").ClickAsync();
        await page.GetByRole(AriaRole.Group, new() { Name = "Still kept" }).GetByText("Yes").ClickAsync();
        await page.GetByLabel("Note").FillAsync("Trives ved pakkebordet");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save check-in" }).ClickAsync();
    }
}
