using Microsoft.Playwright;
using PlacementCrm.Application.Companies;
using PlacementCrm.Testing;

namespace PlacementCrm.Web.Tests.Flows;

/// <summary>Two people edit the same row: nothing typed is lost and nothing is overwritten unasked.</summary>
public sealed class EditConflictTests : BrowserTest
{
    private Guid _company;

    [SetUp]
    public async Task FoundACompany() =>
        _company = await Server.SendAs(Some.Consultant, new RegisterCompany { Name = "Jensen Byg", Phone = "20 30 40 50", Email = "info@jensen.example", Employees = 10 });

    [Test]
    public async Task Both_versions_stand_side_by_side_and_one_is_chosen_by_keyboard()
    {
        var page = await OpenAs(Some.Consultant, $"/companies/{_company}/edit", width: 390, height: 844);
        await page.GetByLabel("Phone").FillAsync("11 11 11 11");
        await page.GetByLabel("Website").FillAsync("jensen.example");
        await Colleague(form => form with { Phone = "22 22 22 22", Email = "ny@jensen.example" });

        await page.Keyboard.PressAsync("Control+Enter");

        // The summary has the focus; its link leads to the choice.
        var summary = page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(summary).ToBeFocusedAsync();
        await Assertions.Expect(summary.GetByRole(AriaRole.Link)).ToHaveTextAsync("Phone: Mikkel Nørby wrote something else. Choose what stays.");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        var choices = page.GetByRole(AriaRole.Group, new() { Name = "Phone" });
        await Assertions.Expect(choices.GetByRole(AriaRole.Radio, new() { Name = "Keep mine: 11 11 11 11" })).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".conflict")).ToContainTextAsync("ny@jensen.example (Mikkel Nørby, just now)");
        Assert.That(await Accessibility.AxeCheck.Faults(page, "conflict"), Is.Empty);
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(choices.GetByRole(AriaRole.Radio, new() { Name = "Take theirs: 22 22 22 22" })).ToBeCheckedAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await page.Leaves("/edit$");

        await Assertions.Expect(page.Locator(".toasts")).ToContainTextAsync("What Mikkel Nørby changed meanwhile is kept: E-mail");
        var stored = await Stored();
        Assert.That((stored.Phone, stored.Email, stored.Website), Is.EqualTo(("22 22 22 22", "ny@jensen.example", "https://jensen.example")));
    }

    [Test]
    public async Task Text_that_returns_from_a_draft_does_not_overwrite_what_a_colleague_wrote_meanwhile()
    {
        var page = await OpenAs(Some.Consultant, $"/companies/{_company}/edit");
        await page.GetByLabel("Phone").FillAsync("11 11 11 11");
        await page.GetByLabel("Employees").FillAsync("12");
        await Colleague(form => form with { Phone = "22 22 22 22", Website = "jensen.example" });

        await page.ReloadAsync();
        await Assertions.Expect(page.GetByLabel("Phone")).ToHaveValueAsync("11 11 11 11");
        await page.Locator("form[data-form] button[type=submit]").First.ClickAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "Keep mine: 11 11 11 11" }).CheckAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await page.Leaves("/edit$");

        var stored = await Stored();
        Assert.That((stored.Phone, stored.Employees, stored.Website), Is.EqualTo(("11 11 11 11", (int?)12, "https://jensen.example")));
    }

    private async Task Colleague(Func<CorrectCompany, CorrectCompany> change) =>
        await Server.SendAs(Some.OtherConsultant, change((await Server.SendAs(Some.OtherConsultant, new ShowCompanyToCorrect(_company))).Form));

    private async Task<CorrectCompany> Stored() => (await Server.SendAs(Some.Consultant, new ShowCompanyToCorrect(_company))).Form;
}
