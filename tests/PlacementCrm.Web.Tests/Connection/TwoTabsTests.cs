using Microsoft.Playwright;
using PlacementCrm.Testing;

namespace PlacementCrm.Web.Tests.Connection;

/// <summary>The same form in two tabs of one browser: each keeps its own text.</summary>
public sealed class TwoTabsTests : ConnectionTest
{
    private SmallWorld _world = null!;

    [OneTimeSetUp]
    public async Task BuildTheWorld() => _world = await SmallWorld.Build(Server);

    [Test]
    public async Task Each_tab_finds_its_own_text_after_a_reload()
    {
        var (one, two) = await Tabs("/companies/new");
        await Type(Name(one), "Første ApS");
        await IsKept(one);
        await Type(Name(two), "Anden ApS");
        await IsKept(two);
        await Type(Name(one), " og Søn");

        await one.ReloadAsync();
        await two.ReloadAsync();

        await Shows(Name(one), "Første ApS og Søn");
        await Shows(Name(two), "Anden ApS");
        Assert.That(await Id(one), Is.Not.EqualTo(await Id(two)), "The second company would be taken for the first.");

        await Submit(two).ClickAsync();
        await two.GetByRole(AriaRole.Heading, new() { Name = "Anden ApS" }).WaitForAsync();
        await one.ReloadAsync();
        await Shows(Name(one), "Første ApS og Søn");
    }

    [Test]
    public async Task Confidential_text_of_another_tab_that_is_not_taken_stays_as_it_is()
    {
        var (one, two) = await Tabs($"/candidates/{_world.Candidate}?tab=considerations");
        await OpenForm(one);
        await Type(Words(one), "Står højst en time");
        await IsKept(one);
        await OpenForm(two);
        await two.GetByRole(AriaRole.Button, new() { Name = "Use it" }).WaitForAsync();
        await Type(Words(two), "Bærer højst fem kilo");
        await IsKept(two);

        foreach (var page in new[] { one, two })
        {
            await page.ReloadAsync();
            await OpenForm(page);
        }

        await Shows(Words(one), "Står højst en time");
        await Shows(Words(two), "Bærer højst fem kilo");
    }

    [Test]
    public async Task Confidential_text_of_two_tabs_opened_before_anything_was_typed_in_either()
    {
        var (one, two) = await Tabs($"/candidates/{_world.Candidate}?tab=considerations");
        foreach (var page in new[] { one, two })
        {
            await OpenForm(page);
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        }

        await Type(Words(one), "Står højst en time");
        await IsKept(one);
        await Type(Words(two), "Bærer højst fem kilo");
        await IsKept(two);

        foreach (var page in new[] { one, two })
        {
            await page.ReloadAsync();
            await OpenForm(page);
        }

        await Shows(Words(one), "Står højst en time");
        await Shows(Words(two), "Bærer højst fem kilo");
    }

    [Test]
    public async Task Text_of_a_closed_tab_is_offered_and_becomes_the_text_of_this_one()
    {
        var (one, two) = await Tabs("/companies/new");
        await Type(Name(one), "Fra den lukkede fane");
        await IsKept(one);
        await one.CloseAsync();

        await Go(two, "/companies/new");
        await two.GetByRole(AriaRole.Button, new() { Name = "Use it" }).ClickAsync();
        await Shows(Name(two), "Fra den lukkede fane");
        await two.ReloadAsync();

        await Shows(Name(two), "Fra den lukkede fane");
    }

    private async Task<(IPage One, IPage Two)> Tabs(string path)
    {
        var one = await OpenAs(Some.Consultant, path);
        var two = await one.Context.NewPageAsync();
        await Go(two, path);
        return (one, two);
    }

    private static ILocator Name(IPage page) => page.Locator("input[name=Name]");

    private static ILocator Words(IPage page) => page.Locator("textarea[name=Words]");

    private static Task<string> Id(IPage page) => page.Locator("input[name=RequestId]").InputValueAsync();

    private static async Task OpenForm(IPage page)
    {
        await page.Locator(".toasts[data-ready]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.GetByRole(AriaRole.Button, new() { Name = "Add consideration" }).ClickAsync();
        await Words(page).WaitForAsync();
    }
}
