using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Web.Demo;

/// <summary>The safety meetings of the story: every consideration that may be shared gets its answer from the company.</summary>
internal static class DemoMeetings
{
    public static async Task Hold(DemoStage stage, DemoCandidate candidate, Guid placement, int startsIn, bool isHeld, string place)
    {
        var user = candidate.Consultant;
        var planned = Math.Min(startsIn - 7, isHeld ? -1 : startsIn - 10);
        var id = await stage.At(planned, user, new PlanSafetyMeeting
        {
            RequestId = DemoCast.IdOf("meeting " + place),
            PlacementId = placement,
            On = stage.Today.AddDays(startsIn - (isHeld ? 5 : 1)),
            At = new TimeOnly(13, 0),
            Place = "Hos virksomheden",
        });
        if (!isHeld)
            return;

        var day = startsIn - 5;
        await Step(stage, candidate, id, day, version => new BeginSafetyMeeting { MeetingId = id, Version = version });
        var page = await Show(stage, candidate, id, day);
        await stage.At(day, user, new RecordPresence { MeetingId = id, Version = page.Version, Candidate = candidate.Name, Company = page.Supervisor ?? page.Company, Consultant = user.Name }, 13);
        foreach (var (answer, index) in page.Answers.Select((answer, index) => (answer, index)))
            await stage.At(day, user, Answer(stage, id, answer, index, startsIn), 13);
        await Step(stage, candidate, id, day, version => new WriteSafetyMeeting
        {
            MeetingId = id,
            Version = version,
            Expectations = "Møder klokken ni, får opgaven vist, spørger sin makker.",
            IfItGetsHard = "Siger til med det samme; går en tur og tager resten af pausen.",
            Questions = "Må jeg ringe, hvis bussen er forsinket? Ja.",
            FirstFollowUpOn = stage.Today.AddDays(startsIn + 7),
        });
        foreach (var party in Enum.GetValues<MeetingParty>())
            await Step(stage, candidate, id, day, version => new RecordConfirmation { MeetingId = id, Version = version, Party = party });
        await Step(stage, candidate, id, day, version => new ConfirmSafetyMeeting { MeetingId = id, Version = version });
    }

    private static AnswerConsideration Answer(DemoStage stage, Guid meeting, ShowSafetyMeeting.Answer answer, int index, int startsIn) => index % 2 == 0
        ? new AnswerConsideration { MeetingId = meeting, ConsiderationId = answer.ConsiderationId, Version = answer.Version, Answer = AnswerKind.Agreed }
        : new AnswerConsideration
        {
            MeetingId = meeting,
            ConsiderationId = answer.ConsiderationId,
            Version = answer.Version,
            Answer = AnswerKind.Adapted,
            What = "En kollega tager den del af opgaven.",
            Who = "Makkeren",
            FromOn = stage.Today.AddDays(startsIn),
        };

    private static Task<ShowSafetyMeeting.Page> Show(DemoStage stage, DemoCandidate candidate, Guid id, int day) =>
        stage.At(day, candidate.Consultant, new ShowSafetyMeeting(id), 13);

    private static async Task Step(DemoStage stage, DemoCandidate candidate, Guid id, int day, Func<uint, MediatR.IRequest<MediatR.Unit>> step)
    {
        var page = await Show(stage, candidate, id, day);
        await stage.At(day, candidate.Consultant, step(page.Version), 13);
    }
}
