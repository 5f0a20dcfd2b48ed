using Microsoft.Playwright;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Testing;

namespace PlacementCrm.Web.Tests.Flows;

/// <summary>A case worker's commonest tasks in clicks: from the start page, or from the placement they are about.</summary>
public sealed class JobcentreTests : BrowserTest
{
    private SmallWorld _world = null!;

    [OneTimeSetUp]
    public async Task BuildTheWorld()
    {
        _world = await SmallWorld.Build(Server);
        await _world.Follow(Server);
        await Server.Scalar($"update placement set ends_on = current_date + 7 where id = '{_world.Placement}'");
    }

    [Test]
    public async Task Everything_about_the_own_candidates_is_a_click_away()
    {
        var page = await OpenAs(Some.JobcentreStaff);
        var mine = page.Locator($"main a[href='/placements/{_world.Placement}']");
        await mine.WaitForAsync();
        await page.GetByText("week 1 of 2").WaitForAsync();
        new Taps("B 1 My people's placements now", 0).Done();

        var ask = new Taps("B 9 Ask or tell the consultant", 2);
        await ask.On(page.GetByRole(AriaRole.Link, new() { Name = "Comment on Ali Hassan" }).First);
        await page.Locator("[data-draft-ready]").First.WaitForAsync();
        await page.GetByLabel("Write a comment").PressAsync("Control+End");
        await page.Keyboard.TypeAsync("when is the next visit?");
        await ask.On(page.GetByRole(AriaRole.Button, new() { Name = "Send" }));
        await page.GetByText($"@{Some.Consultant.Name} when is the next visit?").WaitForAsync();
        ask.Done();

        await Go(page, "/");
        var ending = new Taps("B 4 Ending in 14 days without a plan", 1);
        await ending.On(page.Locator("main a[href='/placements/ending']"));
        await page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Ali Hassan" }).WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask" }).First.WaitForAsync();
        ending.Done();

        await page.GoBackAsync();
        var whole = new Taps("B 2 One placement in full", 1);
        await whole.On(mine);
        await page.GetByRole(AriaRole.Region, new() { Name = "Timeline" }).WaitForAsync();
        whole.Done();
        await TheMeetingAndTheRoom(page);

        var hours = new Taps("B 10 Hours towards ordinary work", 1);
        await hours.On(page.GetByRole(AriaRole.Link, new() { Name = "Follow-up and hours" }));
        await page.Locator(".hours-chart").WaitForAsync();
        hours.Done();
        await WhyItEnded(page);
    }

    private static async Task TheMeetingAndTheRoom(IPage page)
    {
        await page.Locator(".next-step").Filter(new() { HasText = "Confirmed" }).Filter(new() { HasText = "Jens" }).WaitForAsync();
        new Taps("B 3 Was the safety meeting held, what was agreed", 0).Done();
        await page.GetByText("room for").First.WaitForAsync();
        new Taps("B 5 Is there room under the legal ratio", 1).Done();
    }

    private async Task WhyItEnded(IPage page)
    {
        var version = (await Server.SendAs(Some.Consultant, new ShowPlacement(_world.Placement))).Version;
        await Server.SendAs(Some.Consultant, new EndPlacementEarly
        {
            PlacementId = _world.Placement,
            Version = version,
            EndedOn = DateOnly.FromDateTime(DateTime.UtcNow),
            CandidateReason = EndingReason.TasksDidNotFit,
            CandidateWords = "For mange trapper.",
            CompanyReason = EndingReason.NoWorkLeft,
            CompanyWords = "Lageret flytter.",
        });

        await Go(page, "/");
        var why = new Taps("B 8 Why did it end", 1);
        await why.On(page.Locator($"main a[href='/placements/{_world.Placement}']").First);
        await page.GetByText("Lageret flytter.").First.WaitForAsync();
        await page.GetByText("For mange trapper.").First.WaitForAsync();
        why.Done();
    }
}
