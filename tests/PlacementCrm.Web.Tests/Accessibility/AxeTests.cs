using Microsoft.Playwright;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Matching;
using PlacementCrm.Testing;

namespace PlacementCrm.Web.Tests.Accessibility;

/// <summary>Every screen, in three languages and both widths, narrow Danish ones in the dark: no violation of WCAG 2.2 A and AA, no sideways scroll, no font.</summary>
public sealed class AxeTests : BrowserTest
{
    private static readonly string[] s_administration =
    [
        "/admin/rules", "/admin/rules/Ratio", "/admin/rules/Ratio/draft", "/admin/rules/LongestPeriod.WorkTrial.KH-AP/draft", "/admin/rules/Kind.WorkTrial/draft",
        "/admin/rules/UnemployedBefore/draft", "/admin/rules/new", "/admin/target-groups", "/matching/rules", "/matching/rules/draft", "/matching/fairness", "/admin/api-keys",
    ];

    private SmallWorld _world = null!;
    private RunningPlacement _running = null!;
    private Guid? _run;
    private string _teamWithPin = "";
    private string _compare = "";
    private Guid _asking;

    [OneTimeSetUp]
    public async Task BuildTheWorld()
    {
        _world = await SmallWorld.Build(Server);
        _running = await RunningPlacement.Start(Server, _world);
        await _running.Report(Server);
        await _world.SeeWork(Server);
        _run = (await Server.SendAs(Some.Consultant, new FindOffersFor(_world.Candidate))).RunId;
        var (one, other) = (await SmallWorld.Person(Server, "Bo"), await SmallWorld.Person(Server, "Eva"));
        var list = await Server.SendAs(Some.Consultant, new FindCandidatesFor(_world.FreeOpening));
        _teamWithPin = $"/matching/team?keep={one:n}.{_world.FreeOpening:n}";
        _compare = $"/matching/compare?run={list.RunId}&with={one}~{other}";
        await FillTheFairnessReport();
    }

    // Two groups that are large enough to be told of, one of which was never shown.
    private async Task FillTheFairnessReport()
    {
        for (var number = 0; number < 18; number++)
            _asking = await Server.SendAs(Some.Consultant, new RegisterCandidate
            {
                GivenName = "Iben",
                FamilyName = "Toft",
                MunicipalityCode = "630",
                BirthYear = 1990,
                ConsultantId = Some.Consultant.MemberId,
                RetentionEndsOn = Days.Today.AddYears(5),
                LanguageLevel = number < 8 ? 2 : 0,
                WishedFunctions = "lagermand\ntruck",
            });
    }

    [Test]
    public Task Every_screen_is_clean([Values("en-GB", "da-DK", "de-DE")] string culture) => AreClean(Some.Consultant, Screens(), culture);

    [Test]
    public Task Every_screen_of_the_administrator_is_clean([Values("en-GB", "da-DK", "de-DE")] string culture) =>
        AreClean(Some.Administrator, ["/", .. s_administration], culture);

    private async Task AreClean(CurrentUser user, IEnumerable<string> screens, string culture)
    {
        var page = await OpenAs(user, "/", culture);
        var found = new List<string>();
        page.Request += (_, request) =>
        {
            if (request.ResourceType == "font")
                found.Add($"font {request.Url}");
        };
        foreach (var path in screens)
        {
            await Go(page, path);
            foreach (var (width, height) in new[] { (390, 844), (1280, 800) })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = culture == "da-DK" && width == 390 ? ColorScheme.Dark : ColorScheme.Light });
                await page.SetViewportSizeAsync(width, height);
                found.AddRange(await AxeCheck.Faults(page, $"{path} at {width}"));
            }
        }

        Assert.That(found.Distinct(), Is.Empty);
    }

    [Test]
    public async Task Screens_fit_320_pixels_in_German()
    {
        var page = await OpenAs(Some.Consultant, "/", "de-DE", 320, 640);
        var found = new List<string>();
        foreach (var path in Screens())
        {
            await Go(page, path);
            if (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth") > 0)
                found.Add(path);
        }

        Assert.That(found, Is.Empty);
    }

    private IEnumerable<string> Screens() =>
    [
        "/", "/tasks", "/companies", "/companies?q=moller", "/companies?q=zzzz", "/companies/new",
        $"/companies/{_world.Company}", $"/companies/{_world.Company}?tab=people", $"/companies/{_world.Company}?tab=sites",
        $"/companies/{_world.Company}?tab=openings", $"/companies/{_world.Company}?tab=facts", $"/companies/{_world.Company}/edit",
        $"/companies/{_world.Company}/sites/new", $"/companies/{_world.Company}/sites/{_world.Site}", $"/companies/{_world.Company}/contacts/new", $"/companies/{_world.Company}/do-not-contact",
        "/contacts", "/candidates", "/candidates/new", $"/candidates/{_world.Candidate}", $"/candidates/{_world.Candidate}/edit", $"/candidates/{_asking}/edit",
        "/openings", $"/openings/{_world.Opening}", $"/openings/{_world.Opening}/edit", $"/openings/new?site={_world.Site}",
        "/matching", $"/matching?candidate={_world.Candidate}", $"/matching?opening={_world.FreeOpening}", "/matching/rules",
        $"/matching?candidate={_world.Candidate}&whynot=a&notshown=NearMiss", $"/matching/runs/{_run}", "/matching/team", _teamWithPin, _compare,
        "/placements", "/placements?view=board", "/placements?view=calendar", $"/placements?view=calendar&day={Days.Today:yyyy-MM-dd}", "/placements?stage=Talk",
        "/placements/approvals", $"/placements/{_world.Placement}?tab=comments", "/placements/ending", $"/placements/{_world.Placement}", $"/placements/{_world.Placement}?tab=follow-up",
        $"/placements/{_world.Placement}?step=Explain", $"/placements/{_world.Placement}?tab=papers", $"/placements/{_world.Placement}/agreement",
        $"/safety-meetings/{_world.Meeting}", $"/safety-meetings/{_world.Meeting}?part=2",
        $"/safety-meetings/{_world.Meeting}/table", $"/safety-meetings/{_world.Meeting}/minutes", "/confirm/nothing",
        $"/safety-meetings/{_world.Meeting}?part=3", $"/safety-meetings/{_world.Meeting}?part=4", $"/safety-meetings/{_world.Meeting}?part=5",
        "/admin/rules", "/admin/rules/Ratio", "/admin/rules/LongestPeriod.WorkTrial.KH-AP", "/admin/target-groups",
        $"/placements/{_running.Id}?tab=events", $"/candidates/{_running.Candidate}?tab=considerations",
        "/import", "/capture/visit", "/capture/attempt", "/capture/incident", "/not-found", "/forbidden",
    ];
}
