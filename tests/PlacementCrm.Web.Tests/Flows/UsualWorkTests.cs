using Microsoft.Playwright;
using PlacementCrm.Testing;
using PlacementCrm.Web.Tests.Accessibility;

namespace PlacementCrm.Web.Tests.Flows;

/// <summary>The catalogue of work where it is used: an opening and a candidate's wishes, with the keyboard alone.</summary>
public sealed class UsualWorkTests : BrowserTest
{
    private SmallWorld _world = null!;

    [OneTimeSetUp]
    public async Task BuildTheWorld() => _world = await SmallWorld.Build(Server);

    [Test]
    public async Task An_opening_takes_a_suggested_kind_of_work_and_its_usual_tasks_and_asks_what_is_typical()
    {
        var page = await OpenAs(Some.Consultant, $"/openings/new?site={_world.Site}");
        var keys = new Keyboard(page);
        await keys.Fill("Title", "Hjælp på lageret");
        await keys.To(AriaRole.Combobox, "Kind of work…");
        await keys.Type("lagerhelfr");
        await page.GetByRole(AriaRole.Option, new() { Name = "Warehouse assistant" }).WaitForAsync();
        var asked = page.GetByText("“lagerhelfr”: do you mean …?");
        await asked.WaitForAsync();
        var faults = new List<string>(await AxeCheck.Faults(page, "suggestions"));
        await keys.Press("ArrowDown");
        await keys.Press("Enter");
        await keys.To(AriaRole.Button, "Sort cardboard and plastic");
        Assert.That(await asked.CountAsync(), Is.Zero, "what is written no more is not asked about");
        await keys.Press("Space");
        await page.GetByText("Typical, not seen here").WaitForAsync();
        faults.AddRange(await AxeCheck.Faults(page, "usual tasks"));
        await page.SetViewportSizeAsync(390, 844);
        faults.AddRange(await AxeCheck.Faults(page, "usual tasks on a phone"));
        await keys.Press("Control+Enter");

        await page.GetByRole(AriaRole.Heading, new() { Name = "Sort cardboard and plastic" }).WaitForAsync();
        await page.GetByText("Usually: Lifting up to 8 kg").WaitForAsync();
        faults.AddRange(await AxeCheck.Faults(page, "questions to ask first"));
        Assert.That(faults, Is.Empty);
        Assert.That(await Server.Scalar("select work_function from opening where title = 'Hjælp på lageret'"), Is.EqualTo("Warehouse assistant"));
        Assert.That(await Server.Scalar("select count(*) from demand d join work_task t on t.id = d.work_task_id where t.name = 'Sort cardboard and plastic'"), Is.EqualTo(0L));
    }

    [Test]
    public async Task Words_of_ones_own_stay_and_enter_sends_the_form()
    {
        var page = await OpenAs(Some.Consultant, $"/openings/{_world.FreeOpening}/edit");
        var keys = new Keyboard(page);
        await keys.To(AriaRole.Combobox, "Kind of work…");
        await keys.Press("Control+a");
        await keys.Type("Lager og lidt af hvert");
        await page.GetByRole(AriaRole.Option).First.WaitForAsync();
        await keys.Press("Enter");

        await page.ArrivesAt($"/openings/{_world.FreeOpening}$");
        Assert.That(await Server.Scalar($"select work_function from opening where id = '{_world.FreeOpening}'"), Is.EqualTo("Lager og lidt af hvert"));
    }

    [Test]
    public async Task What_is_not_sure_is_asked_once_and_what_is_understood_is_shown()
    {
        var page = await OpenAs(Some.Consultant, "/candidates/new");
        var keys = new Keyboard(page);
        await keys.Fill("Wished work…", "truck\nlagermand");
        await keys.Press("Tab");
        await page.GetByText("“lagermand” is understood as “Warehouse assistant”.").WaitForAsync();
        Assert.That(await AxeCheck.Faults(page, "questions"), Is.Empty);
        await keys.To(AriaRole.Button, "Forklift driver");
        await keys.Press("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Change what “truck” means" })).ToBeFocusedAsync();
        await page.GetByText("“truck” is understood as “Forklift driver”.").WaitForAsync();
        Assert.That(await Server.Scalar("select code from work_meaning where key = 'TRUCK' and kind = 'Function'"), Is.EqualTo("forklift-driver"));
    }

    [Test]
    public async Task A_wish_that_was_looked_up_becomes_a_line_once_and_is_kept_as_a_draft()
    {
        var page = await OpenAs(Some.Consultant, "/candidates/new", "da-DK");
        var keys = new Keyboard(page);
        await keys.To(AriaRole.Combobox, "Find arbejde…");
        foreach (var typed in new[] { "gartnr", "Cykelsmed", "gardener" })
        {
            await keys.Type(typed);
            await page.Locator($"[role=listbox][data-for='{typed}'] [role=option][aria-selected=true]").WaitForAsync();
            await keys.Press("Enter");
            await Assertions.Expect(page.GetByRole(AriaRole.Combobox, new() { Name = "Find arbejde" })).ToHaveValueAsync("");
        }

        var wishes = page.Locator("textarea[name=WishedFunctions]");
        await Assertions.Expect(wishes).ToHaveValueAsync("Gartnermedhjælper\nCykelmedhjælper");
        await page.ReloadAsync();
        await Assertions.Expect(wishes).ToHaveValueAsync("Gartnermedhjælper\nCykelmedhjælper");
    }
}
