using Microsoft.Playwright;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Testing;

namespace PlacementCrm.Web.Tests.Flows;

/// <summary>A case worker's commonest tasks in clicks, from the start page.</summary>
public sealed class JobcentreTests : BrowserTest
{
    private SmallWorld _world = null!;

    [OneTimeSetUp]
    public async Task BuildTheWorld()
    {
        _world = await SmallWorld.Build(Server);
        await _world.Follow(Server);
        await Server.Scalar($"update placement set ends_on = '{Days.Today.AddDays(7):yyyy-MM-dd}' where id = '{_world.Placement}'");
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
        await TheMeetingAndTheRoom(page, whole.Count);

        await page.GoBackAsync();
        var hours = new Taps("B 10 Hours towards ordinary work", 1);
        await hours.On(page.GetByRole(AriaRole.Link, new() { Name = "Follow-up and hours: Ali Hassan" }));
        await page.Locator(".hours-chart").WaitForAsync();
        hours.Done();
        await WhyItEnded(page);
    }

    /// <summary>By a consultant: who works at a jobcentre reads candidates and registers none.</summary>
    [Test]
    public async Task A_candidate_is_registered_with_consent_and_a_consideration()
    {
        var page = await OpenAs(Some.Consultant);
        var taps = new Taps("B 7 Register a candidate with consent (90 s)", 15);
        await taps.On(page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Candidates" }).First);
        await taps.On(page.GetByRole(AriaRole.Link, new() { Name = "Register candidate" }));
        await page.Locator("[data-draft-ready]").First.WaitForAsync();
        var register = page.GetByRole(AriaRole.Button, new() { Name = "Register candidate" });
        await register.ClickAsync(); // Outside of the count: what the window says of a form with errors.
        await Assertions.Expect(page).ToHaveTitleAsync("Error: Register candidate · PlacementCrm");
        await taps.Write(page.GetByLabel("Given name"), "Mette");
        await taps.Write(page.GetByLabel("Family name"), "Bach");
        await taps.Choose(page.GetByLabel("Municipality"), "Vejle");
        await taps.Choose(page.GetByLabel("Case worker"), Some.JobcentreStaff.Name);
        await taps.On(register);
        await taps.On(page.GetByRole(AriaRole.Button, new() { Name = "Record consent" }));
        await page.GetByText("May be presented", new() { Exact = true }).WaitForAsync();
        await Assertions.Expect(page).ToHaveTitleAsync("Mette Bach · PlacementCrm");

        await taps.On(page.GetByRole(AriaRole.Link, new() { Name = "Open considerations" }));
        await taps.On(page.GetByRole(AriaRole.Button, new() { Name = "Add consideration" }));
        await taps.Choose(page.GetByLabel("What is it about?"), "Body: Standing (at a time)");
        await taps.Write(page.GetByLabel("At most"), "20");
        await taps.On(page.GetByRole(AriaRole.Button, new() { Name = "Save consideration" }));
        await page.GetByText("Stands at most 20 minutes").First.WaitForAsync();
        taps.Done();

        Assert.That(await Server.Scalar($"select case_worker_id from candidate where given_name = 'Mette' and consent_given_on = '{Days.Today:yyyy-MM-dd}'"), Is.EqualTo(Some.JobcentreStaff.MemberId));
    }

    private static async Task TheMeetingAndTheRoom(IPage page, int clicks)
    {
        await page.Locator(".next-step").Filter(new() { HasText = "Confirmed" }).Filter(new() { HasText = "Jens" }).WaitForAsync();
        new Taps("B 3 Was the safety meeting held, what was agreed", 0).Done();
        await page.GetByText("room for").First.WaitForAsync();
        Taps.Done("B 5 Is there room under the legal ratio", clicks, 1);
    }

    private async Task WhyItEnded(IPage page)
    {
        var version = (await Server.SendAs(Some.Consultant, new ShowPlacement(_world.Placement))).Version;
        await Server.SendAs(Some.Consultant, new EndPlacementEarly
        {
            PlacementId = _world.Placement,
            Version = version,
            EndedOn = Days.Today,
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
