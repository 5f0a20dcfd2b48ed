using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Domain.SafetyMeetings;
using PlacementCrm.Testing;
using PlacementCrm.Web.Tests.Print;

namespace PlacementCrm.Web.Tests.Flows;

/// <summary>A safety meeting from the invitation to the yes of all three, counted in taps, and what nobody may see of it.</summary>
public sealed class SafetyMeetingTests : BrowserTest
{
    private SmallWorld _world = null!;
    private int _taps;

    [OneTimeSetUp]
    public async Task BuildTheWorld() => _world = await SmallWorld.Build(Server);

    [SetUp]
    public void CountAnew() => _taps = 0;

    // Only a planned meeting can be missed, and only an unanswered one is talked through: these two come first.
    [Test, Order(1)]
    public async Task Is_planned_in_six_taps_and_the_invitation_names_no_candidate()
    {
        await SayNotHeld();
        var page = await OpenAs(Some.Consultant, width: 390, height: 844);

        await Tap(page.Locator($"main a[href='/placements/{_world.Placement}']").First);
        await Tap(page.GetByRole(AriaRole.Button, new() { Name = "Plan the safety meeting" }));
        await page.GetByRole(AriaRole.Dialog).GetByText("Ali Hassan").WaitForAsync();
        await Tap(page.GetByRole(AriaRole.Dialog).Locator("button[type=submit]"));
        await page.ArrivesAt("/safety-meetings/.");
        await Tap(page.GetByRole(AriaRole.Button, new() { Name = "The invitations are sent" }));
        await page.GetByText("Invitations sent").WaitForAsync();

        Taps.Done("A 6 Set up a safety meeting", _taps, 6);
        var sms = await page.GetByRole(AriaRole.Link, new() { Name = "Text message" }).EvaluateAllAsync<string[]>("links => links.map(link => decodeURIComponent(link.href))");
        var file = await (await page.APIRequest.GetAsync(page.Url.Split('?')[0] + "/invitation.ics")).TextAsync();
        Assert.That(file, Does.StartWith("BEGIN:VCALENDAR\r\n").And.Contain("SUMMARY:Safety meeting").And.Contain("Lageret"));
        foreach (var text in sms.Append(file))
            Assert.That(text, Does.Not.Contain("Hassan").And.Not.Contain("20 minut").And.Not.Contain(SmallWorld.PrivateWords));
    }

    [Test, Order(2)]
    public async Task Is_held_by_three_people_around_one_tablet()
    {
        var page = await OpenAs(Some.Consultant, width: 820, height: 1180);
        await Tap(page.Locator($"main a[href='/placements/{_world.Placement}']").First);
        await Tap(page.GetByRole(AriaRole.Link, new() { Name = "Open the safety meeting" }).First);
        await Tap(page.Locator(".guide-parts a[href$='part=2']"));
        await Tap(page.GetByLabel("Agreed", new() { Exact = true }));
        await Tap(page.GetByRole(AriaRole.Button, new() { Name = "Save the answer" }));
        await page.GetByText("1 of 1 shared considerations answered").WaitForAsync();

        await Tap(page.GetByRole(AriaRole.Link, new() { Name = "Next: Work" }));
        foreach (var point in new[] { "The tasks were shown", "Dangers at the workplace", "Protective gear", "Breaks", "Whom to ask", "What to do when ill", "The workplace assessment was seen", "An employee representative is here" })
            await Tap(page.GetByLabel(point, new() { Exact = true }));
        await Save(page);
        await IsDone(page, 3);

        await Tap(page.GetByRole(AriaRole.Link, new() { Name = "Next: Expectations" }));
        await Write(page, "What does the candidate expect?", "To learn it in peace.");
        await Write(page, "What does the company expect?", "A call when something is wrong.");
        await Write(page, "What do we do if it gets hard?", "Call Jens.");
        await Save(page);
        await IsDone(page, 4);

        await Tap(page.GetByRole(AriaRole.Link, new() { Name = "Next: Sum up" }));
        await Save(page.GetByRole(AriaRole.Region, new() { Name = "Who is here?", Exact = true }));
        await page.GetByRole(AriaRole.Button, new() { Name = "Ali Hassan confirms" }).WaitForAsync();
        await Save(page.GetByRole(AriaRole.Region, new() { Name = "First follow-up", Exact = true }));
        await page.GetByText("Agree on a date").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        foreach (var name in new[] { "Ali Hassan", "Jens Møller", Some.Consultant.Name })
        {
            await Tap(page.GetByRole(AriaRole.Button, new() { Name = $"{name} confirms" }));
            await page.GetByRole(AriaRole.Button, new() { Name = $"{name} confirms" }).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        }

        await Tap(page.GetByRole(AriaRole.Button, new() { Name = "Confirm the safety meeting" }));
        await page.GetByText("All three confirmed.").WaitForAsync();
        Taps.Done("A 7 Run a safety meeting, one consideration (180 s)", _taps, 30);
        Assert.That(await Server.Scalar($"select state from placement where id = '{_world.Placement}'"), Is.EqualTo("ReadyToStart"));
        Assert.That(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth"), Is.LessThanOrEqualTo(0));
        Assert.That(await SmallTargets(page), Is.Empty, "targets under 44 pixels");
    }

    [Test]
    public async Task What_is_not_shared_is_on_no_screen_paper_or_link()
    {
        var (meeting, path, code) = await LinkForTheCompany();
        var page = await OpenAs(Some.Consultant, $"/safety-meetings/{meeting}");
        var seen = new Dictionary<string, string>();
        foreach (var paper in new[] { "table", "minutes", "table.pdf?language=en", "minutes.pdf?language=en" })
        {
            var answer = await page.APIRequest.GetAsync($"/safety-meetings/{meeting}/{paper}");
            seen[paper] = paper.Contains(".pdf", StringComparison.Ordinal) ? await PdfText.Of(await answer.BodyAsync()) ?? "20 minutter" : await answer.TextAsync();
        }

        var stranger = await OpenAs(null, path, width: 390, height: 844);
        await Enter(stranger, code);
        seen["confirm"] = await stranger.ContentAsync();

        foreach (var (where, text) in seen)
        {
            Assert.That(text, Does.Contain("20 minut"), $"{where} shows what is shared");
            Assert.That(text, Does.Not.Contain(SmallWorld.PrivateWords).And.Not.Contain("not before").And.Not.Contain("9:00").And.Not.Contain("shift").IgnoreCase, where);
        }
    }

    [Test]
    public async Task Somebody_without_an_account_confirms_on_their_telephone()
    {
        var (_, path, code) = await LinkForTheCompany();
        var page = await OpenAs(null, path, width: 390, height: 844);
        var answer = await page.APIRequest.GetAsync(path);
        Assert.That((answer.Headers["referrer-policy"], answer.Headers["cache-control"]), Is.EqualTo(("no-referrer", "no-store")));
        Assert.That(await page.ContentAsync(), Does.Not.Contain("Hassan").And.Not.Contain("Møller").And.Not.Contain("20 minut").And.Not.Contain("blazor.web"));
        await IsClean(page);

        await Enter(page, code == "000000" ? "111111" : "000000");
        await page.GetByText("The code is wrong. You can try 4 more times.").WaitForAsync();
        await Enter(page, code);
        await page.GetByText("You read as Jens (company).").WaitForAsync();
        await IsClean(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "I confirm" }).ClickAsync();
        await page.GetByText("Thank you. You have confirmed.").WaitForAsync();

        Assert.That(await Server.Scalar("select confirmed_by_link from meeting_presence where party = 'Company'"), Is.True);
        Assert.That(await Server.Scalar("select count(*) from follow_up_task where title ->> 'en' like 'Jens confirmed%'"), Is.EqualTo(1L));
        await page.GotoAsync(path);
        await page.GetByText("This link has been used.").WaitForAsync();
    }

    [Test]
    public async Task What_is_wrong_reaches_the_consultant()
    {
        var (meeting, path, code) = await LinkForTheCompany();
        var page = await OpenAs(null, path, "da-DK", 390, 844);
        await Enter(page, code);
        await page.GetByText("Noget er forkert").ClickAsync();
        await page.FillAsync("#words", "Pausen er klokken elleve.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send det til konsulenten" }).ClickAsync();
        await page.GetByText("Konsulenten har fået besked og ringer til dig.").WaitForAsync();

        var guide = await OpenAs(Some.Consultant, $"/safety-meetings/{meeting}?part=5");
        await guide.GetByText("Pausen er klokken elleve.").WaitForAsync();
    }

    private async Task SayNotHeld()
    {
        var meeting = await Server.SendAs(Some.Consultant, new ShowSafetyMeeting(await Meeting()));
        await Server.SendAs(Some.Consultant, new RecordMeetingNotHeld { MeetingId = meeting.Id, Version = meeting.Version, Reason = "Jens was away." });
    }

    private async Task<Guid> Meeting() => (Guid)(await Server.Scalar("select id from safety_meeting where state <> 'NotHeld'"))!;

    /// <summary>The three sit together, whatever was before; the company will confirm from its desk.</summary>
    private async Task<(Guid Meeting, string Path, string Code)> LinkForTheCompany()
    {
        var id = await Meeting();
        async Task Step(Func<uint, MediatR.IRequest<MediatR.Unit>> step) =>
            await Server.SendAs(Some.Consultant, step((await Server.SendAs(Some.Consultant, new ShowSafetyMeeting(id))).Version));
        if ((await Server.SendAs(Some.Consultant, new ShowSafetyMeeting(id))).State is SafetyMeetingState.Held or SafetyMeetingState.Confirmed)
            await Step(version => new ReopenSafetyMeeting { MeetingId = id, Version = version, Reason = "A new task." });
        await Step(version => new BeginSafetyMeeting { MeetingId = id, Version = version });
        await Step(version => new RecordPresence { MeetingId = id, Version = version, Candidate = "Ali Hassan", Company = "Jens", Consultant = "Karen" });

        var page = await OpenAs(Some.Consultant, $"/safety-meetings/{id}?part=5");
        await page.GetByRole(AriaRole.Button, new() { Name = "Link and code for Jens" }).ClickAsync();
        var address = await page.Locator(".link-address").InnerTextAsync();
        var code = (await page.Locator(".link-code").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        Assert.That(address, Does.StartWith($"{CrmServer.PublicBaseUrl}/confirm/"));
        return (id, address[CrmServer.PublicBaseUrl.Length..], code);
    }

    private static async Task Enter(IPage page, string code)
    {
        await page.FillAsync("#code", code);
        await page.Locator("main form .btn-primary").First.ClickAsync();
    }

    private async Task Write(IPage page, string label, string words)
    {
        _taps++;
        await page.GetByLabel(label).FillAsync(words);
    }

    // The form says "Saved" a moment before the page has read the meeting anew.
    private static Task IsDone(IPage page, int part) => page.Locator($".guide-parts a[href$='part={part}'] svg[aria-label='done']").WaitForAsync();

    private Task Save(IPage page) => Save(page.Locator("main"));

    private async Task Save(ILocator where)
    {
        await Tap(where.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }));
        await where.GetByText("Saved ").First.WaitForAsync();
    }

    private async Task Tap(ILocator target)
    {
        _taps++;
        await target.ClickAsync();
    }

    private static Task<string[]> SmallTargets(IPage page) => page.EvaluateAsync<string[]>(
        """
        () => [...document.querySelectorAll("main button, main a.btn, main a.tab, main summary")].filter(e => e.offsetParent && getComputedStyle(e).pointerEvents !== "none")
            .filter(e => matchMedia("(pointer: coarse)").matches && e.getBoundingClientRect().height < 44).map(e => e.outerHTML.slice(0, 120))
        """);

    private static async Task IsClean(IPage page)
    {
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } });
        Assert.That(result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id} {node.Html}")), Is.Empty);
        Assert.That(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth"), Is.LessThanOrEqualTo(0));
    }
}
