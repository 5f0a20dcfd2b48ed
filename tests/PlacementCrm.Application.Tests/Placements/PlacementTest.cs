using PlacementCrm.Application.Events;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Events;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;
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
        Words = "Wishes warehouse work; the opening is warehouse work.",
    };

    protected async Task<Guid> AcceptedSuggestion(Opening? opening = null, Candidate? candidate = null)
    {
        var at = opening ?? Opening;
        var id = await SendAs(Some.Consultant, Shortlist() with { CandidateId = (candidate ?? Candidate).Id, OpeningId = at.Id, WorkTaskId = at.Tasks[0].Id });
        await SendAs(Some.Consultant, new PresentSuggestion(id, await VersionOf<Suggestion>(id)));
        await SendAs(Some.Consultant, new AcceptSuggestion(id, await VersionOf<Suggestion>(id)));
        return id;
    }

    /// <summary>Four weeks, 20 hours a week.</summary>
    protected static ProposePlacement Propose(Guid suggestionId) => new()
    {
        SuggestionId = suggestionId,
        Kind = PlacementKind.WorkTrial,
        Purpose = PlacementPurpose.TrainSpecificCompetences,
        Tasks = "Packing",
        WeeklyHours = 20,
        TargetGroupCode = "KH-AP",
        FromOn = Monday,
        ToOn = Monday.AddDays(27),
    };

    protected async Task<Guid> Proposed() => await SendAs(Some.Consultant, Propose(await AcceptedSuggestion()));

    /// <summary>Agreed with the company and approved by the municipality.</summary>
    protected async Task<Guid> Agreed(Guid? placementId = null)
    {
        var id = placementId ?? await Proposed();
        await SendAs(Some.Consultant, new AgreePlacement(id, await VersionOf<Placement>(id)));
        await SendAs(Some.Consultant, new ApprovePeriod(id, await VersionOf<Placement>(id)));
        await SendAs(Some.Consultant, Hear(id));
        await SendAs(Some.Consultant, Statement(id));
        return id;
    }

    protected static HearRepresentative Hear(Guid placementId) => new()
    {
        PlacementId = placementId,
        Name = "Dorte Lund",
        Role = RepresentativeRole.UnionRepresentative,
        HeardOn = Today,
        Agrees = true,
    };

    protected static FilePaper Statement(Guid placementId) => new()
    {
        PlacementId = placementId,
        Kind = PaperKind.RatioStatement,
        DatedOn = Today,
        Reference = "VITAS 4711",
    };

    protected async Task<Guid> Ready() => await MakeReady(await Proposed());

    protected async Task<Guid> MakeReady(Guid placementId)
    {
        await Agreed(placementId);
        var meeting = await SendAs(Some.Consultant, Plan(placementId));
        await SitDown(meeting);
        await SendAs(Some.Consultant, new ConfirmSafetyMeeting { MeetingId = meeting, Version = await VersionOf<SafetyMeeting>(meeting) });
        return placementId;
    }

    protected async Task Start(Guid id) => await SendAs(Some.Consultant, new StartPlacement(id, await VersionOf<Placement>(id)));

    protected static PlanSafetyMeeting Plan(Guid placementId) => new()
    {
        PlacementId = placementId,
        On = Monday,
        At = new TimeOnly(13, 0),
        Place = "The company's canteen",
    };

    /// <summary>The three are there, agree on the follow-up and say yes.</summary>
    protected async Task SitDown(Guid meetingId)
    {
        await SendAs(Some.Consultant, new RecordPresence
        {
            MeetingId = meetingId,
            Version = await VersionOf<SafetyMeeting>(meetingId),
            Candidate = "Ali",
            Company = "Lone",
            Consultant = "Karen",
        });
        await SendAs(Some.Consultant, new AgreeFollowUp { MeetingId = meetingId, Version = await VersionOf<SafetyMeeting>(meetingId), On = Monday.AddDays(7) });
        foreach (var party in Enum.GetValues<MeetingParty>())
            await SendAs(Some.Consultant, await Yes(meetingId, party));
    }

    /// <summary>To what stands there now.</summary>
    protected async Task<RecordConfirmation> Yes(Guid meetingId, MeetingParty party)
    {
        var read = await SendAs(Some.Consultant, new ShowSafetyMeeting(meetingId));
        return new() { MeetingId = meetingId, Version = read.Version, Party = party, Print = read.Print };
    }

    protected async Task<AnswerConsideration> Answer(Guid meetingId, Guid considerationId, AnswerKind answer)
    {
        var page = await SendAs(Some.Consultant, new ShowSafetyMeeting(meetingId));
        return new AnswerConsideration
        {
            MeetingId = meetingId,
            ConsiderationId = considerationId,
            Version = page.Answers.Single(row => row.ConsiderationId == considerationId).Version,
            Answer = answer,
        };
    }

    protected async Task<Consideration> GivenConsideration(string dimension, decimal limit, bool shareable = true)
    {
        var consideration = new Consideration(Guid.CreateVersion7(), Candidate.Id, dimension, limit, "", shareable, Today.AddDays(-30), null);
        consideration.Confirm(Today);
        return await Given(consideration);
    }

    /// <summary>What the placement's timeline says of its steps, newest first.</summary>
    // By id, which counts real time: the clock of the tests stands still.
    protected async Task<IReadOnlyList<EventRow>> Steps(Guid placementId) =>
        [.. (await SendAs(Some.Consultant, new FindEvents { PlacementId = placementId })).Rows
            .Where(row => row.Kind == EventKind.PlacementMoved).OrderByDescending(row => row.Id)];

    protected async Task<uint> VersionOf<TEntity>(Guid id) where TEntity : Domain.Entity => (await Load<TEntity>(id)).Version;
}
