using System.Net;
using PlacementCrm.Testing;
using PlacementCrm.Web.Account;
using PlacementCrm.Web.Tests.Visibility;

namespace PlacementCrm.Web.Tests.Account;

public sealed class SignInTests : BrowserTest
{
    [Test]
    public async Task Leads_back_to_the_page_that_was_asked_for()
    {
        var page = await OpenAs(null, "/login");
        await page.GotoAsync("/login?returnUrl=%2Fnot-found%3Fx%3D1");
        await page.FillAsync("#email", CrmServer.EmailOf(Some.Consultant));
        await page.FillAsync("#password", CrmServer.Password);
        await page.Keyboard.PressAsync("Enter");

        await page.ArrivesAt(@"/not-found\?x=1$");
    }

    [Test]
    public async Task Gives_the_same_answer_for_a_wrong_password_and_an_unknown_address()
    {
        var page = await OpenAs(null, "/login");
        var answers = new List<string?>();
        foreach (var email in new[] { CrmServer.EmailOf(Some.Consultant), "nobody@nowhere.example" })
        {
            await page.FillAsync("#email", email);
            await page.FillAsync("#password", "not the password");
            await page.Keyboard.PressAsync("Enter");
            await page.Locator("[role=alert]").WaitForAsync();
            answers.Add(await page.Locator("[role=alert]").InnerTextAsync());
            await page.GotoAsync("/login");
        }

        Assert.That(answers[1], Is.EqualTo(answers[0]));
    }

    [Test]
    public async Task Five_wrong_passwords_close_the_account_for_a_while()
    {
        var page = await OpenAs(null, "/login");
        async Task<string> Try(string password)
        {
            await page.GotoAsync("/login");
            await page.FillAsync("#email", CrmServer.EmailOf(Some.Booker));
            await page.FillAsync("#password", password);
            await page.Keyboard.PressAsync("Enter");
            await page.Locator("[role=alert]").WaitForAsync();
            return await page.Locator("[role=alert]").InnerTextAsync();
        }

        var answers = new List<string>();
        for (var attempt = 0; attempt < 5; attempt++)
            answers.Add(await Try($"wrong {attempt}"));
        answers.Add(await Try(CrmServer.Password));

        Assert.That(answers.Distinct(), Has.Exactly(1).Items, "Nobody learns whether the account exists or is closed.");
        Assert.That(await Server.Scalar($"select lockout_end > now() from users where email = '{CrmServer.EmailOf(Some.Booker)}'"), Is.True);

        await Server.Scalar($"update users set lockout_end = now() where email = '{CrmServer.EmailOf(Some.Booker)}'");
        await page.FillAsync("#email", CrmServer.EmailOf(Some.Booker));
        await page.FillAsync("#password", CrmServer.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.Leaves("/login");
    }

    [Test]
    public async Task An_address_that_tries_many_passwords_has_to_wait_and_one_that_is_right_counts_for_none()
    {
        await using var server = await CrmServer.Start();
        (await Visitor.Enter(server, Some.Consultant)).Dispose();
        (await Visitor.Enter(server, Some.Manager)).Dispose();
        using var visitor = await Visitor.Enter(server, null);
        for (var attempt = 0; attempt < SignInAttempts.MostFailures; attempt++)
            Assert.That(await visitor.TryPassword($"nobody{attempt}@nowhere.example", "wrong"), Is.EqualTo(HttpStatusCode.OK));

        Assert.That(await visitor.TryPassword(CrmServer.EmailOf(Some.Consultant), CrmServer.Password), Is.EqualTo(HttpStatusCode.TooManyRequests));
    }

    [TestCase("//evil.example")]
    [TestCase("/\\evil.example")]
    [TestCase("https://evil.example")]
    [TestCase("/%2F%2Fevil.example")]
    [TestCase("javascript:alert(1)")]
    public async Task Never_leads_to_another_site(string returnUrl)
    {
        var page = await OpenAs(null, "/login?returnUrl=" + Uri.EscapeDataString(returnUrl));
        await page.FillAsync("#email", CrmServer.EmailOf(Some.Manager));
        await page.FillAsync("#password", CrmServer.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.Leaves("/login");

        Assert.That(new Uri(page.Url).GetLeftPart(UriPartial.Authority), Is.EqualTo(Server.Address));
        Assert.That(new Uri(page.Url).AbsolutePath, Is.EqualTo("/"));
    }

    [Test]
    public async Task Strangers_get_no_circuit_and_no_page_but_the_sign_in()
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new(Server.Address) };
        using var ask = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        ask.Headers.Add("Origin", Server.Address);

        using var negotiate = await http.SendAsync(ask);
        using var start = await http.GetAsync("/");

        Assert.That(negotiate.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(start.Headers.Location?.PathAndQuery, Does.StartWith("/login"));
    }

    [TestCase("https://evil.example")]
    [TestCase("null")]
    [TestCase(null)]
    public async Task The_circuit_refuses_pages_of_other_sites(string? origin)
    {
        using var http = new HttpClient { BaseAddress = new(Server.Address) };
        using var ask = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        if (origin is not null)
            ask.Headers.TryAddWithoutValidation("Origin", origin);

        using var answer = await http.SendAsync(ask);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }
}
