using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using PlacementCrm.Application.Agreements;
using PlacementCrm.Application.Approvals;
using PlacementCrm.Application.Comments;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Matching;
using PlacementCrm.Domain.Rules;
using PlacementCrm.Testing;

namespace PlacementCrm.Web.Tests.Visibility;

/// <summary>
/// What a candidate does not share is in nothing that the program serves, to nobody, but on the few pages that are written down
/// here for those who work with the person. Goes through every address of the program, so a new one is asked as well.
/// </summary>
public sealed class PrivateWordsTests
{
    /// <summary>Who may read it where.</summary>
    private static readonly (CurrentUser User, string Address)[] s_mayRead =
    [
        (Some.Consultant, "/candidates/{Id:guid}"),
        (Some.OtherConsultant, "/candidates/{Id:guid}"),
        (Some.JobcentreStaff, "/candidates/{Id:guid}"),
    ];

    private CrmServer _server = null!;
    private SmallWorld _world = null!;
    private RunningPlacement _running = null!;
    private Guid _agreement;
    private Guid _run;

    private static IEnumerable<TestCaseData> Everybody =>
        [.. Some.Members.Select(user => new TestCaseData(user).SetArgDisplayNames(user.Name)), new TestCaseData([null]).SetArgDisplayNames("nobody")];

    [OneTimeSetUp]
    public async Task BuildTheWorld()
    {
        _server = await CrmServer.Start();
        _world = await SmallWorld.Build(_server);
        _running = await RunningPlacement.Start(_server, _world);
        await _world.SeeWork(_server);
        await _world.Follow(_server);
        await _server.SendAs(Some.Consultant, new AskForExtension { PlacementId = _world.Placement, ToOn = Days.Today.AddDays(120), Ground = ExtensionGround.ConcreteAssessment, Reason = "Lærer hurtigt." });
        await _server.SendAs(Some.Consultant, new WriteComment { PlacementId = _world.Placement, Text = "Ring lige til @Jonna Dam." });
        _run = (await _server.SendAs(Some.Consultant, new FindOffersFor(_world.Candidate))).RunId ?? throw new InvalidOperationException("No list was kept.");
        _agreement = await _server.SendAs(Some.Consultant, new GiveOutAgreement { PlacementId = _world.Placement, Language = "da" });
    }

    [OneTimeTearDown]
    public async Task StopTheServer() => await _server.DisposeAsync();

    [TestCaseSource(nameof(Everybody))]
    public async Task What_is_not_shared_is_served_to_nobody_where_it_is_not_written_down(CurrentUser? user)
    {
        using var visitor = await Visitor.Enter(_server, user);
        var found = new List<string>();
        var served = 0;
        foreach (var address in Addresses())
        {
            foreach (var path in Paths(address))
            {
                var (status, text) = await visitor.Read(path);
                served += status == HttpStatusCode.OK ? 1 : 0;
                if ((int)status >= 500)
                    found.Add($"{path} answers {status}");
                var mayRead = s_mayRead.Any(one => one.User == user && one.Address == address);
                if (!mayRead && text.Contains(SmallWorld.PrivateWords, StringComparison.OrdinalIgnoreCase))
                    found.Add($"{path} shows it");
            }
        }

        Assert.That(found, Is.Empty);
        Assert.That(served, Is.GreaterThan(user == Some.Consultant ? 40 : 2), "the pages were really read");
    }

    /// <summary>The test would see it: those who may read it do.</summary>
    [Test]
    public async Task Who_may_read_it_reads_it()
    {
        foreach (var (user, _) in s_mayRead)
        {
            using var visitor = await Visitor.Enter(_server, user);
            var (_, text) = await visitor.Read($"/candidates/{_world.Candidate}?tab=considerations");
            Assert.That(text, Does.Contain(SmallWorld.PrivateWords), user.Name);
        }
    }

    [Test]
    public async Task Papers_calendar_and_data_block_are_served_and_hold_only_what_is_shared()
    {
        using var visitor = await Visitor.Enter(_server, Some.Consultant);
        foreach (var path in new[]
        {
            $"/safety-meetings/{_world.Meeting}/table", $"/safety-meetings/{_world.Meeting}/table.pdf", $"/safety-meetings/{_world.Meeting}/minutes", $"/safety-meetings/{_world.Meeting}/minutes.pdf",
            $"/placements/{_world.Placement}/agreement", $"/placements/{_world.Placement}/agreement.pdf", $"/placements/agreements/{_agreement}", $"/placements/agreements/{_agreement}.pdf",
            $"/safety-meetings/{_world.Meeting}/invitation.ics", $"/placements/{_world.Placement}/vitas.txt",
        })
        {
            var (status, text) = await visitor.Read(path);
            Assert.That((status, text.Contains(SmallWorld.PrivateWords, StringComparison.OrdinalIgnoreCase)), Is.EqualTo((HttpStatusCode.OK, false)), path);
        }

        Assert.That((await visitor.Read($"/safety-meetings/{_world.Meeting}/minutes")).Text, Does.Contain("Står højst 20 minutter"), "what is shared is there");
    }

    private IEnumerable<string> Addresses() => _server.Endpoints
        .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
        .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") is null or true)
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
        .Where(address => !address.StartsWith("/_", StringComparison.Ordinal) && !address.Contains("{*", StringComparison.Ordinal))
        .Distinct(StringComparer.Ordinal);

    /// <summary>An address as it is asked for, with each row that it can show and each of its tabs.</summary>
    private IEnumerable<string> Paths(string address)
    {
        if (!address.Contains('{', StringComparison.Ordinal))
            return [address, .. Queries(address).Select(query => $"{address}?{query}")];

        var candidates = new[] { _world.Candidate, _running.Candidate };
        var ids = address.Split('/')[1] switch
        {
            "candidates" => candidates,
            "companies" or "capture" => [_world.Company],
            "openings" => [_world.Opening, _world.FreeOpening],
            "placements" when address.Contains("agreements", StringComparison.Ordinal) => [_agreement],
            "placements" => [_world.Placement, _running.Id],
            "safety-meetings" => [_world.Meeting],
            "import" or "confirm" or "admin" or "drafts" or "api" or "openapi" => [Guid.Empty],
            "matching" => [_run],
            _ => throw new InvalidOperationException($"Say whose id belongs into {address}."),
        };
        return ids.Select(id => address
                .Replace("{CompanyId:guid}", $"{_world.Company}", StringComparison.Ordinal).Replace("{SiteId:guid}", $"{_world.Site}", StringComparison.Ordinal)
                .Replace("{ContactId:guid}", $"{_world.Contact}", StringComparison.Ordinal).Replace("{number:int}", "1", StringComparison.Ordinal)
                .Replace("{Code}", "Ratio", StringComparison.Ordinal).Replace("{Token}", "nothing", StringComparison.Ordinal)
                .Replace("{RunId:guid}", $"{id}", StringComparison.OrdinalIgnoreCase).Replace("{key:maxlength(120)}", "note", StringComparison.Ordinal)
                .Replace("{documentName}", "v1", StringComparison.Ordinal).Replace("{id:guid}", $"{id}", StringComparison.OrdinalIgnoreCase))
            .SelectMany(path => Queries(address).Select(query => $"{path}?{query}").Prepend(path));
    }

    private IEnumerable<string> Queries(string address) => address switch
    {
        "/" => ["month=2026-11"],
        "/candidates/{Id:guid}" => ["tab=considerations", "tab=events", "tab=placements", "tab=people"],
        "/companies/{CompanyId:guid}" => ["tab=people", "tab=sites", "tab=openings", "tab=facts", "tab=events"],
        "/placements/{Id:guid}" => ["tab=follow-up", "tab=papers", "tab=events", "tab=comments", "step=start"],
        "/placements" => ["view=board", "view=calendar", $"view=calendar&day={Days.Today:yyyy-MM-dd}", "stage=Talk", "stage=Running"],
        "/safety-meetings/{Id:guid}" => ["part=1", "part=2", "part=3", "part=4", "part=5"],
        "/matching" => [$"candidate={_world.Candidate}", $"opening={_world.FreeOpening}"],
        "/tasks" => ["tab=overdue", "tab=done"],
        "/candidates" => ["state=Ready", "municipality=630"],
        "/companies" or "/openings" => ["q=klokken"],
        _ => [],
    };
}
