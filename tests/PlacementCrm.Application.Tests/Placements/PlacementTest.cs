using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Placements;

/// <summary>A company with an opening, and a candidate of team Vest and municipality 630 who may be presented to it.</summary>
public abstract class PlacementTest : DatabaseTest
{
    protected static readonly DateOnly Monday = new(2026, 11, 23);

    private static int s_number = 1000;

    protected Candidate Candidate { get; private set; } = null!;

    protected Opening Opening { get; private set; } = null!;

    protected Company Company { get; private set; } = null!;

    protected Site Site { get; private set; } = null!;

    [SetUp]
    public async Task Prepare()
    {
        Candidate = await Given(SomeCandidate("Ali", "Hassan"));
        Company = await Given(new Company(Guid.NewGuid(), "Jensen Byg ApS", Segment.Construction, Now));
        Site = new Site(Guid.NewGuid(), Company.Id, "Vejle");
        Site.Staff(24.5m, null);
        await Given(Site);
        Opening = await Given(SomeOpening("Warehouse", places: 2));
    }

    protected static Candidate SomeCandidate(string givenName, string familyName, bool consents = true, string municipality = "630", string team = "Vest")
    {
        var candidate = new Candidate(Guid.NewGuid(), Interlocked.Increment(ref s_number), givenName, familyName, municipality, Today.AddYears(1), Today);
        candidate.Identify(givenName, familyName, null, municipality, "KH-AP", Today);
        candidate.Assign(Some.Consultant.MemberId, Some.JobcentreStaff.MemberId, team);
        candidate.Work(5, 25, null);
        if (consents)
            candidate.GiveConsent(Today);
        return candidate;
    }

    protected Opening SomeOpening(string title, int places = 1)
    {
        var opening = new Opening(Guid.NewGuid(), Company.Id, Site.Id, title, "warehouse", PlacementKind.WorkTrial, places);
        opening.Schedule(20, Monday, Monday.AddDays(27));
        opening.AddTask(Guid.NewGuid(), "Packing");
        return opening;
    }

    protected ShortlistCandidate Shortlist() => new()
    {
        CandidateId = Candidate.Id,
        OpeningId = Opening.Id,
        WorkTaskId = Opening.Tasks[0].Id,
        Reasons =
        [
            new(ReasonKind.Fit, "Wish.Same", "Wishes warehouse work; the opening is warehouse work."),
            new(ReasonKind.Fit, "Consideration.Fits", "Lifts at most 5 kg; packing: lifting up to 2 kg."),
        ],
    };

    protected async Task<Guid> AcceptedSuggestion(CurrentUser? by = null)
    {
        var consultant = by ?? Some.Consultant;
        var id = await SendAs(consultant, Shortlist());
        await SendAs(consultant, new PresentSuggestion(id, await VersionOf<Suggestion>(id)));
        await SendAs(consultant, new AcceptSuggestion(id, await VersionOf<Suggestion>(id)));
        return id;
    }

    protected async Task<uint> VersionOf<TEntity>(Guid id) where TEntity : Domain.Entity => (await Load<TEntity>(id)).Version;
}
