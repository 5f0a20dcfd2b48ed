using Microsoft.Extensions.DependencyInjection;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Links;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Placements;

/// <summary>What may be sent about the meeting of the three and what is talked about there.</summary>
public sealed partial class RandomCommandTests
{
    private IssuedLink? _link;
    private string? _print;

    private IEnumerable<Act> Meeting() =>
    [
        Send("plan the meeting", Some.Consultant, r => Plan(Of(r, _placements.Keys)) with { RequestId = New(r), Place = Words(r, "Canteen") }),
        Send("move the meeting", Some.Consultant, r => On(r, _meetings, id => new MoveSafetyMeeting { MeetingId = id, Version = V(r, _meetings, id), On = Day(r, 0, 9), At = new TimeOnly(9, 0), Place = Words(r, "Office") })),
        Send("invite", Some.Consultant, r => On(r, _meetings, id => new RecordInvitation { MeetingId = id, Version = V(r, _meetings, id) })),
        Send("begin", Some.Consultant, r => On(r, _meetings, id => new BeginSafetyMeeting { MeetingId = id, Version = V(r, _meetings, id) })),
        Send("not held", Some.Consultant, r => On(r, _meetings, id => new RecordMeetingNotHeld { MeetingId = id, Version = V(r, _meetings, id), Reason = Seldom(r) })),
        Send("who is there", Some.Consultant, r => On(r, _meetings, id => new RecordPresence { MeetingId = id, Version = V(r, _meetings, id), Candidate = "Ali", Company = r.Next(5) == 0 ? null : "Lone", Consultant = r.Next(5) == 0 ? "Mikkel" : "Karen" })),
        Send("answer", Some.Consultant, Answering),
        Send("go through the work", Some.Consultant, r => On(r, _meetings, id => new GoThroughWork { MeetingId = id, Version = V(r, _meetings, id), Points = [new((MeetingPointKind)r.Next(3), "At ten")], WorkWords = Words(r) })),
        Send("talk", Some.Consultant, r => On(r, _meetings, id => new RecordTalk { MeetingId = id, Version = V(r, _meetings, id), IfItGetsHard = Words(r) })),
        Send("follow up", Some.Consultant, r => On(r, _meetings, id => new AgreeFollowUp { MeetingId = id, Version = V(r, _meetings, id), On = Day(r, -2, 14) })),
        Confirming("a party confirms"),
        Send("confirm", Some.Consultant, r => On(r, _meetings, id => new ConfirmSafetyMeeting { MeetingId = id, Version = V(r, _meetings, id) })),
        Send("reopen", Some.Consultant, r => On(r, _meetings, id => new ReopenSafetyMeeting { MeetingId = id, Version = V(r, _meetings, id), Reason = Seldom(r), NewTask = r.Next(2) == 0 ? null : "Stacks shelves" })),
    ];

    private IEnumerable<Act> AroundTheMeeting() =>
    [
        Send("issue a link", Some.Consultant, r => On(r, _meetings, id => new IssueConfirmationLink { MeetingId = id, Party = (MeetingParty)r.Next(3) })),
        Send("revoke the link", Some.Consultant, r => On(r, _meetings, id => new RevokeConfirmationLink(id, (MeetingParty)r.Next(3)))),
        ByLink("read by link", (r, link) => new ReadForConfirmation(link.Token, r.Next(4) == 0 ? "000000" : link.Code)),
        ByLink("answer by link", (r, link) => new AnswerConfirmation { Token = link.Token, Code = link.Code, Print = r.Next(4) == 0 ? _print ?? "" : _prints.Values.FirstOrDefault(""), Objection = r.Next(3) == 0 ? "It was eleven." : null }),
    ];

    private IEnumerable<Act> OfTheCandidate() =>
    [
        Send("add a consideration", Some.Consultant, r => new AddConsideration { RequestId = New(r), CandidateId = Of(r, [Candidate.Id]), DimensionCode = r.Next(2) == 0 ? "lift" : "stand", Limit = r.Next(1, 20), Words = "", IsShareable = r.Next(4) > 0, ValidFromOn = Today.AddDays(-1) }),
        Send("confirm a consideration", Some.Consultant, r => On(r, _considerations, id => new ConfirmConsideration { ConsiderationId = id, Version = V(r, _considerations, id), On = Today })),
        Send("share a consideration", Some.Consultant, r => On(r, _considerations, id => new ShareConsideration { ConsiderationId = id, Version = V(r, _considerations, id), IsShareable = r.Next(3) > 0 })),
        Send("end a consideration", Some.Consultant, r => On(r, _considerations, id => new EndConsideration { ConsiderationId = id, Version = V(r, _considerations, id), On = Today })),
        Send("withdraw the consent", Some.Consultant, r => new WithdrawConsent { CandidateId = Of(r, [Candidate.Id]), Version = r.Next(3) > 0 ? 0 : _candidateVersion, On = Today }),
        Send("give the consent", Some.Consultant, r => new GiveConsent { CandidateId = Of(r, [Candidate.Id]), Version = _candidateVersion, On = Today }),
    ];

    private AnswerConsideration Answering(Random random)
    {
        var meeting = Of(random, _meetings.Keys);
        var answers = _meetings.GetValueOrDefault(meeting)?.Answers ?? [];
        var answer = answers.Count == 0 ? null : Any(random, answers);
        return new()
        {
            MeetingId = meeting,
            ConsiderationId = answer?.ConsiderationId ?? New(random),
            Version = answer?.Version ?? 0,
            Answer = random.Next(8) switch { 0 => null, 1 => AnswerKind.NotPossible, 2 => AnswerKind.Adapted, _ => AnswerKind.Agreed },
            What = "A chair",
            Who = "Lone",
            FromOn = Today,
        };
    }

    /// <summary>A party says yes to what stands in the minutes at that moment; now and then to something else.</summary>
    private Act Confirming(string name) => new(name, random =>
    {
        var hasReadOther = random.Next(8) == 0;
        var act = Send(name, Some.Consultant, r => On(r, _meetings, id => new RecordConfirmation { MeetingId = id, Version = V(r, _meetings, id), Party = (MeetingParty)r.Next(3), Print = hasReadOther ? "" : _prints.GetValueOrDefault(id, "") }));
        var sent = act.Build(random);
        return sent with { MustBeRefused = sent.MustBeRefused || hasReadOther };
    });

    /// <summary>What the holder of the last link sends; without a link somebody tries a made-up one.</summary>
    private Act ByLink<TAnswer>(string name, Func<Random, IssuedLink, ICommand<TAnswer>> build) => new(name, random =>
    {
        var link = _link ?? new("x", "000000", Clock.Now);
        var request = build(random, link);
        _mustBeRefused = false;
        return new(request.GetType().Name, User: null, IsOnce: false, MustBeRefused: false, $"{request}", async () =>
        {
            var holder = await Services.GetRequiredService<LinkHolders>().Find(link.Token) ?? throw new NotFound();
            return await SendAs(holder, request);
        });
    });
}
