using PlacementCrm.Application.Placements;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Web.Demo;

/// <summary>The safety meetings of the story: every consideration that may be shared gets its answer from the company.</summary>
internal static class DemoMeetings
{
    /// <summary>The placement in which a new task came up after the start.</summary>
    public const string Reopened = "21";

    // Here the company confirms by link, from its own desk.
    private const string ByLink = "7";

    // Here nobody from the company came the first time.
    private const string NotHeldAtFirst = "16";

    public static async Task Hold(DemoStage stage, DemoCandidate candidate, Guid placement, int startsIn, bool isHeld, string place)
    {
        var planned = Math.Min(startsIn - 7, isHeld ? -1 : startsIn - 10);
        if (place == NotHeldAtFirst)
            await Miss(stage, candidate, placement, planned, place);
        var id = await Plan(stage, candidate, placement, planned, isHeld ? Math.Min(startsIn - 5, -1) : startsIn - 1, "meeting " + place);
        await Step(stage, candidate, id, planned, version => new RecordInvitation { MeetingId = id, Version = version });
        if (!isHeld)
            return;

        // Whoever is ready for a start next week has met by now.
        var day = Math.Min(startsIn - 5, -1);
        await Step(stage, candidate, id, day, version => new BeginSafetyMeeting { MeetingId = id, Version = version });
        await SitDown(stage, candidate, id, day);
        await Answer(stage, candidate, id, day, startsIn);
        await Talk(stage, candidate, id, day, startsIn);
        foreach (var party in Enum.GetValues<MeetingParty>())
        {
            if (party is MeetingParty.Company && place == ByLink)
                await ConfirmByLink(stage, candidate, id, day);
            else
                await SayYes(stage, candidate, id, day, party);
        }

        await Step(stage, candidate, id, day, version => new ConfirmSafetyMeeting { MeetingId = id, Version = version });
    }

    public static async Task Reopen(DemoStage stage, DemoCandidate candidate, Guid placement)
    {
        var id = (await stage.At(-1, candidate.Consultant, new ShowPlacement(placement))).Meeting!.Id;
        await Step(stage, candidate, id, -1, version => new ReopenSafetyMeeting
        {
            MeetingId = id,
            Version = version,
            Reason = "Skal fremover også hjælpe ved varemodtagelsen.",
            NewTask = "Tage imod varer om morgenen",
        });
    }

    private static Task<Guid> Plan(DemoStage stage, DemoCandidate candidate, Guid placement, int day, int on, string name) =>
        stage.At(day, candidate.Consultant, new PlanSafetyMeeting
        {
            RequestId = DemoCast.IdOf(name),
            PlacementId = placement,
            On = stage.Today.AddDays(on),
            At = new TimeOnly(13, 0),
            Place = "Hos virksomheden",
        });

    private static async Task Miss(DemoStage stage, DemoCandidate candidate, Guid placement, int planned, string place)
    {
        var id = await Plan(stage, candidate, placement, planned - 3, planned - 1, "missed meeting " + place);
        await Step(stage, candidate, id, planned - 1, version => new RecordMeetingNotHeld { MeetingId = id, Version = version, Reason = "Driftslederen blev kaldt ud til et nedbrud." });
    }

    private static async Task SitDown(DemoStage stage, DemoCandidate candidate, Guid id, int day)
    {
        var page = await Show(stage, candidate, id, day);
        await stage.At(day, candidate.Consultant, new RecordPresence
        {
            MeetingId = id,
            Version = page.Version,
            Candidate = candidate.Name,
            Company = page.Supervisor ?? page.Company,
            Consultant = candidate.Consultant.Name,
        }, 13);
    }

    private static async Task Answer(DemoStage stage, DemoCandidate candidate, Guid id, int day, int startsIn)
    {
        var page = await Show(stage, candidate, id, day);
        foreach (var (answer, index) in page.Answers.Select((answer, index) => (answer, index)))
        {
            var isAdapted = index % 2 == 1;
            await stage.At(day, candidate.Consultant, new AnswerConsideration
            {
                MeetingId = id,
                ConsiderationId = answer.ConsiderationId,
                Version = answer.Version,
                Answer = isAdapted ? AnswerKind.Adapted : AnswerKind.Agreed,
                What = isAdapted ? "En kollega tager den del af opgaven." : null,
                Who = isAdapted ? "Makkeren" : null,
                FromOn = isAdapted ? stage.Today.AddDays(startsIn) : null,
                SaidBy = page.Supervisor,
            }, 13);
        }
    }

    private static async Task Talk(DemoStage stage, DemoCandidate candidate, Guid id, int day, int startsIn)
    {
        var page = await Show(stage, candidate, id, day);
        await stage.At(day, candidate.Consultant, new GoThroughWork
        {
            MeetingId = id,
            Version = page.Version,
            Points = [.. page.PointKinds.Select(kind => Point(kind, page.Supervisor, stage.Today.AddDays(day - 200)))],
            WorkWords = "Møder klokken ni, får opgaven vist, arbejder sammen med sin makker.",
        }, 13);
        await Step(stage, candidate, id, day, version => new RecordTalk
        {
            MeetingId = id,
            Version = version,
            CandidateExpects = "At lære opgaven i ro og at høre, hvordan det går.",
            CompanyExpects = "At der bliver ringet, når noget er i vejen.",
            CandidateOnJob = JobAfterwards.Hoped,
            CompanyOnJob = JobAfterwards.Possible,
            CandidateAsks = "Må jeg ringe, hvis bussen er forsinket? Ja.",
            IfItGetsHard = "Siger til med det samme; går en tur og tager resten af pausen.",
        });
        await Step(stage, candidate, id, day, version => new AgreeFollowUp { MeetingId = id, Version = version, On = stage.Today.AddDays(startsIn + 7) });
    }

    private static MeetingPointEntry Point(MeetingPointKind kind, string? supervisor, DateOnly assessedOn) => kind switch
    {
        MeetingPointKind.WhomToAsk => new(kind, supervisor),
        MeetingPointKind.Breaks => new(kind, "Klokken 10 og 12, og når det trænger."),
        MeetingPointKind.WhenIll => new(kind, "Ringer inden klokken otte."),
        MeetingPointKind.AssessmentSeen => new(kind, SeenOn: assessedOn),
        _ => new(kind),
    };

    private static async Task SayYes(DemoStage stage, DemoCandidate candidate, Guid id, int day, MeetingParty party)
    {
        var read = await Show(stage, candidate, id, day);
        await stage.At(day, candidate.Consultant, new RecordConfirmation { MeetingId = id, Version = read.Version, Party = party, Print = read.Print }, 13);
    }

    private static async Task ConfirmByLink(DemoStage stage, DemoCandidate candidate, Guid id, int day)
    {
        var issued = await stage.At(day, candidate.Consultant, new IssueConfirmationLink { MeetingId = id, Party = MeetingParty.Company }, 14);
        var holder = await stage.HolderOf(issued.Token);
        var reading = await stage.At(day, holder, new ReadForConfirmation(issued.Token, issued.Code), 15);
        await stage.At(day, holder, new AnswerConfirmation { Token = issued.Token, Code = issued.Code, Print = reading.Print! }, 15);
    }

    private static Task<ShowSafetyMeeting.Page> Show(DemoStage stage, DemoCandidate candidate, Guid id, int day) =>
        stage.At(day, candidate.Consultant, new ShowSafetyMeeting(id), 13);

    private static async Task Step(DemoStage stage, DemoCandidate candidate, Guid id, int day, Func<uint, MediatR.IRequest<MediatR.Unit>> step)
    {
        var page = await Show(stage, candidate, id, day);
        await stage.At(day, candidate.Consultant, step(page.Version), 13);
    }
}
