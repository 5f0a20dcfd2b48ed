using System.Net;
using Microsoft.Playwright;
using PlacementCrm.Testing;
using PlacementCrm.Web.Tests.Visibility;

namespace PlacementCrm.Web.Tests.Shell;

/// <summary>What every page shares: the search in the head, the languages, where the focus is, and that no input ends a page.</summary>
public sealed class ShellTests : BrowserTest
{
    private SmallWorld _world = null!;

    [OneTimeSetUp]
    public async Task BuildTheWorld() => _world = await SmallWorld.Build(Server);

    [Test]
    public async Task The_search_in_the_head_finds_a_company_from_every_page()
    {
        var page = await OpenAs(Some.Consultant, "/tasks");
        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("molers lagr");
        await page.Keyboard.PressAsync("Enter");

        await page.ArrivesAt(@"/companies\?q=");
        await page.GetByRole(AriaRole.Row).GetByRole(AriaRole.Link, new() { Name = SmallWorld.CompanyName }).WaitForAsync();
    }

    [Test]
    public async Task Who_sees_no_companies_is_offered_no_search_for_them()
    {
        var page = await OpenAs(Some.JobcentreStaff);

        Assert.That(await page.Locator("#find").CountAsync(), Is.Zero);
    }

    [TestCase("Dansk", "da", "Virksomheder")]
    [TestCase("Deutsch", "de", "Betriebe")]
    public async Task The_language_is_changed_where_one_is(string language, string tag, string companies)
    {
        var page = await OpenAs(Some.Consultant, "/companies");
        await page.Locator("details.menu").First.Locator("summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = language }).ClickAsync();

        await page.GetByRole(AriaRole.Heading, new() { Name = companies, Level = 1 }).WaitForAsync();
        Assert.That(await page.Locator("html").GetAttributeAsync("lang"), Is.EqualTo(tag));
        Assert.That(new Uri(page.Url).AbsolutePath, Is.EqualTo("/companies"));
    }

    [Test]
    public async Task A_number_that_no_field_holds_is_refused_and_the_page_goes_on()
    {
        var page = await OpenAs(Some.Consultant, $"/companies/{_world.Company}/edit");
        await page.GetByLabel("Employees").FillAsync("4520304050");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.Locator(".failures").WaitForAsync();
        await page.GetByLabel("Employees").FillAsync("45");
        await page.Keyboard.PressAsync("Control+Enter");

        await page.ArrivesAt($"/companies/{_world.Company}$");
        Assert.That(await Server.Scalar($"select employees from company where id = '{_world.Company}'"), Is.EqualTo(45));
    }

    [Test]
    public async Task A_page_begins_at_its_heading_and_going_back_leads_to_where_one_was()
    {
        var page = await OpenAs(Some.Consultant, "/companies", width: 390, height: 500);
        await page.GetByRole(AriaRole.Link, new() { Name = SmallWorld.CompanyName }).First.WaitForAsync();
        await page.EvaluateAsync("() => { document.querySelector('main').style.minHeight = '3000px'; }");
        await page.GetByRole(AriaRole.Link, new() { Name = SmallWorld.CompanyName }).First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = SmallWorld.CompanyName, Level = 1 })).ToBeFocusedAsync();

        await page.EvaluateAsync("() => scrollTo(0, document.documentElement.scrollHeight)");
        await page.WaitForFunctionAsync("() => scrollY > 100");
        var left = await page.EvaluateAsync<double>("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(scrollY))))");
        // The keyboard leaves the focus on the menu's link, which stays on the page.
        await page.GetByRole(AriaRole.Link, new() { Name = "Tasks" }).Last.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Tasks", Level = 1 })).ToBeFocusedAsync();
        await page.GoBackAsync();
        await page.WaitForFunctionAsync("left => Math.abs(scrollY - left) < 5", left);
    }

    [Test]
    public async Task After_something_is_done_the_focus_stays_near_it()
    {
        var page = await OpenAs(Some.Consultant, $"/companies/{_world.Company}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Done: " }).First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("No next step").First.WaitForAsync();

        await page.WaitForFunctionAsync("() => document.activeElement && document.activeElement !== document.body");
    }

    [Test]
    public async Task Odd_addresses_are_answered_with_a_page()
    {
        using var visitor = await Visitor.Enter(Server, Some.Consultant);
        foreach (var path in new[]
        {
            "/matching?candidate=x", "/matching?opening=%00&rows=x", "/matching?rows=99999999999", "/placements?view=calendar&on=0001-01-01", "/placements?view=calendar&on=9999-12-31",
            $"/import/{Guid.NewGuid()}/check?after=x&ceased=x", "/companies?q=%00&municipality=%00&after=%00", "/contacts?find=a%00b&after=x", "/candidates?state=x&consultant=x&after=x",
        })
        {
            Assert.That((await visitor.Read(path)).Status, Is.AnyOf(HttpStatusCode.OK, HttpStatusCode.NotFound), path);
        }
    }

    [Test]
    public async Task Paper_is_light_also_when_the_screen_is_dark()
    {
        var page = await OpenAs(Some.Consultant, $"/companies/{_world.Company}");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var dark = await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.meta')).color");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark, Media = Media.Print });
        var printed = await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.meta')).color");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, Media = Media.Screen });

        Assert.That(printed, Is.Not.EqualTo(dark).And.EqualTo(await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.meta')).color")));
    }

    [Test]
    public async Task What_the_candidate_does_not_share_stays_off_paper()
    {
        var page = await OpenAs(Some.Consultant, $"/candidates/{_world.Candidate}?tab=considerations");
        await page.GetByText(SmallWorld.PrivateWords).First.WaitForAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        var printed = await page.EvaluateAsync<string>("() => document.body.innerText");

        Assert.That(printed, Does.Not.Contain(SmallWorld.PrivateWords));
    }
}
