using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Application.Tests.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.SafetyMeetings;

public sealed class PlanningTests : PlacementTest
{
    // Three working days before the first day of work, never today, never a weekend. 23 November 2026 is a Monday.
    [TestCase("2026-12-09", "2026-12-04")]
    [TestCase("2026-12-07", "2026-12-02")]
    [TestCase("2026-11-24", "2026-11-24")]
    [TestCase("2026-10-01", "2026-11-24")]
    public void The_day_is_suggested(string startsOn, string expected) =>
        Assert.That(MeetingDay.Suggested(DateOnly.Parse(startsOn, System.Globalization.CultureInfo.InvariantCulture), Today, Domain.WorkCalendar.Denmark), Is.EqualTo(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture)));

    [Test]
    public async Task Three_parties_day_time_and_place_are_filled_in()
    {
        var plan = await SendAs(Some.Consultant, new ShowMeetingPlan(await Agreed()));

        Assert.That(plan, Is.EqualTo(new ShowMeetingPlan.Plan("Ali Hassan", "Jensen Byg ApS", null, "Karen Holm", new DateOnly(2026, 11, 24), new TimeOnly(13, 0), "Vejle")));
    }

    [Test]
    public async Task The_plan_is_for_those_who_hold_meetings_with_the_candidate()
    {
        var placement = await Agreed();

        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new ShowMeetingPlan(placement)), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.ConsultantOfOtherTeam, new ShowMeetingPlan(placement)), Throws.TypeOf<NotFound>());
    }

    [Test]
    public async Task No_meeting_is_planned_for_or_moved_to_a_day_that_is_past()
    {
        var placement = await Agreed();
        await Assert.ThatAsync(() => SendAs(Some.Consultant, Plan(placement) with { On = Today.AddDays(-1) }), Throws.TypeOf<RuleBroken>().With.Message.Contains("past"));
        Assert.That((await Load<Placement>(placement)).State, Is.EqualTo(PlacementState.Agreed), "nothing of it is stored");

        var meeting = await SendAs(Some.Consultant, Plan(placement));
        var move = new MoveSafetyMeeting { MeetingId = meeting, Version = await VersionOf<SafetyMeeting>(meeting), At = new TimeOnly(9, 0), Place = "The yard" };
        await Assert.ThatAsync(() => SendAs(Some.Consultant, move with { On = Today.AddDays(-1) }), Throws.TypeOf<RuleBroken>().With.Message.Contains("past"));
        await Assert.ThatAsync(() => SendAs(Some.Consultant, move with { On = Monday.AddYears(9) }), Throws.TypeOf<RuleBroken>().With.Message.Contains("The placement ends on"));
    }

    [Test]
    public async Task Invitations_are_marked_as_sent_and_anew_after_a_move()
    {
        var meeting = await SendAs(Some.Consultant, Plan(await Agreed()));
        await SendAs(Some.Consultant, new RecordInvitation { MeetingId = meeting, Version = await VersionOf<SafetyMeeting>(meeting) });
        Assert.That((await SendAs(Some.Consultant, new ShowSafetyMeeting(meeting))).InvitedAt, Is.EqualTo(Now));

        await SendAs(Some.Consultant, new MoveSafetyMeeting { MeetingId = meeting, Version = await VersionOf<SafetyMeeting>(meeting), On = Monday.AddDays(1), At = new TimeOnly(9, 0), Place = "The yard" });

        Assert.That((await SendAs(Some.Consultant, new ShowSafetyMeeting(meeting))).InvitedAt, Is.Null);
        Assert.That((await SendAs(Some.Consultant, new ShowInvitation(meeting))).TimesMoved, Is.EqualTo(1));
    }

    [Test]
    public async Task A_meeting_that_was_reopened_after_its_day_gets_another_one_before_anybody_is_invited()
    {
        var meeting = await SendAs(Some.Consultant, Plan(await Agreed()));
        await SitDown(meeting);
        Clock.Now = Now.AddDays(2);
        await SendAs(Some.Consultant, new ReopenSafetyMeeting { MeetingId = meeting, Version = await VersionOf<SafetyMeeting>(meeting), Reason = "Another hall" });
        await Assert.ThatAsync(() => SendAs(Some.Consultant, new ShowInvitation(meeting)), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, new RecordInvitation { MeetingId = meeting, Version = await VersionOf<SafetyMeeting>(meeting) }),
            Throws.TypeOf<RuleBroken>().With.Message.Contains("new day"));

        await SendAs(Some.Consultant, new MoveSafetyMeeting { MeetingId = meeting, Version = await VersionOf<SafetyMeeting>(meeting), On = Monday.AddDays(4), At = new TimeOnly(9, 0), Place = "The yard" });

        var invitation = await SendAs(Some.Consultant, new ShowInvitation(meeting));
        Assert.That((invitation.TimesMoved, (await SendAs(Some.Consultant, new FindPlacements())).Rows.Single().MeetingAt), Is.EqualTo((1, (DateTimeOffset?)invitation.At)));
        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, new AgreeFollowUp { MeetingId = meeting, Version = await VersionOf<SafetyMeeting>(meeting), On = Monday.AddDays(3) }),
            Throws.TypeOf<RuleBroken>().With.Message.StartsWith("The first follow-up is before the meeting"));
    }

    [Test]
    public async Task Nothing_is_changed_in_the_meeting_of_a_placement_that_was_called_off()
    {
        var lift = await GivenConsideration("lift", 5);
        var placement = await Agreed();
        var meeting = await SendAs(Some.Consultant, Plan(placement));
        var answer = await Answer(meeting, lift.Id, AnswerKind.Agreed);
        var yes = await Yes(meeting, MeetingParty.Company);
        await SendAs(Some.Consultant, new CancelPlacement { PlacementId = placement, Version = await VersionOf<Placement>(placement), Reason = "The company is closed." });
        var version = await VersionOf<SafetyMeeting>(meeting);

        MediatR.IRequest<MediatR.Unit>[] acts =
        [
            new BeginSafetyMeeting { MeetingId = meeting, Version = version },
            new RecordInvitation { MeetingId = meeting, Version = version },
            new RecordPresence { MeetingId = meeting, Version = version, Company = "Lone" },
            new GoThroughWork { MeetingId = meeting, Version = version, WorkWords = "From nine to one." },
            new RecordTalk { MeetingId = meeting, Version = version, IfItGetsHard = "Call Lone." },
            new AgreeFollowUp { MeetingId = meeting, Version = version, On = Monday.AddDays(7) },
            new MoveSafetyMeeting { MeetingId = meeting, Version = version, On = Monday.AddDays(1), At = new TimeOnly(9, 0), Place = "The yard" },
            new RecordMeetingNotHeld { MeetingId = meeting, Version = version, Reason = "Called off" },
            new ConfirmSafetyMeeting { MeetingId = meeting, Version = version },
            new ReopenSafetyMeeting { MeetingId = meeting, Version = version, Reason = "Another hall" },
            answer,
            yes,
        ];
        foreach (var act in acts)
            await Assert.ThatAsync(() => SendAs(Some.Consultant, act), Throws.TypeOf<RuleBroken>().With.Message.Contains("nothing is changed in its meeting"), $"{act.GetType().Name}");
        await Assert.ThatAsync(() => SendAs(Some.Consultant, new IssueConfirmationLink { MeetingId = meeting, Party = MeetingParty.Company }), Throws.TypeOf<RuleBroken>());
        await Assert.ThatAsync(() => SendAs(Some.Consultant, new ShowInvitation(meeting)), Throws.TypeOf<NotFound>());
    }

    [Test]
    public async Task Work_is_gone_through_and_both_sides_are_heard()
    {
        var meeting = await SendAs(Some.Consultant, Plan(await Agreed()));
        await SendAs(Some.Consultant, new GoThroughWork
        {
            MeetingId = meeting,
            Version = await VersionOf<SafetyMeeting>(meeting),
            Points = [new(MeetingPointKind.Breaks, "At ten"), new(MeetingPointKind.AssessmentSeen, SeenOn: Today.AddDays(-100))],
            WorkWords = "From nine to one.",
        });
        await SendAs(Some.Consultant, new RecordTalk
        {
            MeetingId = meeting,
            Version = await VersionOf<SafetyMeeting>(meeting),
            CompanyExpects = "A call.",
            CandidateOnJob = JobAfterwards.Hoped,
            CompanyOnJob = JobAfterwards.NotPlanned,
        });

        var page = await SendAs(Some.Consultant, new ShowSafetyMeeting(meeting));
        Assert.That(page.Points, Is.EqualTo(new[] { new MeetingPointEntry(MeetingPointKind.Breaks, "At ten"), new MeetingPointEntry(MeetingPointKind.AssessmentSeen, null, Today.AddDays(-100)) }));
        Assert.That((page.WorkWords, page.Talk), Is.EqualTo(("From nine to one.", new MeetingTalk { CompanyExpects = "A call.", CandidateOnJob = JobAfterwards.Hoped, CompanyOnJob = JobAfterwards.NotPlanned })));
    }

    [Test]
    public async Task Says_what_is_wrong_with_the_input()
    {
        var meeting = await SendAs(Some.Consultant, Plan(await Agreed()));

        await Assert.ThatAsync(() => SendAs(Some.Consultant, new AgreeFollowUp { MeetingId = meeting }), Throws.TypeOf<RequestInvalid>().With.Message.StartsWith("Choose the day of the first follow-up"));
        await Assert.ThatAsync(() => SendAs(Some.Consultant, new GoThroughWork { MeetingId = meeting, Points = [new(MeetingPointKind.AssessmentSeen, null, Today.AddDays(1))] }),
            Throws.TypeOf<RequestInvalid>().With.Message.Contains("in the future"));
        await Assert.ThatAsync(() => SendAs(Some.Consultant, new RecordTalk { MeetingId = meeting, IfItGetsHard = new string('x', 4001) }), Throws.TypeOf<RequestInvalid>());
        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, new AgreeFollowUp { MeetingId = meeting, Version = await VersionOf<SafetyMeeting>(meeting), On = Monday.AddDays(-1) }), Throws.TypeOf<RuleBroken>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new RecordTalk { MeetingId = meeting }), Throws.TypeOf<Forbidden>());
    }
}
