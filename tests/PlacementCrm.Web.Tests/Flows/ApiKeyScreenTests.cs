using System.Net;
using Microsoft.Playwright;
using PlacementCrm.Testing;
using PlacementCrm.Web.Tests.Accessibility;
using PlacementCrm.Web.Tests.Api;

namespace PlacementCrm.Web.Tests.Flows;

/// <summary>An administrator keeps the keys of programs, with the keyboard alone.</summary>
public sealed class ApiKeyScreenTests : BrowserTest
{
    private SmallWorld _world = null!;

    [OneTimeSetUp]
    public async Task BuildTheWorld() => _world = await SmallWorld.Build(Server);

    [Test]
    public async Task Makes_a_key_that_works_is_shown_once_and_is_revoked()
    {
        var page = await OpenAs(Some.Administrator, "/admin/api-keys");
        var keys = new Keyboard(page);
        await Make(keys, "Monthly report");

        var shown = page.GetByRole(AriaRole.Textbox, new() { Name = "Key", Exact = true });
        await shown.WaitForAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "The new key" })).ToBeFocusedAsync();
        var key = await shown.InputValueAsync();
        await keys.Enter(AriaRole.Button, "Copy");
        await Assertions.Expect(page.Locator("#api-key-state")).Not.ToBeEmptyAsync();
        using var program = new ApiClient(Server, key);
        Assert.That((await program.Get($"/api/v1/matches?candidate={_world.Candidate}")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(page.Url + await page.EvaluateAsync<string>("() => JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }) + JSON.stringify(history.state)"), Does.Not.Contain("pcrm_"));
        Assert.That(await Server.Scalar($"select count(*) from draft d where d::text like '%{key[5..]}%'"), Is.EqualTo(0L));

        await keys.Enter(AriaRole.Button, "I have kept it");
        await shown.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await Go(page, "/admin/api-keys");
        var row = page.GetByRole(AriaRole.Row, new() { Name = "Monthly report" });
        await Assertions.Expect(row).ToContainTextAsync("Works until");
        await Assertions.Expect(row).ToContainTextAsync($"{Some.Consultant.Name} (Consultant)");
        await Assertions.Expect(row).ToContainTextAsync("Last used");
        Assert.That(await page.ContentAsync(), Does.Not.Contain("pcrm_"));

        await keys.Enter(AriaRole.Button, "Revoke Monthly report");
        var question = page.GetByRole(AriaRole.Dialog, new() { Name = "Revoke the key of Monthly report?" });
        await question.WaitForAsync();
        await keys.Enter(AriaRole.Button, "Revoke");
        await question.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await Assertions.Expect(row).ToContainTextAsync("Revoked");
        Assert.That((await program.Get($"/api/v1/matches?candidate={_world.Candidate}")).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Says_what_is_missing_and_offers_only_what_the_member_can_use()
    {
        var page = await OpenAs(Some.Administrator, "/admin/api-keys");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a key" }).ClickAsync();
        var form = page.GetByRole(AriaRole.Dialog);
        await form.GetByRole(AriaRole.Button, new() { Name = "Make a key", Exact = true }).ClickAsync();
        await form.GetByText("Name the program that uses the key").First.WaitForAsync();
        await form.GetByText("Choose as whom the program acts").First.WaitForAsync();

        await form.GetByLabel("Acts as").SelectOptionAsync(new SelectOptionValue { Label = $"{Some.Manager.Name} (Manager)" });

        await Assertions.Expect(form.GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(1);
    }

    [Test]
    public async Task The_form_the_new_key_and_the_question_are_clean([Values("en-GB", "da-DK", "de-DE")] string culture)
    {
        var page = await OpenAs(Some.Administrator, "/admin/api-keys", culture);
        await page.Locator("#make-api-key").ClickAsync();
        var form = page.GetByRole(AriaRole.Dialog);
        await form.WaitForAsync();
        var found = await AtEachWidth(page, "form");
        await form.GetByRole(AriaRole.Textbox).First.FillAsync($"Rapport {culture}");
        await form.GetByRole(AriaRole.Combobox).SelectOptionAsync(Some.Consultant.MemberId.ToString());
        await form.Locator("button[type=submit]").ClickAsync();
        await page.Locator("#api-key").WaitForAsync();
        found.AddRange(await AtEachWidth(page, "new key"));
        await page.Locator("[id^=revoke-]").First.ClickAsync();
        await form.WaitForAsync();
        found.AddRange(await AtEachWidth(page, "question"));

        Assert.That(found, Is.Empty);
    }

    [Test]
    public async Task Is_for_administrators()
    {
        var page = await OpenAs(Some.Manager, "/");
        Assert.That(await page.GetByRole(AriaRole.Link, new() { Name = "API keys" }).CountAsync(), Is.Zero);
        using var visitor = await Visibility.Visitor.Enter(Server, Some.Manager);
        Assert.That((await visitor.Read("/admin/api-keys")).Status, Is.Not.EqualTo(HttpStatusCode.OK));
    }

    private static async Task Make(Keyboard keys, string name)
    {
        await keys.Enter(AriaRole.Button, "Make a key");
        await keys.Fill("Name of the program", name);
        await keys.To(AriaRole.Combobox, "Acts as");
        await keys.Type(Some.Consultant.Name);
        await keys.To(AriaRole.Textbox, "Works for how many days");
        await keys.Press("Control+Enter");
    }

    private static async Task<List<string>> AtEachWidth(IPage page, string name)
    {
        var found = new List<string>();
        foreach (var width in new[] { 320, 390, 1280 })
        {
            await page.SetViewportSizeAsync(width, 844);
            found.AddRange(await AxeCheck.Faults(page, $"{name} at {width}"));
        }

        return found;
    }
}
