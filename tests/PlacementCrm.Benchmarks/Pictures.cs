using Microsoft.Playwright;

namespace PlacementCrm.Benchmarks;

/// <summary>README's pictures, taken of a running product with the demo data: <c>pictures ADDRESS PASSWORD-FILE FOLDER</c>.</summary>
internal static class Pictures
{
    // GitHub shows a README's pictures at most about 900 pixels wide; more weight would only slow it down.
    private const int MostBytes = 200_000;

    private static readonly (string Name, int Width, int Height, Func<IPage, Task> Open)[] s_all =
    [
        ("start", 1280, 800, page => Go(page, "/")),
        ("company", 1280, 800, page => FirstRow(page, "/companies?owner=me&sort=-contact")),
        ("matching", 1280, 800, Matching),
        ("safety-meeting", 1280, 800, SafetyMeeting),
        ("visit", 390, 844, page => page.GotoAsync("/capture/visit", new() { WaitUntil = WaitUntilState.NetworkIdle })),
    ];

    public static async Task<int> Take(string address, string passwordFile, string folder)
    {
        var password = (await File.ReadAllTextAsync(passwordFile)).Trim();
        Directory.CreateDirectory(folder);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "/usr/bin/chromium",
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update"],
        });
        var tooHeavy = 0;
        foreach (var (name, width, height, open) in s_all)
        {
            var page = await browser.NewPageAsync(new() { BaseURL = address, Locale = "en-GB", ViewportSize = new() { Width = width, Height = height }, ColorScheme = ColorScheme.Light });
            await SignIn(page, password);
            await open(page);
            await page.EvaluateAsync("() => { document.activeElement?.blur(); scrollTo(0, 0); }");
            var picture = await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), Animations = ScreenshotAnimations.Disabled });
            await Console.Out.WriteLineAsync($"{name}.png {picture.Length / 1000} KB");
            tooHeavy += picture.Length > MostBytes ? 1 : 0;
            await page.CloseAsync();
        }

        if (tooHeavy > 0)
            await Console.Error.WriteLineAsync($"{tooHeavy} pictures are heavier than {MostBytes / 1000} KB.");
        return tooHeavy > 0 ? 1 : 0;
    }

    private static async Task SignIn(IPage page, string password)
    {
        await page.GotoAsync("/login");
        await page.FillAsync("#email", "consultant@fjordby.example");
        await page.FillAsync("#password", password);
        await page.ClickAsync("button[type=submit].btn-primary");
        await page.WaitForURLAsync(url => !url.Contains("/login", StringComparison.Ordinal));
    }

    private static async Task Go(IPage page, string path)
    {
        await page.GotoAsync(path);
        await page.Locator(".toasts[data-ready]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    private static async Task FirstRow(IPage page, string list)
    {
        await Go(page, list);
        await Go(page, await AddressOf(page.Locator("main .row-link")));
    }

    /// <summary>The candidate who has waited longest.</summary>
    private static async Task Matching(IPage page)
    {
        await Go(page, "/matching");
        await Go(page, await AddressOf(page.Locator("main a[href*='/matching?candidate=']")));
    }

    private static async Task SafetyMeeting(IPage page)
    {
        await FirstRow(page, "/placements?state=MeetingPlanned");
        await Go(page, (await AddressOf(page.Locator("main a[href*='/safety-meetings/']"))).Split('?')[0] + "?part=2");
    }

    private static async Task<string> AddressOf(ILocator link) =>
        await link.First.GetAttributeAsync("href") ?? throw new InvalidOperationException("A link leads nowhere.");
}
