using Microsoft.Playwright;
using PlacementCrm.Application.Activities;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Testing;

namespace PlacementCrm.Web.Tests.Capture;

/// <summary>Logging a visit on the telephone: without connection, with a lost answer, and after a refusal it is there once and whole.</summary>
public sealed class CaptureVisitTests : BrowserTest
{
    private SmallWorld _world = null!;

    [OneTimeSetUp]
    public async Task BuildTheWorld() => _world = await SmallWorld.Build(Server);

    [Test]
    public async Task A_visit_saved_without_connection_arrives_exactly_once()
    {
        var page = await OpenWithCopy("/capture/visit");
        var sent = 0;
        await page.RouteAsync("**/capture/visits", async route =>
        {
            // The first answer gets lost on its way back: the server has the visit, the telephone does not know.
            if (Interlocked.Increment(ref sent) > 1)
            {
                await route.ContinueAsync();
                return;
            }

            await route.FetchAsync();
            await route.AbortAsync();
        });

        await page.Context.SetOfflineAsync(true);
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = SmallWorld.CompanyName }).ClickAsync();
        await page.GetByText("Interested", new() { Exact = true }).ClickAsync();
        await page.FillAsync("[name=note]", "Savner en til pakkebordet");
        await page.GetByText("1 week", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).DblClickAsync();
        await page.Locator("[data-entry=waiting]").WaitForAsync();
        await page.ReloadAsync();
        await page.Locator("[data-entry=waiting]").WaitForAsync();
        await page.Context.SetOfflineAsync(false);
        await page.Locator("[data-entry=sent]").WaitForAsync(new() { Timeout = 40_000 });

        var visit = (await Visits("Savner en til pakkebordet")).Single();
        Assert.That((visit.Kind, visit.Outcome), Is.EqualTo((ActivityKind.Visit, ActivityOutcome.Interested)));
        Assert.That(sent, Is.GreaterThan(1));
        Assert.That(await page.EvaluateAsync<string>("() => JSON.stringify(localStorage)"), Does.Not.Contain("pc-outbox").And.Not.Contain("pakkebordet"));
    }

    [Test]
    public async Task A_visit_at_which_the_server_fails_keeps_no_other_back()
    {
        var page = await OpenAs(Some.Consultant, $"/capture/visit?company={_world.Company}", width: 390, height: 844);
        await page.RouteAsync("**/capture/visits", async route =>
        {
            if (route.Request.PostData!.Contains("Den der fejler", StringComparison.Ordinal))
                await route.FulfillAsync(new() { Status = 500 });
            else
                await route.ContinueAsync();
        });

        foreach (var note in new[] { "Den der fejler", "Den der kommer frem" })
        {
            await page.GotoAsync($"/capture/visit?company={_world.Company}");
            await page.GetByText("Interested", new() { Exact = true }).ClickAsync();
            await page.FillAsync("[name=note]", note);
            await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
            await page.Locator("[data-entry=failing]").WaitForAsync();
            if (note == "Den der kommer frem")
                await page.Locator("[data-entry=sent]").WaitForAsync();
        }

        Assert.That(await Visits("Den der kommer frem"), Has.Exactly(1).Items);
        Assert.That(await Visits("Den der fejler"), Is.Empty);

        page.Dialog += (_, question) => _ = question.AcceptAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Discard" }).ClickAsync();
        await page.Locator("[data-entry=failing]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.That(await page.EvaluateAsync<string>("() => JSON.stringify(localStorage)"), Does.Not.Contain("pc-outbox"));
    }

    [Test]
    public async Task Text_that_returns_knows_who_was_there()
    {
        var page = await OpenAs(Some.Consultant, $"/capture/visit?company={_world.Company}", width: 390, height: 844);
        await page.GetByLabel("Jens Møller").UncheckAsync();
        await page.FillAsync("[name=note]", "Kun set lageret");

        await page.GotoAsync("/capture/visit");
        await page.GetByLabel("Jens Møller").WaitForAsync();

        Assert.That(await page.InputValueAsync("[name=note]"), Is.EqualTo("Kun set lageret"));
        Assert.That(await page.GetByLabel("Jens Møller").IsCheckedAsync(), Is.False);
    }

    [Test]
    public async Task Signing_out_takes_what_is_mine_and_leaves_what_a_colleague_has_not_sent()
    {
        var page = await OpenAs(Some.Consultant, $"/capture/visit?company={_world.Company}");
        await page.FillAsync("[name=note]", "Mit udkast");
        await page.EvaluateAsync("""
            () => {
                const entry = days => JSON.stringify({ id: `old${days}`, savedAt: Date.now() - days * 86400000, company: { name: "X" }, page: "visit", visit: {} });
                localStorage.setItem("pc-outbox:colleague:1", entry(2));
                localStorage.setItem("pc-outbox:colleague:2", entry(31));
                localStorage.setItem(`pc-outbox:${document.body.dataset.user}:mine`, entry(99));
                localStorage.setItem("pc-companies:colleague", "[]");
            }
            """);
        await Go(page, "/");
        var before = await page.EvaluateAsync<string>("() => Object.keys(localStorage).join()");
        page.Dialog += (_, question) => _ = question.AcceptAsync();
        await page.Locator("[data-sign-out]").First.EvaluateAsync("form => form.requestSubmit()");
        await page.ArrivesAt("/login");

        var after = await page.EvaluateAsync<string>("() => Object.keys(localStorage).join()");
        Assert.That(before, Does.Contain("pc-capture:").And.Contain("pc-outbox:colleague:1").And.Contain(":mine"), "What is mine waits for as long as it takes.");
        Assert.That(before, Does.Not.Contain("pc-outbox:colleague:2").And.Not.Contain("pc-companies:colleague"), "Old text and a list of somebody else are forgotten.");
        Assert.That(after, Does.Contain("pc-outbox:colleague:1").And.Not.Contain("pc-capture:").And.Not.Contain(":mine"));
    }

    [Test]
    public async Task An_attempt_saved_without_connection_arrives_once()
    {
        var page = await OpenWithCopy("/capture/attempt");

        await page.Context.SetOfflineAsync(true);
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = SmallWorld.CompanyName }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Called, no answer" }).ClickAsync();
        await page.Locator("[data-entry=waiting]").WaitForAsync();
        await page.Context.SetOfflineAsync(false);
        await page.Locator("[data-entry=sent]").WaitForAsync(new() { Timeout = 40_000 });

        Assert.That((await Activities()).Count(activity => activity is { Kind: ActivityKind.Call, Outcome: ActivityOutcome.NotThere }), Is.EqualTo(1));
    }

    [Test]
    public async Task A_refused_visit_is_corrected_on_the_telephone_with_everything_that_was_typed()
    {
        var page = await OpenAs(Some.Consultant, $"/capture/visit?company={_world.Company}", width: 390, height: 844);
        await page.GetByLabel("Jens Møller").CheckAsync();
        await page.GetByText("Interested", new() { Exact = true }).ClickAsync();
        await page.FillAsync("[name=note]", "Aftalt med værkføreren");
        await page.GetByText("2 weeks", new() { Exact = true }).ClickAsync();
        await page.GetByText("More: kind, time, next step in words").ClickAsync();
        await page.FillAsync("[name=day]", Days.Today.AddDays(9).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await page.FillAsync("[name=title]", "Vis rundt");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.Locator("[data-entry=refused]").WaitForAsync();
        Assert.That(await Visits("Aftalt med værkføreren"), Is.Empty);

        // The page for attempts lacks its fields: it only leads back.
        await page.GotoAsync("/capture/attempt");
        await page.GetByRole(AriaRole.Link, new() { Name = "Edit" }).ClickAsync();
        await page.Locator("[data-entry=refused]").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Edit" }).ClickAsync();
        await page.FillAsync("[name=day]", Days.Today.AddDays(-1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.That(await page.GetByLabel("Jens Møller").IsCheckedAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.Locator("[data-entry=sent]").WaitForAsync();

        var visit = (await Visits("Aftalt med værkføreren")).Single();
        Assert.That((visit.Kind, visit.Outcome), Is.EqualTo((ActivityKind.Visit, ActivityOutcome.Interested)));
        Assert.That(visit.People, Is.EqualTo(new[] { "Jens Møller" }));
        Assert.That(visit.Steps.Select(step => step.Title), Is.EqualTo(new[] { "Vis rundt" }));
    }

    private async Task<IEnumerable<ShowTimeline.Entry>> Visits(string note) => (await Activities()).Where(activity => activity.Note == note);

    private async Task<IEnumerable<ShowTimeline.Entry>> Activities() =>
        (await Server.SendAs(Some.Consultant, new ShowTimeline { CompanyId = _world.Company })).Lines.Select(line => line.Entry).OfType<ShowTimeline.Entry>();

    /// <summary>Opens a phone page and waits until the device holds a copy of it and the list of own companies.</summary>
    private async Task<IPage> OpenWithCopy(string path)
    {
        var page = await OpenAs(Some.Consultant, path, width: 390, height: 844);
        await page.GetByRole(AriaRole.Button, new() { Name = SmallWorld.CompanyName }).WaitForAsync();
        await page.EvaluateAsync("path => navigator.serviceWorker.ready.then(() => caches.open('pc-capture-1')).then(async cache => { while (!await cache.match(path)) await new Promise(done => requestAnimationFrame(done)); })", path);
        return page;
    }
}
