using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using PlacementCrm.Web;

namespace PlacementCrm.Benchmarks;

/// <summary>A real Chromium on the same machine, from the user's act to the first new rows on screen.</summary>
internal static class PageSuite
{
    private const int Repeats = 20;
    private const string Body = ".table-rows tbody";
    private const string Rows = ".table-rows tbody tr";
    private const string FirstRow = ".table-rows tbody tr:first-child .row-link";

    private static readonly string[] s_mistyped = ["sørnesen bageri", "grünhafn lager", "kjer plejecentr"];

    public static async Task Run(Installation installation, Report report)
    {
        await using var app = CrmHost.Build(new CrmOptions { Data = installation.Data }, installation.App, "http://127.0.0.1:0", builder => builder.Logging.ClearProviders());
        await app.StartAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "/usr/bin/chromium",
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update"],
        });
        var page = await browser.NewPageAsync(new() { BaseURL = app.Urls.Single(), Locale = "en-GB", ViewportSize = new() { Width = 1280, Height = 800 } });
        await SignIn(page, installation.Password);
        await ServePlainCopy(page);

        await report.MeasureItself("open the list by its address", _ => Navigate(page, "/companies"), _ => Navigate(page, "/plain-copy"), Repeats);
        await report.MeasureItself("search with a typing error (180 ms pause incl.)", async i =>
        {
            await Ready(page);
            // In one go, as if the last letter came now: how fast the machine types is not what is measured.
            return await NewRows(page, () => page.FillAsync("#f-q", s_mistyped[i % 3]), "() => location.search.includes('q=')");
        }, repeats: Repeats);
        await report.MeasureItself("sort by town", async _ =>
        {
            await Ready(page);
            return await NewRows(page, () => page.ClickAsync("a.sort[href*='sort=town']"), "() => document.querySelector('th[aria-sort] a[href*=\"sort=-town\"]')");
        }, repeats: Repeats);
        await report.MeasureItself("next page", async _ =>
        {
            await Ready(page);
            return await NewRows(page, () => page.ClickAsync("a[rel=next]"), "() => location.search.includes('after=')");
        }, repeats: Repeats);
        await report.MeasureItself("open a company from the list, to its timeline", async _ =>
        {
            await Ready(page);
            var begun = Stopwatch.GetTimestamp();
            await page.ClickAsync(FirstRow);
            await page.WaitForFunctionAsync("() => /\\/companies\\/[0-9a-f-]{36}/.test(location.pathname) && document.querySelector('.timeline li')", null, Fine);
            return Stopwatch.GetElapsedTime(begun);
        }, repeats: Repeats);
        await app.StopAsync();
    }

    private static PageWaitForFunctionOptions Fine => new() { Timeout = 30_000 };

    private static async Task SignIn(IPage page, string password)
    {
        await page.GotoAsync("/login");
        await page.FillAsync("#email", Installation.Email);
        await page.FillAsync("#password", password);
        await page.ClickAsync("button[type=submit].btn-primary");
        await page.WaitForURLAsync(url => !url.Contains("/login", StringComparison.Ordinal));
    }

    /// <summary>The floor: the same table without script, circuit or query.</summary>
    private static async Task ServePlainCopy(IPage page)
    {
        await Navigate(page, "/companies");
        var table = await page.Locator(".table-wrap").InnerHTMLAsync();
        await page.RouteAsync("**/plain-copy", route => route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = $"<!doctype html><title>plain</title>{table}" }));
    }

    private static async Task<TimeSpan> Navigate(IPage page, string address)
    {
        var begun = Stopwatch.GetTimestamp();
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Commit });
        await page.Locator(Rows).First.WaitForAsync();
        return Stopwatch.GetElapsedTime(begun);
    }

    private static async Task Ready(IPage page)
    {
        await page.GotoAsync("/companies");
        await page.Locator(".toasts[data-ready]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    private static async Task<TimeSpan> NewRows(IPage page, Func<Task> act, string hasChanged)
    {
        // All rows: the first may well be the same in another order.
        var before = await page.Locator(Body).InnerTextAsync();
        var begun = Stopwatch.GetTimestamp();
        await act();
        await page.WaitForFunctionAsync(hasChanged, null, Fine);
        await page.WaitForFunctionAsync("([body, before]) => { const now = document.querySelector(body); return now && now.innerText !== before; }", new[] { Body, before }, Fine);
        return Stopwatch.GetElapsedTime(begun);
    }
}
