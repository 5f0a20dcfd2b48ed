using Microsoft.Playwright;
using PlacementCrm.Application.Incidents;
using PlacementCrm.Domain.Incidents;
using PlacementCrm.Testing;
using PlacementCrm.Web.Tests.Flows;

namespace PlacementCrm.Web.Tests.Capture;

/// <summary>Reporting an incident on the telephone: few taps, also without connection, and no word about health stays on the device.</summary>
public sealed class CaptureIncidentTests : BrowserTest
{
    private const string Words = "Svimmel på stigen";

    private SmallWorld _world = null!;

    [OneTimeSetUp]
    public async Task BuildTheWorld() => _world = await SmallWorld.Build(Server);

    [Test]
    public async Task With_connection_it_takes_four_taps_and_the_words()
    {
        var placement = await RunningPlacement.Start(Server, _world, "Mia", "Kjeldsen");
        var page = await OpenAs(Some.Consultant, "/capture/incident", width: 390, height: 844);
        var taps = 0;
        async Task Tap(ILocator what)
        {
            await what.ClickAsync();
            taps++;
        }

        await Listed(page, "Mia Kjeldsen");
        if (!await page.Locator("[data-chosen]").IsVisibleAsync())
            await Tap(page.GetByRole(AriaRole.Button, new() { Name = "Mia Kjeldsen" }));
        await Tap(page.GetByText("Could not go on"));
        await Tap(page.GetByText("The work was stopped"));
        await page.FillAsync("[name=what]", Words);
        await Tap(page.GetByRole(AriaRole.Button, new() { Name = "Save" }));
        await page.Locator("[data-entry=sent]").WaitForAsync();

        var incident = (await Server.SendAs(Some.Consultant, new FindIncidents(placement.Id))).Rows.Single();
        Assert.That((incident.Kind, incident.WorkStopped, incident.Words!.WhatHappened), Is.EqualTo((IncidentKind.CouldNotGoOn, true, Words)));
        Taps.Done("A 8 Report an unforeseen problem", taps, 4);
    }

    [Test]
    public async Task Without_connection_it_is_kept_without_words_and_sent_once_when_they_are_written_again()
    {
        var placement = await RunningPlacement.Start(Server, _world, "Sara", "Bruun");
        var page = await OpenAs(Some.Consultant, "/capture/incident", width: 390, height: 844);
        await Listed(page, "Sara Bruun");
        await page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => caches.open('pc-capture-1')).then(async cache => { while (!await cache.match('/capture/incident')) await new Promise(done => requestAnimationFrame(done)); })");

        await page.Context.SetOfflineAsync(true);
        await page.ReloadAsync();
        await Choose(page, "S.B.");
        await page.GetByText("Something was dangerous").ClickAsync();
        await page.FillAsync("[name=what]", Words);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByText("Saved on this phone, waiting to be sent").First.WaitForAsync();
        var stored = await page.EvaluateAsync<string>("() => JSON.stringify(localStorage)");
        Assert.That(stored, Does.Contain(placement.Id.ToString()).And.Contain("Danger"));
        Assert.That(stored, Does.Not.Contain("vimmel").And.Not.Contain("Sara"), "no health and no name on the device");

        // The page is closed and opened anew: the words are gone, and are asked for.
        await page.ReloadAsync();
        await page.Context.SetOfflineAsync(false);
        await page.GetByRole(AriaRole.Button, new() { Name = "Write what happened" }).ClickAsync();
        await page.FillAsync("[name=what]", Words);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).DblClickAsync();
        await page.Locator("[data-entry=sent]").WaitForAsync();

        var incident = (await Server.SendAs(Some.Consultant, new FindIncidents(placement.Id))).Rows.Single();
        Assert.That((incident.Kind, incident.Words!.WhatHappened), Is.EqualTo((IncidentKind.Danger, Words)));
        Assert.That(await page.EvaluateAsync<string>("() => JSON.stringify(localStorage)"), Does.Not.Contain("pc-outbox"));
    }

    private static Task Listed(IPage page, string name) =>
        page.Locator("[data-placements] button", new() { HasText = name }).WaitForAsync(new() { State = WaitForSelectorState.Attached });

    /// <summary>The only placement there is has been chosen already.</summary>
    private static async Task Choose(IPage page, string name)
    {
        await Listed(page, name);
        if (!await page.Locator("[data-chosen]").IsVisibleAsync())
            await page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
    }

    [Test]
    public async Task While_the_page_is_open_the_words_wait_in_it_and_are_sent_by_themselves()
    {
        var placement = await RunningPlacement.Start(Server, _world, "Jonas", "Vad");
        var page = await OpenAs(Some.Consultant, "/capture/incident", width: 390, height: 844);
        await Choose(page, "Jonas Vad");
        await page.GetByText("Accident", new() { Exact = true }).ClickAsync();
        await page.FillAsync("[name=what]", Words);

        await page.Context.SetOfflineAsync(true);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.Locator("[data-entry=waiting]").WaitForAsync();
        await page.Context.SetOfflineAsync(false);
        await page.Locator("[data-entry=sent]").WaitForAsync(new() { Timeout = 40_000 });

        Assert.That((await Server.SendAs(Some.Consultant, new FindIncidents(placement.Id))).Rows.Single().Words!.WhatHappened, Is.EqualTo(Words));
    }
}
