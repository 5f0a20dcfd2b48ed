using System.Globalization;
using Microsoft.Playwright;
using PlacementCrm.Testing;

namespace PlacementCrm.Web.Tests.Flows;

/// <summary>The placement half of the main job with the keyboard alone: nothing here ever clicks or sets the focus.</summary>
internal static class PlacementByKeyboard
{
    /// <summary>From the candidate's page to the match, through the safety meeting, to the first day at work.</summary>
    public static async Task Place(IPage page, string candidate, string opening)
    {
        var keys = new Keyboard(page);
        await ProposeAPlacement(page, keys, candidate, opening);
        await AgreeAndPlanTheMeeting(page, keys);
        await HoldTheMeeting(page, keys, candidate);
        await StartIt(page, keys, candidate);
    }

    private static async Task ProposeAPlacement(IPage page, Keyboard keys, string candidate, string opening)
    {
        await keys.Enter(AriaRole.Link, "Find fits");
        await Heading(page, "Fits for");
        await keys.Enter(AriaRole.Button, $"Shortlist: {opening}…");
        await Button(page, "Presented to the company");
        await keys.Enter(AriaRole.Button, "Presented to the company…");
        await Button(page, "Both said yes");
        await keys.Enter(AriaRole.Button, "Both said yes…");
        await page.GetByRole(AriaRole.Link, new() { Name = "Propose placement" }).WaitForAsync();
        await keys.Enter(AriaRole.Link, "Propose placement…");

        await Heading(page, "Propose the placement");
        var today = Days.Today;
        await keys.Choose("Find out or build up…", "Train specific competences");
        await keys.Fill("First day", Typed(today));
        await keys.Fill("Last day", Typed(today.AddDays(83)));
        await keys.Enter(AriaRole.Button, "Propose the placement");
        await Heading(page, $"{candidate} at");
    }

    private static async Task AgreeAndPlanTheMeeting(IPage page, Keyboard keys)
    {
        await keys.Enter(AriaRole.Button, "Record the agreement");
        await Button(page, "Plan the safety meeting");
        await keys.Enter(AriaRole.Button, "Start the placement");
        await page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "safety meeting" }).First.WaitForAsync();

        await keys.Enter(AriaRole.Button, "Plan the safety meeting");
        await page.GetByRole(AriaRole.Dialog).WaitForAsync();
        await keys.Fill("Day", "today");
        await keys.Press("Tab");
        await keys.Press("Tab");
        await keys.Type("1300");
        await keys.Enter(AriaRole.Button, "Plan the safety meeting");
        await page.GetByRole(AriaRole.Dialog).WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    private static async Task HoldTheMeeting(IPage page, Keyboard keys, string candidate)
    {
        await Heading(page, $"Safety meeting: {candidate}");
        await keys.Enter(AriaRole.Button, "Begin the meeting");
        await page.GetByText("Held").First.WaitForAsync();
        await keys.Enter(AriaRole.Link, "2. Considerations…");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the answer" }).WaitForAsync();
        await keys.Choose("Agreed", "Agreed");
        await keys.Enter(AriaRole.Button, "Save the answer");
        await page.GetByText("1 of 1 shared considerations answered").WaitForAsync();

        await keys.Enter(AriaRole.Link, "5. Confirm…");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Who is here?" }).WaitForAsync();
        await keys.Fill("Company", "Jens Møller");
        await keys.Enter(AriaRole.Button, "Save");
        await Button(page, "Jens Møller confirms");
        await keys.Fill("Day of the first follow-up", Typed(Days.Today.AddDays(14)));
        await keys.Press("Control+Enter");
        // Of this form: the one above already says so, and confirming before the page has read anew would meet one's own save.
        await page.Locator("form").Filter(new() { Has = page.GetByLabel("Day of the first follow-up") }).Locator("[data-save-state]")
            .Filter(new() { HasText = "Saved" }).WaitForAsync();
        foreach (var party in new[] { candidate, "Jens Møller", Some.Consultant.Name })
        {
            await keys.Enter(AriaRole.Button, $"{party} confirms");
            await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = $"{party} confirms" })).ToHaveCountAsync(0);
        }

        await keys.Enter(AriaRole.Button, "Confirm the safety meeting");
        await page.GetByText("All three confirmed").First.WaitForAsync();
    }

    private static async Task StartIt(IPage page, Keyboard keys, string candidate)
    {
        await keys.Enter(AriaRole.Link, "Placement");
        await Heading(page, $"{candidate} at");
        await InADrawer(page, keys, "Record the approval", () => keys.Fill("Approved by", "Kommunen, brev af i dag"));
        await InADrawer(page, keys, "Record the hearing", async () =>
        {
            await keys.Fill("Name of the representative", "Dorte Lund");
            await keys.To(AriaRole.Combobox, "Speaks as");
            await keys.Type("union");
            await keys.Choose("Agrees", "Agrees");
        });
        await InADrawer(page, keys, "Note a paper on file", async () =>
        {
            await keys.Fill("Date on the paper", "today");
            await keys.Fill("Where it lies", "VITAS 4711");
        });
        await keys.Enter(AriaRole.Button, "Start the placement");
        await Button(page, "Complete");
    }

    private static async Task InADrawer(IPage page, Keyboard keys, string button, Func<Task> fill)
    {
        await keys.Enter(AriaRole.Button, button);
        var drawer = page.GetByRole(AriaRole.Dialog);
        await drawer.WaitForAsync();
        await fill();
        await keys.Press("Control+Enter");
        await drawer.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    private static string Typed(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static Task Heading(IPage page, string name) => page.GetByRole(AriaRole.Heading, new() { Name = name, Level = 1 }).WaitForAsync();

    private static Task Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name }).First.WaitForAsync();
}
