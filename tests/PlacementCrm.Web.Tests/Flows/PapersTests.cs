using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Domain.SafetyMeetings;
using PlacementCrm.Testing;
using PlacementCrm.Web.Tests.Print;

namespace PlacementCrm.Web.Tests.Flows;

/// <summary>The agreement from the screen to the file, and the block for VITAS.</summary>
public sealed class PapersTests : BrowserTest
{
    private const string Shared = "Står højst 20 minutter";

    private SmallWorld _world = null!;

    [OneTimeSetUp]
    public async Task HoldTheMeeting()
    {
        _world = await SmallWorld.Build(Server);
        var page = await Show();
        await Server.SendAs(Some.Consultant, new BeginSafetyMeeting { MeetingId = _world.Meeting, Version = page.Version });
        var answer = page.Answers.Single();
        await Server.SendAs(Some.Consultant, new AnswerConsideration
        {
            MeetingId = _world.Meeting,
            ConsiderationId = answer.ConsiderationId,
            Version = answer.Version,
            Answer = AnswerKind.Adapted,
            What = "Høj stol ved pakkebordet",
            Who = "Jens Møller",
            FromOn = Days.Today,
        });
        page = await Show();
        await Server.SendAs(Some.Consultant, new AgreeFollowUp { MeetingId = _world.Meeting, Version = page.Version, On = Days.Today.AddDays(9) });
    }

    [Test]
    public async Task Hands_out_the_agreement_and_downloads_it_as_a_tagged_file()
    {
        var page = await OpenAs(Some.Consultant, $"/placements/{_world.Placement}?tab=papers", "da-DK");

        await page.GetByRole(AriaRole.Button, new() { Name = "Udlevér" }).ClickAsync();
        var link = page.GetByRole(AriaRole.Link, new() { Name = "PDF af udgave 1" });
        var file = await page.APIRequest.GetAsync(Server.Address + await link.GetAttributeAsync("href"));

        var pdf = await file.BodyAsync();
        var bytes = Encoding.Latin1.GetString(pdf);
        Assert.That(bytes, Does.StartWith("%PDF-").And.Contain("/StructTreeRoot").And.Contain("/MarkInfo").And.Contain("/Lang (da)").And.Contain("/Title (Aftale om virksomhedspraktik)"));
        Assert.That(file.Headers["cache-control"], Is.EqualTo("no-store"));
        Assert.That(await PdfText.Of(pdf), Is.Null.Or.Contains("Ali Hassan").And.Contains("13748136").And.Contains(Shared).And.Contains("Høj stol").And.Not.Contains(SmallWorld.PrivateWords));
    }

    [Test]
    public async Task The_print_page_says_the_same_in_the_language_that_is_chosen()
    {
        var page = await OpenAs(Some.JobcentreStaff, $"/placements/{_world.Placement}/agreement?language=en");

        await page.GetByRole(AriaRole.Heading, new() { Name = "Agreement on a work trial" }).WaitForAsync();
        var english = await page.ContentAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Dansk" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Aftale om virksomhedspraktik" }).WaitForAsync();

        Assert.That(english, Does.Contain("Stands at most 20 minutes").And.Contain("Høj stol").And.Not.Contain(SmallWorld.PrivateWords).And.Not.Contain("blazor"));
        Assert.That(await page.Locator("html").GetAttributeAsync("lang"), Is.EqualTo("da"));
        var answer = await page.APIRequest.GetAsync($"{Server.Address}/placements/{_world.Placement}/agreement");
        Assert.That((answer.Headers["x-robots-tag"], answer.Headers["cache-control"]), Is.EqualTo(("noindex, nofollow", "no-store")));
    }

    [Test]
    public async Task A_paper_of_somebody_else_is_no_page()
    {
        foreach (var user in new[] { Some.Stranger, Some.Manager, Some.JobcentreStaffOfOtherMunicipality })
        {
            var page = await OpenAs(user);
            foreach (var path in new[] { "agreement", "agreement.pdf" })
            {
                var answer = await page.APIRequest.GetAsync($"{Server.Address}/placements/{_world.Placement}/{path}");
                Assert.That(await answer.TextAsync(), Does.Not.Contain("Hassan").And.Not.Contain(Shared), $"{user.Role} {path}");
            }
        }
    }

    [Test]
    public async Task B6_The_block_for_VITAS_is_two_clicks_away()
    {
        var page = await OpenAs(Some.JobcentreStaff);
        var clicks = new Taps("B 6 Hand facts to VITAS", 2);

        await clicks.On(page.GetByRole(AriaRole.Link, new() { Name = "Papers: Ali Hassan" }));
        await clicks.On(page.GetByRole(AriaRole.Button, new() { Name = "Copy" }));

        await page.Locator("#vitas-block-state").Filter(new() { HasText = "Copied" }).Or(page.Locator("#vitas-block-state").Filter(new() { HasText = "Ctrl+C" })).WaitForAsync();
        clicks.Done();
        var selected = await page.EvaluateAsync<string>("() => { const t = document.activeElement; return t.value.slice(t.selectionStart, t.selectionEnd); }");
        Assert.That(selected, Does.StartWith("Virksomhed: Møllers Lager ApS").And.Contain("CVR-nummer: 13748136").And.Contain("Timer om ugen: 15").And.Not.Contain(Shared));
        var file = await page.APIRequest.GetAsync($"{Server.Address}/placements/{_world.Placement}/vitas.txt");
        Assert.That((await file.TextAsync()).ReplaceLineEndings("\n").TrimEnd(), Is.EqualTo(selected));
    }

    [Test]
    public async Task Writes_down_the_days_and_that_VITAS_approved()
    {
        var page = await OpenAs(Some.Consultant, $"/placements/{_world.Placement}?tab=papers");

        await page.GetByRole(AriaRole.Button, new() { Name = "Write them down" }).ClickAsync();
        foreach (var day in new[] { "Monday", "Wednesday", "Friday" })
        {
            await page.GetByRole(AriaRole.Group, new() { Name = day }).GetByLabel("From").FillAsync("09:00");
            await page.GetByRole(AriaRole.Group, new() { Name = day }).GetByLabel("To").FillAsync("14:00");
        }
        await page.GetByText("15 of 15 hours a week").WaitForAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.Locator("#vitas-block")).ToHaveValueAsync(new Regex("mandag 09.00 – 14.00", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await page.GetByRole(AriaRole.Dialog).WaitForAsync(new() { State = WaitForSelectorState.Hidden });

        await page.GetByRole(AriaRole.Button, new() { Name = "Record as sent" }).ClickAsync();
        await page.GetByLabel("Case number").FillAsync("2026-117");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Record the answer" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByText("Approved").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await page.GetByText("2026-117").First.WaitForAsync();
        await page.GetByRole(AriaRole.Dialog).WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        Assert.That(await Server.Scalar($"select state from vitas_case where placement_id = '{_world.Placement}'"), Is.EqualTo("Approved"));
        Assert.That(await page.Locator("#vitas-block").InputValueAsync(), Does.Contain("onsdag 09.00 – 14.00"));
    }

    private Task<ShowSafetyMeeting.Page> Show() => Server.SendAs(Some.Consultant, new ShowSafetyMeeting(_world.Meeting));
}
