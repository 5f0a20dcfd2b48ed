using Microsoft.Playwright;
using PlacementCrm.Application.Incidents;
using PlacementCrm.Application.Tasks;
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
        var page = await OpenAs(Some.Consultant, width: 390, height: 844);
        var taps = new Taps("A 8 Report an unforeseen problem", 4);

        await taps.On(page.GetByRole(AriaRole.Link, new() { Name = "Report incident: Mia Kjeldsen" }));
        await page.Locator("[data-chosen-name]", new() { HasText = "Mia Kjeldsen" }).WaitForAsync();
        await taps.On(page.GetByText("Could not go on"));
        await page.FillAsync("[name=what]", Words);
        await taps.Choose(page.Locator("[name=dimension]"), await page.Locator("[name=dimension] option[value=height]").InnerTextAsync());
        await taps.On(page.GetByRole(AriaRole.Button, new() { Name = "Save" }));
        await page.Locator("[data-entry=sent]").WaitForAsync();

        var incident = (await Server.SendAs(Some.Consultant, new FindIncidents(placement.Id))).Rows.Single();
        Assert.That((incident.Kind, incident.WorkStopped, incident.Words!.WhatHappened), Is.EqualTo((IncidentKind.CouldNotGoOn, true, Words)));
        Assert.That(incident.Words.Proposals.Select(proposal => (proposal.DimensionCode, proposal.Limit)), Is.EqualTo(new[] { ("height", 0m) }));
        Assert.That((await Server.SendAs(Some.JobcentreStaff, new FindTasks { List = TaskList.Today })).Rows.Select(row => row.PlacementId), Does.Contain(placement.Id), "the case worker is told");
        taps.Done();
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
        await page.FillAsync("[name=what]", "Fik migræne på stigen");
        await page.GetByText("This may be a diagnosis: migræne.").WaitForAsync();
        await page.FillAsync("[name=what]", Words);
        Assert.That(await page.Locator("[data-diagnosis=what]").InnerTextAsync(), Is.Empty);
        Assert.That(await page.IsCheckedAsync("[name=harm][value=Unknown]"), Is.True, "nobody is taken for unharmed because nobody asked");
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
    public async Task A_refused_incident_is_corrected_with_everything_that_was_typed()
    {
        var placement = await RunningPlacement.Start(Server, _world, "Nadia", "Holm");
        var page = await OpenAs(Some.Consultant, "/capture/incident", width: 390, height: 844);
        var sent = new List<string?>();
        await page.RouteAsync("**/capture/incidents", async route =>
        {
            sent.Add(route.Request.Headers["idempotency-key"]);
            if (sent.Count == 1)
                await route.FulfillAsync(new() { Status = 422, ContentType = "application/json", Body = """{"message":"Sig mere."}""" });
            else
                await route.ContinueAsync();
        });
        await Choose(page, "Nadia Holm");
        await page.GetByText("Accident", new() { Exact = true }).ClickAsync();
        await page.GetByText("The work was stopped").ClickAsync();
        await page.FillAsync("[name=what]", Words);
        await page.Locator("details.more-fields summary").ClickAsync();
        await page.CheckAsync("[name=harm][value=Injury]");
        await page.FillAsync("[name=days]", "2");
        await page.FillAsync("[name=measure]", "Stigen er væk");
        await page.SelectOptionAsync("[name=dimension]", "stand");
        await page.FillAsync("[name=limit]", "20");
        await page.FillAsync("[name=words]", "Kan stå 20 minutter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.Locator("[data-entry=refused]").WaitForAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Edit" }).ClickAsync();
        await page.FillAsync("[name=what]", Words + " igen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.Locator("[data-entry=sent]").WaitForAsync();

        var incident = (await Server.SendAs(Some.Consultant, new FindIncidents(placement.Id))).Rows.Single();
        Assert.That((incident.Kind, incident.WorkStopped, incident.Words!.WhatHappened, incident.Words.Measure), Is.EqualTo((IncidentKind.Accident, true, Words + " igen", "Stigen er væk")));
        Assert.That((incident.Harm, incident.AbsenceDays), Is.EqualTo((Harm.Injury, (int?)2)));
        Assert.That(incident.Words.Proposals.Select(proposal => (proposal.DimensionCode, proposal.Limit)), Is.EqualTo(new[] { ("stand", 20m) }));
        Assert.That(sent.Distinct(), Has.Exactly(1).Items, "It stays one entry.");
    }

    [Test]
    public async Task Words_written_for_another_placement_are_another_incident()
    {
        var (first, second) = (await RunningPlacement.Start(Server, _world, "Pia", "Krog"), await RunningPlacement.Start(Server, _world, "Ole", "Lund"));
        var page = await OpenAs(Some.Consultant, "/capture/incident", width: 390, height: 844);
        await page.RouteAsync("**/capture/incidents", async route =>
        {
            // The server has it, and its answer is lost.
            await route.FetchAsync();
            await route.AbortAsync();
        });
        await Choose(page, "Pia Krog");
        await page.GetByText("Accident", new() { Exact = true }).ClickAsync();
        await page.FillAsync("[name=what]", Words);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.Locator("[data-entry=waiting]").WaitForAsync();
        await page.UnrouteAsync("**/capture/incidents");
        await page.ReloadAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Write what happened" }).ClickAsync();
        await page.Locator("[data-change]").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ole Lund" }).ClickAsync();
        await page.FillAsync("[name=what]", "Det var Ole");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.Locator("[data-entry=sent]").WaitForAsync();

        Assert.That((await Server.SendAs(Some.Consultant, new FindIncidents(second.Id))).Rows.Single().Words!.WhatHappened, Is.EqualTo("Det var Ole"));
        Assert.That((await Server.SendAs(Some.Consultant, new FindIncidents(first.Id))).Rows, Has.Exactly(1).Items);
        Assert.That(await page.EvaluateAsync<string>("() => JSON.stringify(localStorage)"), Does.Not.Contain("pc-outbox"));
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
