using Microsoft.Playwright;
using PlacementCrm.Application.Companies;
using PlacementCrm.Testing;

namespace PlacementCrm.Web.Tests.Connection;

/// <summary>Saved, but the answer never arrived, and the page came back with what was typed.</summary>
public sealed class LostAnswerTests : BrowserTest
{
    [Test]
    public async Task Saving_a_second_time_makes_no_second_company()
    {
        var page = await OpenAs(Some.Consultant, "/companies/new");
        await page.Locator("input[name=Name]").FillAsync("Tabt Svar ApS");
        await page.Locator("[data-draft-state]").Filter(new() { HasText = "Draft kept" }).WaitForAsync();
        var id = Guid.Parse(await page.Locator("input[name=RequestId]").InputValueAsync());
        await Server.SendAs(Some.Consultant, new RegisterCompany { RequestId = id, Name = "Tabt Svar ApS" });

        await Go(page, "/companies/new");
        await page.ReloadAsync();
        await page.GetByText("This form was saved already").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Register" }).First.ClickAsync();
        await page.ArrivesAt($"/companies/{id}$");

        Assert.That(await Server.Scalar("select count(*) from company where name = 'Tabt Svar ApS'"), Is.EqualTo(1L));
    }
}
