using System.Globalization;
using Microsoft.Playwright;
using PlacementCrm.Application.Activities;
using PlacementCrm.Application.Companies;
using PlacementCrm.Application.Openings;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Testing;

namespace PlacementCrm.Web.Tests.Flows;

/// <summary>
/// What the product is for: somebody who can stand twenty minutes works in a warehouse and gets dizzy on a ladder. What
/// happened there decides where the next place is, and the first place goes to somebody whom it suits.
/// </summary>
public sealed class StoryTests : BrowserTest
{
    private SmallWorld _world = null!;

    [OneTimeSetUp]
    public async Task BuildTheWorld()
    {
        _world = await SmallWorld.Build(Server);
        await _world.Follow(Server);
        await Offer("Tag og Fag ApS", "Tagmedarbejder", workAtHeight: 1);
        await Offer("Nord Pak ApS", "Pakker", workAtHeight: 0);
    }

    [Test]
    public async Task The_cause_of_an_ending_never_returns_and_the_place_suits_somebody_else()
    {
        await ReportTheLadder();
        var page = await OpenAs(Some.Consultant);
        await Assess(page);
        await EndAndRematch(page);
        await FindAnotherCompany(page);
        await GiveTheFirstPlaceToSomebodyElse(page);
    }

    private async Task ReportTheLadder()
    {
        var page = await OpenAs(Some.Consultant, "/capture/incident", width: 390, height: 844);
        await page.Locator("[data-placements] button", new() { HasText = "Ali Hassan" }).Or(page.Locator("[data-chosen-name]", new() { HasText = "Ali Hassan" })).First.WaitForAsync();
        await page.GetByText("Could not go on").ClickAsync();
        await page.GetByText("The work was stopped").ClickAsync();
        await page.FillAsync("[name=what]", "Svimmel på stigen ved de høje reoler");
        await page.GetByText("More", new() { Exact = false }).Last.ClickAsync();
        await page.Locator("#dimension").SelectOptionAsync("height");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.Locator("[data-entry=sent]").WaitForAsync();
    }

    private async Task Assess(IPage page)
    {
        await Go(page, $"/placements/{_world.Placement}?tab=events");
        await page.GetByText("Svimmel på stigen").WaitForAsync();
        await page.GetByText("cannot work at heights or on ladders").First.WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Assess" }).ClickAsync();
        await page.GetByLabel("What does it mean for the placement?").FillAsync("Reolerne kan ikke nås uden stige.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save assessment" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Record an adjustment" }).WaitForAsync();
    }

    private async Task EndAndRematch(IPage page)
    {
        await Go(page, "/");
        var taps = new Taps("A 9 End and rematch", 6);
        await taps.On(page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Placements" }).First);
        await taps.On(page.Locator($"main a[href='/placements/{_world.Placement}']").First);
        await taps.On(page.GetByRole(AriaRole.Button, new() { Name = "End early" }));
        var drawer = page.GetByRole(AriaRole.Dialog);
        await drawer.GetByText("What must the next place not ask for?").WaitForAsync();
        await taps.Choose(drawer.GetByLabel("The candidate’s reason"), "A consideration was not kept");
        await taps.Choose(drawer.GetByLabel("The company’s reason"), "The tasks did not fit");
        await drawer.GetByLabel("In the candidate’s words").FillAsync("Jeg kan ikke stå på stiger.");
        await drawer.GetByLabel("In the company’s words").FillAsync("Reolerne er for høje.");
        await taps.On(drawer.GetByRole(AriaRole.Button, new() { Name = "End and find the next place" }));
        await page.WaitForURLAsync(url => url.Contains("/matching?candidate=", StringComparison.Ordinal));
        taps.Done();

        Assert.That(await Server.Scalar($"select state from placement where id = '{_world.Placement}'"), Is.EqualTo("EndedEarly"));
        Assert.That(await Server.Scalar($"select state from incident where placement_id = '{_world.Placement}'"), Is.EqualTo("LedToEnding"));
    }

    private static async Task FindAnotherCompany(IPage page)
    {
        await Go(page, "/");
        var taps = new Taps("A 5 Find companies for a candidate", 2);
        await taps.On(page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Matching" }).First);
        // The start page names him too, and leads to his placement.
        await page.GetByRole(AriaRole.Heading, new() { Name = "Matching", Level = 1 }).WaitForAsync();
        await taps.On(page.GetByRole(AriaRole.Link, new() { Name = "Ali Hassan" }).First);
        await page.GetByRole(AriaRole.Heading, new() { Name = "Fits for" }).WaitForAsync();
        await page.Locator("section.care").Filter(new() { HasText = "What the next match avoids" }).GetByText("heights").First.WaitForAsync();
        var fits = page.GetByRole(AriaRole.Region, new() { Name = "What fits" });
        taps.Done();
        Assert.That(await fits.GetByRole(AriaRole.Heading, new() { Level = 3 }).AllInnerTextsAsync(), Has.One.Contains("Pakker"));
        var text = await fits.InnerTextAsync();
        Assert.That(text, Does.Contain("Nord Pak").And.Not.Contain("Tag og Fag").And.Not.Contain(SmallWorld.CompanyName));

        await fits.GetByRole(AriaRole.Button, new() { Name = "Shortlist: Pakker" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Presented to the company" }).WaitForAsync();
    }

    private async Task GiveTheFirstPlaceToSomebodyElse(IPage page)
    {
        await SmallWorld.Person(Server, "Bo");
        await Go(page, $"/matching?opening={_world.Opening}");
        var fits = page.GetByRole(AriaRole.Region, new() { Name = "Who fits" });
        await fits.GetByRole(AriaRole.Button, new() { Name = "Shortlist: Bo Hassan" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Presented to the company" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Both said yes" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Propose placement" }).ClickAsync();
        await page.GetByLabel("Train specific competences").CheckAsync();
        await page.GetByLabel("First day").FillAsync(Typed(7));
        await page.GetByLabel("Last day").FillAsync(Typed(21));
        await page.GetByRole(AriaRole.Button, new() { Name = "Propose the placement" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = $"Bo Hassan at {SmallWorld.CompanyName}" }).WaitForAsync();
    }

    private static string Typed(int days) => DateOnly.FromDateTime(DateTime.UtcNow).AddDays(days).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private async Task Offer(string name, string title, int workAtHeight)
    {
        var user = Some.Consultant;
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var company = await Server.SendAs(user, new RegisterCompany { Name = name, Segment = Segment.Logistics, OwnerId = user.MemberId });
        var site = await Server.SendAs(user, new AddSite { CompanyId = company, Name = "Hallen", Postcode = "7100", City = "Vejle", AddressLine = "Nordvej 1", MunicipalityCode = "630", OrdinaryFte = 20 });
        var visit = await Server.SendAs(user, new LogActivity
        {
            Kind = ActivityKind.Visit,
            CompanyId = company,
            SiteId = site,
            At = DateTimeOffset.UtcNow.AddDays(-3),
            Outcome = ActivityOutcome.Interested,
            Facts = [new ObservedFact(SiteDimension.Patience, 3, "Tager sig tid.")],
            NextStepTitle = "Ring igen",
            NextStepOn = today.AddDays(5),
        });
        await Server.SendAs(user, new OfferOpening
        {
            SiteId = site,
            Title = title,
            WorkFunction = "Lagermedarbejder",
            Kind = PlacementKind.WorkTrial,
            WeeklyHours = 15,
            FromOn = today.AddDays(-5),
            Places = 1,
            Tasks =
            [
                new OpeningTask
                {
                    Name = "Pakke kasser",
                    Demands = [new TaskDemand { DimensionCode = "stand", Value = 15, SourceActivityId = visit }, new TaskDemand { DimensionCode = "height", Value = workAtHeight, SourceActivityId = visit }],
                },
            ],
        });
    }
}
