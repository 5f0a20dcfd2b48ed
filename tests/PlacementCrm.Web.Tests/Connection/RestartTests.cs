using Microsoft.Playwright;
using PlacementCrm.Testing;

namespace PlacementCrm.Web.Tests.Connection;

public sealed class RestartTests : ConnectionTest
{
    [Test]
    public async Task Text_typed_while_the_server_restarts_is_back_and_saved_once()
    {
        var page = await OpenAs(Some.Consultant, "/companies/new");
        var name = page.GetByLabel("Name", new() { Exact = true });
        await Type(name, "Restarted");

        await Server.Stop();
        await IsDisconnected(page);
        await Type(name, " in the middle");
        await Reloads(page, Server.StartAgain);

        await Shows(name, "Restarted in the middle");
        await Submit(page).ClickAsync();
        await page.Leaves("/new$");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Restarted in the middle", Level = 1 }).WaitForAsync();
        Assert.That(await Stored("select string_agg(name, '|') from company where name like 'Restarted%'"), Is.EqualTo("Restarted in the middle"));
    }

    [Test]
    public async Task A_visit_begun_before_a_restart_is_back_in_the_drawer()
    {
        var company = await GivenCompany("Hansen VVS");
        var page = await OpenAs(Some.Consultant, $"/companies/{company}");
        await page.Keyboard.PressAsync("v");
        await Type(page.GetByLabel("Note"), "Wants somebody");

        await Server.Stop();
        await IsDisconnected(page);
        await Type(page.GetByLabel("Note"), " for the store");
        await Reloads(page, Server.StartAgain);

        await page.Keyboard.PressAsync("v");
        await Shows(page.GetByLabel("Note"), "Wants somebody for the store");
        await page.GetByLabel("Interested", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("None", new() { Exact = true }).CheckAsync();
        await Submit(page).ClickAsync();
        await page.Locator("dialog.drawer").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.That(await Stored($"select string_agg(note, '|') from activity where company_id = '{company}'"), Is.EqualTo("Wants somebody for the store"));
    }

    [Test]
    public async Task Text_is_back_after_a_reload_of_the_tab_until_it_is_discarded()
    {
        var page = await OpenAs(Some.Consultant, "/companies/new");
        var name = page.GetByLabel("Name", new() { Exact = true });
        await Type(name, "Reloaded");
        await page.GetByLabel("Website").FillAsync("reloaded.example");

        await page.ReloadAsync();

        await Shows(name, "Reloaded");
        await Shows(page.GetByLabel("Website"), "reloaded.example");
        await page.GetByRole(AriaRole.Button, new() { Name = "Discard" }).ClickAsync();
        await Shows(name, "");
        await page.ReloadAsync();
        await page.Locator(".toasts[data-ready]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.Locator("[data-draft-ready]").First.WaitForAsync();
        Assert.That(await name.InputValueAsync(), Is.Empty);
    }
}
