using System.Net;
using System.Text;
using Microsoft.Playwright;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Testing;

namespace PlacementCrm.Web.Tests.Connection;

public sealed class ConfidentialTextTests : ConnectionTest
{
    private const string Begun = "Tires after";
    private const string Whole = "Tires after four hours of standing";

    [Test]
    public async Task A_consideration_is_back_after_a_reload_and_the_browser_holds_none_of_it()
    {
        var page = await OpenForm("Reload");
        await Type(Words(page), Whole);
        await IsKept(page);

        Assert.That(await BrowserStorage(page), Does.Not.Contain("Tires").And.Not.Contain("consideration:"));
        await page.ReloadAsync();
        await OpenForm(page);

        await Shows(Words(page), Whole);
        await Shows(Limit(page), "4");
        Assert.That(await BrowserStorage(page), Does.Not.Contain("Tires"));
    }

    [Test]
    public async Task A_consideration_typed_while_the_server_restarts_is_back_and_saved_once()
    {
        var page = await OpenForm("Restart");
        await Type(Words(page), Begun);
        await IsKept(page);

        await Server.Stop();
        await TheBar(page).WaitForAsync();
        Assert.That(await TheBar(page).InnerTextAsync(), Is.EqualTo("No connection. Your text is kept on the server."));
        await Type(Words(page), Whole[Begun.Length..]);
        await Assertions.Expect(TheBar(page)).ToHaveTextAsync("No connection. Confidential text is only kept while this page is open.");
        await Reloads(page, Server.StartAgain);

        await OpenForm(page);
        await Shows(Words(page), Whole);
        // The field of the limit comes with the answer of the server to what it is about.
        await Shows(Limit(page), "4");
        await Submit(page).ClickAsync();
        await Words(page).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.That(await Stored("select string_agg(words, '|') from consideration where words like 'Tires%'"), Is.EqualTo(Whole));
        Assert.That(await Stored($"select count(*) from draft where key = 'consideration:new:{new Uri(page.Url).Segments[^1]}'"), Is.Zero);
    }

    [Test]
    public async Task The_database_holds_the_draft_only_encrypted()
    {
        var page = await OpenForm("Sealed");
        await Type(Words(page), Whole);
        await IsKept(page);

        var stored = Encoding.UTF8.GetString((byte[])(await Stored("select sealed from draft order by saved_at desc limit 1"))!);
        Assert.That(stored, Does.Not.Contain("Tires"));
    }

    [Test]
    public async Task A_cpr_number_in_an_ordinary_field_is_kept_by_the_server_and_not_by_the_browser()
    {
        var page = await OpenAs(Some.Consultant, "/companies/new");
        await Type(page.GetByLabel("Name", new() { Exact = true }), "Jensen");
        await Type(page.GetByLabel("Website"), "010190-1234");
        await IsKept(page);

        Assert.That(await BrowserStorage(page), Does.Contain("Jensen").And.Not.Contain("010190"));
        await page.ReloadAsync();

        await Shows(page.GetByLabel("Website"), "010190-1234");
        await Shows(page.GetByLabel("Name", new() { Exact = true }), "Jensen");
    }

    [Test]
    public async Task Signing_out_leaves_no_draft_behind()
    {
        // Signing out ends all sessions of a member; the other tests go on with theirs.
        var page = await OpenForm("SignOut", Some.OtherConsultant);
        await Type(Words(page), Whole);
        await IsKept(page);

        await page.EvaluateAsync("document.querySelector('form[data-sign-out]').requestSubmit()");
        await page.ArrivesAt("/login");

        Assert.That(await Stored($"select count(*) from draft where member_id = '{Some.OtherConsultant.MemberId}'"), Is.Zero);
    }

    [TestCase("https://evil.example", true, HttpStatusCode.Forbidden)]
    [TestCase("null", true, HttpStatusCode.Forbidden)]
    [TestCase(null, true, HttpStatusCode.Forbidden)]
    [TestCase("ours", false, HttpStatusCode.Forbidden)]
    [TestCase("ours", true, HttpStatusCode.Unauthorized)]
    public async Task Nobody_elses_page_and_no_stranger_can_put_a_draft(string? origin, bool withHeader, HttpStatusCode expected)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new(Address) };
        using var ask = new HttpRequestMessage(HttpMethod.Put, "/drafts/x") { Content = new StringContent("{}") };
        if (origin is not null)
            ask.Headers.TryAddWithoutValidation("Origin", origin == "ours" ? Address : origin);
        if (withHeader)
            ask.Headers.Add("X-Draft-User", "somebody");

        using var answer = await http.SendAsync(ask);

        Assert.That(answer.StatusCode, Is.EqualTo(expected));
    }

    [Test]
    public async Task A_page_of_the_user_before_gets_and_puts_no_draft_of_the_user_now()
    {
        var page = await OpenAs(Some.Consultant, "/companies/new");

        var answers = await page.EvaluateAsync<int[]>("""
            async () => {
                const put = (user, body) => fetch("/drafts/x", { method: "PUT", body, headers: { "X-Draft-User": user, "X-Draft-Tab": "1-1" } }).then(answer => answer.status);
                const me = document.body.dataset.user;
                return [await put("somebody else", "{}"), await put(me, "x".repeat(65537)), await put(me, "{}")];
            }
            """);

        Assert.That(answers, Is.EqualTo(new[] { 401, 413, 204 }));
    }

    private static ILocator Words(IPage page) => page.GetByLabel("In the candidate’s own words");

    private static ILocator Limit(IPage page) => page.GetByLabel("At most");

    private async Task<IPage> OpenForm(string familyName, CurrentUser? user = null)
    {
        user ??= Some.Consultant;
        var candidate = await Server.SendAs(user, new RegisterCandidate
        {
            GivenName = "Ali",
            FamilyName = familyName,
            MunicipalityCode = "630",
            ConsultantId = user.MemberId,
            RetentionEndsOn = Days.Today.AddYears(1),
        });
        var page = await OpenAs(user, $"/candidates/{candidate}?tab=considerations");
        await OpenForm(page);
        await page.GetByLabel("What is it about?").SelectOptionAsync("hours-day");
        await Limit(page).FillAsync("4");
        return page;
    }

    private static async Task OpenForm(IPage page)
    {
        await page.Locator(".toasts[data-ready]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.GetByRole(AriaRole.Button, new() { Name = "Add consideration" }).ClickAsync();
        await Words(page).WaitForAsync();
    }

    private static Task<string> BrowserStorage(IPage page) => page.EvaluateAsync<string>("""
        async () => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, (await indexedDB.databases()).map(one => one.name),
            await caches.keys().then(names => Promise.all(names.map(async name => (await (await caches.open(name)).keys()).map(request => request.url))))])
        """);
}
