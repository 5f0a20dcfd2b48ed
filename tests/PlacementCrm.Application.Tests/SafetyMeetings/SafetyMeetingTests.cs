using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Application.Tests.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.SafetyMeetings;

public sealed class SafetyMeetingTests : PlacementTest
{
    [Test]
    public async Task Brings_only_what_the_candidate_confirmed_and_shares()
    {
        var lifting = await GivenConsideration("lift", 5);
        await GivenConsideration("stand", 20, shareable: false);
        await Given(new Consideration(Guid.CreateVersion7(), Candidate.Id, "walk", 30, "", true, Today, null));
        var ended = new Consideration(Guid.CreateVersion7(), Candidate.Id, "sit", 60, "", true, Today.AddDays(-30), Today.AddDays(-1));
        ended.Confirm(Today.AddDays(-30));
        await Given(ended);

        var meeting = await Planned();

        var page = await SendAs(Some.Consultant, new ShowSafetyMeeting(meeting));
        Assert.That(page.Answers.Select(answer => (answer.ConsiderationId, answer.Words)), Is.EqualTo(new[] { (lifting.Id, "Lifts at most 5 kg") }));
        var placement = await SendAs(Some.Consultant, new ShowPlacement(page.PlacementId));
        Assert.That(placement.Meeting!.Open, Is.EqualTo(1));
    }

    [Test]
    public async Task Takes_a_consideration_out_at_once_when_it_is_no_longer_shared()
    {
        var lifting = await GivenConsideration("lift", 5);
        var meeting = await Planned();

        await SendAs(Some.Consultant, new ShareConsideration { ConsiderationId = lifting.Id, Version = await VersionOf<Consideration>(lifting.Id), IsShareable = false });

        Assert.That((await SendAs(Some.Consultant, new ShowSafetyMeeting(meeting))).Answers, Is.Empty);
        Assert.That(await Count<ConsiderationAnswer>(), Is.Zero);
    }

    [Test]
    public async Task Shows_nothing_without_the_candidates_consent_even_if_it_was_shared_before()
    {
        var lifting = await GivenConsideration("lift", 5);
        var meeting = await Planned();
        await Sql($"update consideration set is_shareable = false where id = '{lifting.Id}'");

        Assert.That((await SendAs(Some.JobcentreStaff, new ShowSafetyMeeting(meeting))).Answers, Is.Empty);
    }

    [Test]
    public async Task Keeps_what_is_adapted_by_whom_and_from_when()
    {
        var lifting = await GivenConsideration("lift", 5);
        var meeting = await Planned();
        var answer = await Answer(meeting, lifting.Id, AnswerKind.Adapted);

        await Assert.ThatAsync(() => SendAs(Some.Consultant, answer), Throws.TypeOf<RequestInvalid>().With.Message.StartsWith("Write what is adapted"));
        await SendAs(Some.Consultant, answer with { What = "Own trolley", Who = "Lone", FromOn = Monday });

        var stored = (await SendAs(Some.Consultant, new ShowSafetyMeeting(meeting))).Answers[0];
        Assert.That((stored.Kind, stored.What, stored.Who, stored.FromOn), Is.EqualTo((AnswerKind.Adapted, "Own trolley", "Lone", Monday)));
        await Assert.ThatAsync(() => SendAs(Some.Consultant, answer with { Answer = AnswerKind.Agreed }), Throws.TypeOf<EditConflict>());
    }

    [Test]
    public async Task Names_everything_that_is_missing_before_it_is_confirmed()
    {
        await GivenConsideration("lift", 5);
        var meeting = await Planned();
        await SendAs(Some.Consultant, new BeginSafetyMeeting { MeetingId = meeting, Version = await VersionOf<SafetyMeeting>(meeting) });

        await Assert.ThatAsync(
            async () => await SendAs(Some.Consultant, new ConfirmSafetyMeeting { MeetingId = meeting, Version = await VersionOf<SafetyMeeting>(meeting) }),
            Throws.TypeOf<RuleBroken>().With.Message.StartsWith("Not ready to confirm yet.")
                .And.Message.Contains("company").And.Message.Contains("Lifts at most 5 kg").And.Message.Contains("first follow-up"));
        Assert.That((await Load<SafetyMeeting>(meeting)).State, Is.EqualTo(SafetyMeetingState.Held));
    }

    [Test]
    public async Task A_new_consideration_reopens_the_meeting_and_puts_the_running_placement_at_risk()
    {
        var id = await Ready();
        await Start(id);
        var draft = await Given(new Consideration(Guid.CreateVersion7(), Candidate.Id, "stand", 20, "", true, Today, null));

        await SendAs(Some.Consultant, new ConfirmConsideration { ConsiderationId = draft.Id, Version = await VersionOf<Consideration>(draft.Id), On = Today });

        var page = await SendAs(Some.JobcentreStaff, new ShowPlacement(id));
        var steps = await Steps(id);
        Assert.Multiple(() =>
        {
            Assert.That(page.State, Is.EqualTo(PlacementState.AtRisk));
            Assert.That(page.Meeting!.State, Is.EqualTo(SafetyMeetingState.Reopened));
            Assert.That(page.Meeting.Open, Is.EqualTo(1));
            Assert.That(steps[0].Words, Is.EqualTo("A new consideration must be answered by all three."));
        });
        await Assert.ThatAsync(
            async () => await SendAs(Some.Consultant, new BringPlacementBackOnTrack { PlacementId = id, Version = await VersionOf<Placement>(id), Reason = "We talked." }),
            Throws.TypeOf<RuleBroken>().With.Message.Contains("was reopened"));

        await SendAs(Some.Consultant, await Answer(page.Meeting!.Id, draft.Id, AnswerKind.Agreed));
        await SitDown(page.Meeting.Id);
        await SendAs(Some.Consultant, new ConfirmSafetyMeeting { MeetingId = page.Meeting.Id, Version = await VersionOf<SafetyMeeting>(page.Meeting.Id) });
        await SendAs(Some.Consultant, new BringPlacementBackOnTrack { PlacementId = id, Version = await VersionOf<Placement>(id), Reason = "We talked." });
        Assert.That((await Load<Placement>(id)).State, Is.EqualTo(PlacementState.Active));
    }

    [Test]
    public async Task A_new_consideration_puts_a_placement_at_risk_that_started_without_a_meeting()
    {
        var id = await Agreed();
        await SendAs(Some.Manager, new OverrideMeetingGate { PlacementId = id, Version = await VersionOf<Placement>(id), Reason = "They met last week." });
        await Start(id);
        var draft = await Given(new Consideration(Guid.CreateVersion7(), Candidate.Id, "stand", 20, "", true, Today, null));

        await SendAs(Some.Consultant, new ConfirmConsideration { ConsiderationId = draft.Id, Version = await VersionOf<Consideration>(draft.Id), On = Today });

        Assert.That((await Load<Placement>(id)).State, Is.EqualTo(PlacementState.AtRisk));
        var gates = (await SendAs(Some.Consultant, new ShowPlacement(id))).Gates;
        Assert.That(gates.Select(gate => gate.Code), Is.EqualTo(new[] { "Placements.MissingMeeting" }));
        await Assert.ThatAsync(() => BackOnTrack(id), Throws.TypeOf<RuleBroken>().With.Message.StartsWith("Not back on track yet. Plan and hold a safety meeting first."));

        var meeting = await SendAs(Some.Consultant, Plan(id));
        await SendAs(Some.Consultant, await Answer(meeting, draft.Id, AnswerKind.Agreed));
        await SitDown(meeting);
        await SendAs(Some.Consultant, new ConfirmSafetyMeeting { MeetingId = meeting, Version = await VersionOf<SafetyMeeting>(meeting) });
        await BackOnTrack(id);
        Assert.That((await Load<Placement>(id)).State, Is.EqualTo(PlacementState.Active));
    }

    [Test]
    public async Task Where_there_is_nothing_to_consider_a_reason_is_enough()
    {
        await GivenConsideration("stand", 20, shareable: false);
        var id = await Agreed();
        await SendAs(Some.Manager, new OverrideMeetingGate { PlacementId = id, Version = await VersionOf<Placement>(id), Reason = "They met last week." });
        await Start(id);
        await SendAs(Some.Consultant, new MarkPlacementAtRisk { PlacementId = id, Version = await VersionOf<Placement>(id), Reason = "Two days away." });

        await BackOnTrack(id);

        Assert.That((await Load<Placement>(id)).State, Is.EqualTo(PlacementState.Active));
    }

    private async Task BackOnTrack(Guid id) =>
        await SendAs(Some.Consultant, new BringPlacementBackOnTrack { PlacementId = id, Version = await VersionOf<Placement>(id), Reason = "We talked." });

    [Test]
    public async Task Can_be_planned_again_after_it_was_not_held()
    {
        var first = await Planned();
        var placement = (await Load<SafetyMeeting>(first)).PlacementId;
        await SendAs(Some.Consultant, new RecordMeetingNotHeld { MeetingId = first, Version = await VersionOf<SafetyMeeting>(first), Reason = "Lone was away." });

        var second = await SendAs(Some.Consultant, Plan(placement) with { RequestId = Guid.NewGuid(), On = Monday.AddDays(1) });

        Assert.That((await SendAs(Some.Consultant, new ShowPlacement(placement))).Meeting!.Id, Is.EqualTo(second));
    }

    [Test]
    public async Task Moves_while_it_is_planned()
    {
        var meeting = await Planned();

        await SendAs(Some.Consultant, new MoveSafetyMeeting
        {
            MeetingId = meeting,
            Version = await VersionOf<SafetyMeeting>(meeting),
            On = Monday.AddDays(1),
            At = new TimeOnly(9, 15),
            Place = "The yard",
        });

        var stored = await Load<SafetyMeeting>(meeting);
        Assert.That((stored.PlannedAt, stored.Place), Is.EqualTo((new DateTimeOffset(2026, 11, 24, 8, 15, 0, TimeSpan.Zero), "The yard")));
    }

    [Test]
    public async Task A_later_change_asks_everybody_again()
    {
        var meeting = await Planned();
        await SitDown(meeting);

        await SendAs(Some.Consultant, new RecordTalk { MeetingId = meeting, Version = await VersionOf<SafetyMeeting>(meeting), IfItGetsHard = "Call Lone." });

        var presences = (await SendAs(Some.Consultant, new ShowSafetyMeeting(meeting))).Presences;
        Assert.That(presences.Select(presence => presence.ConfirmedAt), Is.All.Null);
        Assert.That(presences.Select(presence => presence.WasTakenBack), Is.All.True);
    }

    [Test]
    public async Task Is_read_by_the_municipality_and_held_by_consultants_only()
    {
        var meeting = await Planned();

        Assert.That((await SendAs(Some.JobcentreStaff, new ShowSafetyMeeting(meeting))).Candidate, Is.EqualTo("Ali Hassan"));
        await Assert.ThatAsync(() => SendAs(Some.Manager, new ShowSafetyMeeting(meeting)), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new BeginSafetyMeeting { MeetingId = meeting }), Throws.TypeOf<Forbidden>());
        foreach (var user in new[] { Some.JobcentreStaffOfOtherMunicipality, Some.ConsultantOfOtherTeam, Some.Stranger })
            await Assert.ThatAsync(() => SendAs(user, new ShowSafetyMeeting(meeting)), Throws.TypeOf<NotFound>(), user.Name);
        await Assert.ThatAsync(() => SendAs(Some.Stranger, new BeginSafetyMeeting { MeetingId = meeting }), Throws.TypeOf<NotFound>());
    }

    [Test]
    public async Task Asks_for_day_time_and_place()
    {
        var id = await Agreed();

        await Assert.ThatAsync(() => SendAs(Some.Consultant, new PlanSafetyMeeting { PlacementId = id }),
            Throws.TypeOf<RequestInvalid>().With.Message.StartsWith("Choose the day of the meeting.").And.Message.Contains("where the meeting is"));
    }

    private async Task<Guid> Planned() => await SendAs(Some.Consultant, Plan(await Agreed()));
}
