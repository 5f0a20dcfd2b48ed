using Microsoft.Playwright;
using NUnit.Framework.Interfaces;
using PlacementCrm.Application.Kernel;

namespace PlacementCrm.Web.Tests;

/// <summary>A real Chromium against the running product. One server and one browser for each fixture, one context for each test.</summary>
[Category("Browser")]
public abstract class BrowserTest
{
    /// <summary>The engine without the window, its tab strip and their processes: half the time of a page.</summary>
    private const string HeadlessShell = "/usr/bin/chromium-headless-shell";

    private static readonly Lazy<Task<IBrowser>> s_browser = new(Launch);

    private readonly List<IBrowserContext> _contexts = [];

    protected CrmServer Server { get; private set; } = null!;

    /// <summary>Where the browser reaches the server; a test of the connection puts something in between.</summary>
    protected virtual string Address => Server.Address;

    [OneTimeSetUp]
    public async Task StartTheServer() => Server = await CrmServer.Start();

    [OneTimeTearDown]
    public async Task StopTheServer()
    {
        if (Server is not null)
            await Server.DisposeAsync();
    }

    [SetUp]
    public void ForgetFaults() => Server.ForgetFaults();

    [TearDown]
    public async Task CloseThePages()
    {
        if (TestContext.CurrentContext.Result.Outcome.Status == TestStatus.Failed)
            await TellWhatWasOnScreen();
        foreach (var context in _contexts)
            await context.CloseAsync();
        _contexts.Clear();
        Assert.That(Server.Faults, Is.Empty, "The server logged errors.");
    }

    /// <summary>Called once when the run is over.</summary>
    public static async Task CloseTheBrowser()
    {
        if (s_browser.IsValueCreated)
            await (await s_browser.Value).CloseAsync();
    }

    protected async Task<IPage> OpenAs(CurrentUser? user, string path = "/", string culture = "en-GB", int width = 1280, int height = 800)
    {
        var context = await (await s_browser.Value).NewContextAsync(new()
        {
            BaseURL = Address,
            ViewportSize = new() { Width = width, Height = height },
            Locale = culture,
        });
        _contexts.Add(context);
        context.SetDefaultTimeout(30_000);
        await context.AddCookiesAsync([new() { Name = ".AspNetCore.Culture", Value = $"c={culture}|uic={culture}", Url = Address }]);
        var page = await context.NewPageAsync();
        if (user is not null)
            await SignIn(page, user);
        await Go(page, path);
        return page;
    }

    /// <summary>Opens an address and waits until the page answers to clicks.</summary>
    protected static async Task Go(IPage page, string path)
    {
        await page.GotoAsync(path);
        if (await page.Locator("script[src*='blazor.web']").CountAsync() > 0)
            await page.Locator(".toasts[data-ready]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    private async Task TellWhatWasOnScreen()
    {
        foreach (var page in _contexts.SelectMany(context => context.Pages))
        {
            try
            {
                var text = await page.Locator("body").InnerTextAsync(new() { Timeout = 2_000 });
                await TestContext.Out.WriteLineAsync($"{page.Url}\n{text[..Math.Min(text.Length, 3_000)]}");
            }
            catch (Exception gone) when (gone is PlaywrightException or TimeoutException)
            {
                await TestContext.Out.WriteLineAsync($"{page.Url} does not answer: {gone.Message}");
            }
        }
    }

    private static async Task SignIn(IPage page, CurrentUser user)
    {
        await page.GotoAsync("/login");
        await page.FillAsync("#email", CrmServer.EmailOf(user));
        await page.FillAsync("#password", CrmServer.Password);
        await page.ClickAsync("button[type=submit].btn-primary");
        await page.Leaves("/login");
    }

    private static async Task<IBrowser> Launch()
    {
        // Longer than anything takes on a busy machine: a test waits for what it expects, not for a while.
        Assertions.SetDefaultExpectTimeout(30_000);
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? (File.Exists(HeadlessShell) ? HeadlessShell : "/usr/bin/chromium"),
            Args =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }
}
