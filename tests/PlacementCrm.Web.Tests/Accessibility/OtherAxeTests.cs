using System.Text;
using Microsoft.Playwright;
using PlacementCrm.Application.Activities;
using PlacementCrm.Application.Imports;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Testing;

namespace PlacementCrm.Web.Tests.Accessibility;

/// <summary>The screens of other roles and of nobody, those that need something begun, and the form of a contact that is moved.</summary>
public sealed class OtherAxeTests : BrowserTest
{
    private SmallWorld _world = null!;
    private Guid _suggestion;
    private Guid _taken;
    private Guid _fresh;

    [OneTimeSetUp]
    public async Task BuildTheWorld()
    {
        _world = await SmallWorld.Build(Server);
        _suggestion = await Accepted();
        _fresh = await Upload("Firma;CVR;By;Telefon\nHavn ApS;13748136;Vejle;20304050\nUden nummer;1;Vejle;\n");
        _taken = await Upload("Firma;By\nMole ApS;Aarhus\n");
        await Server.SendAs(Some.Consultant, new ApplyImport { Id = _taken, Version = (await Server.SendAs(Some.Consultant, new ShowImport(_taken))).Version });
        await Server.SendAs(Some.Consultant, new PlanActivity { Kind = ActivityKind.Call, CompanyId = _world.Company, PlannedAt = DateTimeOffset.UtcNow.AddHours(-1), Purpose = "Høre om opstart", ContactIds = [_world.Contact] });
    }

    [Test]
    public async Task Screens_of_other_roles_are_clean([Values("en-GB", "da-DK", "de-DE")] string culture)
    {
        var found = new List<string>();
        await Visit(null, culture, found, "/login", "/error");
        await Visit(Some.Manager, culture, found, "/", "/admin/follow-ups");
        await Visit(Some.JobcentreStaff, culture, found, "/", "/placements", $"/placements/{_world.Placement}");
        await Visit(Some.Booker, culture, found, "/");
        await Visit(Some.Consultant, culture, found,
            $"/companies/{_world.Company}/contacts/{_world.Contact}/edit", $"/companies/{_world.Company}/sites/{_world.Site}/edit", $"/placements/new?suggestion={_suggestion}",
            $"/import/{_fresh}/columns", $"/import/{_fresh}/check", $"/import/{_taken}/result");

        Assert.That(found, Is.Empty);
    }

    [TestCase("en-GB", "Move", "New day")]
    [TestCase("da-DK", "Flyt", "Ny dag")]
    [TestCase("de-DE", "Verschieben", "Neuer Tag")]
    public async Task Moving_a_planned_contact_and_logging_a_visit_are_clean(string culture, string move, string day)
    {
        var page = await OpenAs(Some.Consultant, $"/companies/{_world.Company}", culture);
        await page.GetByRole(AriaRole.Button, new() { Name = move }).First.ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = day }).WaitForAsync();
        var found = await AtBothWidths(page, "Move");

        // A telephone has its own page for it.
        await page.SetViewportSizeAsync(1280, 844);
        await Go(page, $"/companies/{_world.Company}");
        await page.Keyboard.PressAsync("v");
        await page.GetByRole(AriaRole.Dialog).GetByLabel("Jens Møller").WaitForAsync();
        found.AddRange(await AtBothWidths(page, "Visit"));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        found.AddRange(await AtBothWidths(page, "Visit in the dark"));

        Assert.That(found, Is.Empty);
    }

    private static async Task<List<string>> AtBothWidths(IPage page, string name)
    {
        var found = new List<string>();
        foreach (var width in new[] { 1280, 390 })
        {
            await page.SetViewportSizeAsync(width, 844);
            found.AddRange(await AxeCheck.Faults(page, $"{name} at {width}"));
        }

        return found;
    }

    private async Task Visit(CurrentUser? user, string culture, List<string> found, params string[] paths)
    {
        var page = await OpenAs(user, "/login", culture);
        foreach (var path in paths)
        {
            await Go(page, path);
            foreach (var width in new[] { 390, 1280 })
            {
                await page.SetViewportSizeAsync(width, 844);
                found.AddRange(await AxeCheck.Faults(page, $"{user?.Role} {path} at {width}"));
            }
        }
    }

    private async Task<Guid> Upload(string text)
    {
        var id = await Server.SendAs(Some.Consultant, new UploadImportFile { FileName = "list.csv", Content = Encoding.UTF8.GetBytes(text) });
        var run = await Server.SendAs(Some.Consultant, new ShowImport(id));
        await Server.SendAs(Some.Consultant, new MapColumns { Id = id, Version = run.Version, Mapping = [.. run.Columns.Select(column => column.Field)] });
        return id;
    }

    private async Task<Guid> Accepted()
    {
        var user = Some.Consultant;
        var candidate = await SmallWorld.Person(Server, "Bo");
        var id = await Server.SendAs(user, new ShortlistCandidate { CandidateId = candidate, OpeningId = _world.FreeOpening, Words = "Ønsker at pakke." });
        await Server.SendAs(user, new PresentSuggestion(id, await Version(candidate)));
        await Server.SendAs(user, new AcceptSuggestion(id, await Version(candidate)));
        return id;
    }

    private async Task<uint> Version(Guid candidate) => (await Server.SendAs(Some.Consultant, new FindSuggestions { CandidateId = candidate })).Single().Version;
}
