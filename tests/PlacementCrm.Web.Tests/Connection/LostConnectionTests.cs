using System.Diagnostics;
using Microsoft.Playwright;
using PlacementCrm.Testing;

namespace PlacementCrm.Web.Tests.Connection;

public sealed class LostConnectionTests : ConnectionTest
{
    private static readonly TimeSpan s_outage = TimeSpan.FromSeconds(8);

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_company_is_stored_as_it_stands_on_screen_after_eight_seconds_without_connection(bool isNoticed)
    {
        var page = await OpenAs(Some.Consultant, "/companies/new");
        var name = page.GetByLabel("Name", new() { Exact = true });
        await Type(name, $"Before {isNoticed}");

        await TypeThroughAnOutage(page, name, " during the outage", isNoticed);
        await Type(name, " after");
        var seen = await name.InputValueAsync();
        await Submit(page).ClickAsync();
        await page.Leaves("/new$");

        Assert.That(seen, Is.EqualTo($"Before {isNoticed} during the outage after"));
        Assert.That(await Stored($"select count(*) from company where name = '{seen}'"), Is.EqualTo(1));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_visit_is_stored_as_it_stands_on_screen_after_eight_seconds_without_connection(bool isNoticed)
    {
        var company = await GivenCompany($"Jensen Byg {isNoticed}");
        var page = await OpenAs(Some.Consultant, $"/companies/{company}");
        await page.Keyboard.PressAsync("v");
        var note = page.GetByLabel("Note");
        await Type(note, "Two forklift jobs");

        await TypeThroughAnOutage(page, note, " from January", isNoticed);
        await page.GetByLabel("Interested", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("None", new() { Exact = true }).CheckAsync();
        var seen = await note.InputValueAsync();
        await Submit(page).ClickAsync();
        await page.Locator("dialog.drawer").WaitForAsync(new() { State = WaitForSelectorState.Detached });

        Assert.That(seen, Is.EqualTo("Two forklift jobs from January"));
        Assert.That(await Stored($"select string_agg(note, '|') from activity where company_id = '{company}'"), Is.EqualTo(seen));
    }

    [Test]
    public async Task Typing_into_a_form_that_is_still_being_drawn_loses_no_letter()
    {
        const string Told = "Two forklift jobs from January, and somebody who can stand the cold of the store";
        var company = await GivenCompany("Slow Line");
        var page = await OpenAs(Some.Consultant, $"/companies/{company}");
        Line.Lag = TimeSpan.FromMilliseconds(200);

        await page.Keyboard.PressAsync("v");
        var note = page.GetByLabel("Note");
        await Type(note, Told);
        await page.GetByLabel("Interested", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("None", new() { Exact = true }).CheckAsync();
        await Submit(page).ClickAsync();
        await page.Locator("dialog.drawer").WaitForAsync(new() { State = WaitForSelectorState.Detached });

        Assert.That(await Stored($"select note from activity where company_id = '{company}'"), Is.EqualTo(Told));
    }

    [Test]
    public async Task One_line_says_that_the_text_is_safe_and_buttons_say_why_they_wait()
    {
        var page = await OpenAs(Some.Consultant, "/companies/new");
        var name = page.GetByLabel("Name", new() { Exact = true });
        await Type(name, "Hansen");

        Line.Cut();
        await TheBar(page).WaitForAsync();

        Assert.That(await TheBar(page).InnerTextAsync(), Is.EqualTo("No connection. Your text is kept on this device."));
        Assert.That(await page.Locator("[role=status]:has(#connection-line)").CountAsync(), Is.EqualTo(1));
        Assert.That(await page.Locator("dialog[open]").CountAsync(), Is.Zero);
        Assert.That(await Submit(page).GetAttributeAsync("aria-disabled"), Is.EqualTo("true"));
        Assert.That(await Submit(page).GetAttributeAsync("title"), Does.StartWith("This needs a connection."));
        await Type(name, " VVS");

        Line.Mend();
        await IsConnected(page);

        Assert.That(await name.EvaluateAsync<bool>("field => field === document.activeElement"), Is.True);
        Assert.That(await name.InputValueAsync(), Is.EqualTo("Hansen VVS"));
        Assert.That(await Submit(page).GetAttributeAsync("aria-disabled"), Is.Null);
        Assert.That(await TheBar(page).InnerTextAsync(), Is.EqualTo("The connection is back. Your text is sent."));
        await TheBar(page).WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    private async Task TypeThroughAnOutage(IPage page, ILocator field, string text, bool isNoticed)
    {
        await page.EvaluateAsync("document.body.dataset.old = ''");
        var outage = Stopwatch.StartNew();
        if (isNoticed)
            Line.Cut();
        else
            Line.Swallow();
        await Type(field, text);
        if (isNoticed)
            await IsDisconnected(page);
        // The outage itself is what the test is about; nothing is waited for.
        if (outage.Elapsed < s_outage)
            await Task.Delay(s_outage - outage.Elapsed);
        Line.Mend();
        await IsConnected(page);
        Assert.That(await page.Locator("body[data-old]").CountAsync(), Is.EqualTo(1), "The page was loaded anew, though the server still knew it.");
        Assert.That(await field.EvaluateAsync<bool>("field => field === document.activeElement"), Is.True, "The focus went elsewhere.");
    }
}
