using Microsoft.Playwright;
using PlacementCrm.Testing;

namespace PlacementCrm.Web.Tests.Connection;

/// <summary>What is open stays open while the page looks up again what its user may do.</summary>
public sealed class OpenFormTests : BrowserTest
{
    private SmallWorld _world = null!;

    [OneTimeSetUp]
    public async Task BuildTheWorld() => _world = await SmallWorld.Build(Server);

    [Test]
    public async Task An_open_form_outlives_the_short_memory_of_who_is_signed_in()
    {
        var page = await OpenAs(Some.Consultant, $"/candidates/{_world.Candidate}?tab=considerations");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add consideration" }).ClickAsync();
        var words = page.Locator("textarea[name=Words]");
        await words.FillAsync("Har brug for ro");
        await words.EvaluateAsync("field => window.before = field");

        Server.ForgetMembers();
        // The address stays; the page asks anew for everything it shows.
        await page.Locator("a.tab[aria-current=page]").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Stop sharing" }).ClickAsync();
        await page.GetByText("Stays with us").Nth(1).WaitForAsync();

        Assert.That(await page.EvaluateAsync<bool>("() => window.before.isConnected"), "The form was drawn anew.");
        Assert.That(await words.InputValueAsync(), Is.EqualTo("Har brug for ro"));
    }
}
