using System.Globalization;
using PlacementCrm.Domain.Events;
using PlacementCrm.Domain.SafetyMeetings;
using static PlacementCrm.Domain.Tests.Placements.Given;

namespace PlacementCrm.Domain.Tests.SafetyMeetings;

[SetUICulture("en"), SetCulture("en-GB")]
public sealed class SafetyMeetingTests
{
    private static readonly Dictionary<SafetyMeetingState, SafetyMeetingState[]> s_allowed = new()
    {
        [SafetyMeetingState.Planned] = [SafetyMeetingState.Held, SafetyMeetingState.NotHeld],
        [SafetyMeetingState.Held] = [SafetyMeetingState.Confirmed, SafetyMeetingState.Reopened],
        [SafetyMeetingState.Confirmed] = [SafetyMeetingState.Reopened],
        [SafetyMeetingState.Reopened] = [SafetyMeetingState.Held],
    };

    private static readonly ShareableConsideration s_heights = new(Guid.NewGuid(), "No work at height");

    private static IEnumerable<TestCaseData> Pairs() =>
        from state in Enum.GetValues<SafetyMeetingState>()
        from next in Enum.GetValues<SafetyMeetingState>()
        where next is not SafetyMeetingState.Planned
        select new TestCaseData(state, next);

    // The placement lasts until 31 January 2027.
    [TestCase("2026-11-02", "2026-11-02", null)]
    [TestCase("2026-11-01", "2026-11-02", "SafetyMeetings.DayIsPast")]
    [TestCase("2027-01-31", "2026-11-02", null)]
    [TestCase("2027-02-01", "2026-11-02", "SafetyMeetings.DayAfterPlacement")]
    [TestCase("2027-02-03", "2027-02-02", null)]
    public void It_is_planned_for_a_day_ahead_while_there_is_a_placement(string on, string today, string? rule) =>
        Assert.That(() => SafetyMeeting.CheckDay(Placement(), DateOnly.Parse(on, CultureInfo.InvariantCulture), DateOnly.Parse(today, CultureInfo.InvariantCulture)),
            rule is null ? Throws.Nothing : Breaks.Rule(rule));

    [TestCaseSource(nameof(Pairs))]
    public void B_Only_the_listed_steps_are_possible(SafetyMeetingState state, SafetyMeetingState next)
    {
        var meeting = Meeting(state);
        meeting.TakeEvents();
        void Go() => Move(meeting, next);

        var isAllowed = s_allowed.GetValueOrDefault(state, []).Contains(next);
        Assert.That(Go, isAllowed ? Throws.Nothing : Breaks.Rule("SafetyMeetings.CannotMove"));
        Assert.That(meeting.State, Is.EqualTo(isAllowed ? next : state));
        (EventKind, string?, string?, Guid?)[] happened = isAllowed ? [(EventKind.SafetyMeetingMoved, $"{state}", $"{next}", meeting.PlacementId)] : [];
        Assert.That(meeting.TakeEvents().Select(row => (row.Kind, row.FromState, row.ToState, row.PlacementId)), Is.EqualTo(happened));
    }

    [Test]
    public void C1_All_three_are_present_and_confirm([Values] MeetingParty absent)
    {
        var meeting = new SafetyMeeting(Guid.NewGuid(), Guid.NewGuid(), Now, "Havnegade 1", []);
        meeting.Hold(Now);
        meeting.AgreeFollowUp(Today.AddDays(7), Today);
        foreach (var party in Enum.GetValues<MeetingParty>().Where(party => party != absent))
        {
            meeting.MarkPresent(party, "Somebody");
            meeting.ConfirmFor(party, Me, Now);
        }

        Assert.That(meeting.MissingForConfirmation([]).Select(missing => missing.Code), Does.Contain("SafetyMeetings.PartyMissing"));
        Assert.That(() => meeting.Confirm([], Work, Me, Now), Breaks.Rule("SafetyMeetings.ConfirmationNotPossible"));
        Assert.That(() => meeting.ConfirmFor(absent, Me, Now), Breaks.Rule("SafetyMeetings.PartyMissing"));
    }

    [Test]
    public void C1_Who_was_there_but_has_not_confirmed_is_named([Values] MeetingParty party)
    {
        var meeting = Meeting(SafetyMeetingState.Held);
        foreach (var presence in meeting.Presences)
            meeting.MarkPresent(presence.Party, presence.Name);
        foreach (var other in Enum.GetValues<MeetingParty>().Where(other => other != party))
            meeting.ConfirmFor(other, Me, Now);

        Assert.That(meeting.MissingForConfirmation([Standing]).Select(missing => missing.Code), Is.EqualTo(new[] { "SafetyMeetings.ConfirmationMissing" }));
        Assert.That(() => meeting.Confirm([Standing], Work, Me, Now), Throws.Exception.Message.Contains(meeting.Presences.Single(presence => presence.Party == party).Name));
    }

    [Test]
    public void C2_A_shareable_consideration_without_an_answer_is_named()
    {
        var meeting = Meeting(SafetyMeetingState.Held);

        Assert.That(() => meeting.Confirm([Standing, s_heights], Work, Me, Now),
            Throws.TypeOf<RuleBroken>().With.Message.EqualTo("Not ready to confirm yet. Answer this consideration: “No work at height”."));
        Assert.That(meeting.State, Is.EqualTo(SafetyMeetingState.Held));
    }

    [Test]
    public void C2_Each_answer_keeps_what_was_found()
    {
        var meeting = Meeting(SafetyMeetingState.Planned);

        meeting.Adapt(Standing.Id, "A stool at the belt", "Bo", Today, "Ordered");
        var answer = meeting.Answers.Single();
        Assert.That((answer.Answer, answer.AdaptedWhat, answer.AdaptedBy, answer.AdaptedFromOn, answer.Note),
            Is.EqualTo(((AnswerKind?)AnswerKind.Adapted, "A stool at the belt", "Bo", (DateOnly?)Today, "Ordered")));

        meeting.Agree(Standing.Id, " ");
        Assert.That((answer.Answer, answer.AdaptedWhat, answer.Note), Is.EqualTo(((AnswerKind?)AnswerKind.Agreed, (string?)null, (string?)null)));
    }

    [TestCase("", "Bo")]
    [TestCase("A stool", " ")]
    public void C2_An_adaptation_says_what_and_who(string what, string who)
    {
        var meeting = Meeting(SafetyMeetingState.Held);

        Assert.That(() => meeting.Adapt(Standing.Id, what, who, Today, null), Breaks.Rule("SafetyMeetings.AdaptationNeedsWhatAndWho"));
        Assert.That(meeting.Answers.Single().Answer, Is.EqualTo(AnswerKind.Agreed));
        Assert.That(meeting.Presences.Select(presence => presence.HasConfirmed), Has.All.True);
    }

    [Test]
    public void C2_What_is_not_in_the_meeting_cannot_be_answered() =>
        Assert.That(() => Meeting(SafetyMeetingState.Held).Agree(s_heights.Id, null), Breaks.Rule("SafetyMeetings.NotInThisMeeting"));

    [Test]
    public void C13_A_consideration_that_is_no_longer_shared_leaves_the_meeting([Values] SafetyMeetingState state)
    {
        var meeting = Meeting(state);

        meeting.TakeOut(Standing.Id);

        Assert.That(meeting.Answers, Is.Empty);
    }

    [Test]
    public void A_change_after_a_confirmation_asks_everybody_again()
    {
        var meeting = Meeting(SafetyMeetingState.Held);

        meeting.Refuse(Standing.Id, null);

        Assert.That(meeting.Presences.Select(presence => presence.HasConfirmed), Has.All.False);
    }

    [Test]
    public void A_confirmation_keeps_when_and_who_wrote_it_down()
    {
        var presence = Meeting(SafetyMeetingState.Held).Presences[0];

        Assert.That((presence.ConfirmedAt, presence.ConfirmationRecordedById), Is.EqualTo(((DateTimeOffset?)Now, (Guid?)Me)));
    }

    [Test]
    public void The_first_follow_up_is_agreed_before_the_confirmation()
    {
        var meeting = new SafetyMeeting(Guid.NewGuid(), Guid.NewGuid(), Now, "Havnegade 1", [Standing]);
        meeting.Hold(Now);

        Assert.That(meeting.MissingForConfirmation([Standing]).Select(missing => missing.Code), Does.Contain("SafetyMeetings.FollowUpMissing"));
        Assert.That(() => meeting.AgreeFollowUp(Today.AddDays(-1), Today), Breaks.Rule("SafetyMeetings.FollowUpBeforeMeeting"));
    }

    [TestCase(false, SafetyMeetingState.Reopened)]
    [TestCase(true, SafetyMeetingState.Confirmed)]
    public void C2_What_was_not_possible_is_not_unshared_without_another_talk(bool isPossible, SafetyMeetingState expected)
    {
        var meeting = Meeting(SafetyMeetingState.Confirmed, isPossible: isPossible);

        var wasImpossible = meeting.Unshare([Standing.Id], "Not on the table any more.");

        Assert.That((meeting.State, wasImpossible), Is.EqualTo((expected, !isPossible)));
        Assert.That(meeting.Answers, Is.Empty);
    }

    [Test]
    public void A_reopened_meeting_gets_a_new_day_and_its_follow_up_is_held_against_that()
    {
        var meeting = Meeting(SafetyMeetingState.Reopened);
        var (later, talk) = (Now.AddDays(30), Today.AddDays(33));
        Assert.That(() => meeting.Invite(later), Breaks.Rule("SafetyMeetings.NewDayFirst"));
        Assert.That(() => meeting.AgreeFollowUp(talk.AddDays(-4), Today.AddDays(30)), Breaks.Rule("SafetyMeetings.FollowUpBeforeMeeting"), "that day is over");

        meeting.Reschedule(Now.AddDays(33), "Havnegade 1");

        Assert.That(() => meeting.Invite(later), Throws.Nothing);
        Assert.That(() => meeting.AgreeFollowUp(talk.AddDays(-1), Today.AddDays(30)), Breaks.Rule("SafetyMeetings.FollowUpBeforeMeeting"));
        meeting.AgreeFollowUp(talk, Today.AddDays(30));
        Assert.That(meeting.FirstFollowUpOn, Is.EqualTo(talk));
    }

    [Test]
    public void C3_A_new_consideration_reopens_the_meeting_and_takes_the_confirmations_back(
        [Values(SafetyMeetingState.Held, SafetyMeetingState.Confirmed)] SafetyMeetingState state)
    {
        var meeting = Meeting(state);
        Assert.That(() => meeting.BringIn([s_heights]), Breaks.Rule("SafetyMeetings.ReopenFirst"));

        meeting.Reopen([Standing, s_heights], "Got dizzy on a ladder.");

        Assert.That(meeting.Presences, Is.Empty);
        Assert.That(meeting.ConfirmedAt, Is.Null);
        Assert.That(meeting.Answers.Select(answer => (answer.Words, answer.Answer)), Is.EqualTo(new[]
        {
            ("Stands at most 20 minutes", (AnswerKind?)AnswerKind.Agreed),
            ("No work at height", null),
        }));
    }

    [Test]
    public void C3_A_reopened_meeting_is_held_and_confirmed_again()
    {
        var meeting = Meeting(SafetyMeetingState.Confirmed);
        meeting.Reopen([s_heights], "Got dizzy on a ladder.");

        meeting.Hold(Now);
        FillIn(meeting);
        Assert.That(() => meeting.Confirm([Standing, s_heights], Work, Me, Now), Breaks.Rule("SafetyMeetings.ConfirmationNotPossible"));
        meeting.Agree(s_heights.Id, null);
        foreach (var party in Enum.GetValues<MeetingParty>())
            meeting.ConfirmFor(party, Me, Now);
        meeting.Confirm([Standing, s_heights], Work, Me, Now);

        Assert.That(meeting.State, Is.EqualTo(SafetyMeetingState.Confirmed));
    }

    [TestCase(SafetyMeetingState.Confirmed, "SafetyMeetings.ReopenFirst")]
    [TestCase(SafetyMeetingState.NotHeld, "SafetyMeetings.PlanNewMeeting")]
    public void A_closed_meeting_is_not_rewritten(SafetyMeetingState state, string rule)
    {
        var meeting = Meeting(state);

        Assert.That(() => meeting.Agree(Standing.Id, null), Breaks.Rule(rule));
        Assert.That(() => meeting.GoThrough([], null), Breaks.Rule(rule));
        Assert.That(() => meeting.TalkAbout(new MeetingTalk()), Breaks.Rule(rule));
        Assert.That(() => meeting.AgreeFollowUp(Today.AddDays(7), Today), Breaks.Rule(rule));
        Assert.That(() => meeting.MarkPresent(MeetingParty.Company, "Dora"), Breaks.Rule(rule));
    }

    [Test]
    public void Only_a_meeting_that_lies_ahead_is_moved([Values] SafetyMeetingState state)
    {
        var meeting = Meeting(state);
        meeting.TakeEvents();
        void Move() => meeting.Reschedule(Now.AddDays(1), "Online");

        var isAhead = state is SafetyMeetingState.Planned or SafetyMeetingState.Reopened;
        Assert.That(Move, isAhead ? Throws.Nothing : Breaks.Rule("SafetyMeetings.OnlyAheadIsMoved"));
        Assert.That(meeting.TakeEvents().Select(row => row.Kind), Is.EqualTo(isAhead ? new[] { EventKind.SafetyMeetingRescheduled } : []));
    }

    [Test]
    public void Place_name_and_reasons_are_written_down()
    {
        Assert.That(() => new SafetyMeeting(Guid.NewGuid(), Guid.NewGuid(), Now, " ", []), Breaks.Rule("SafetyMeetings.PlaceNeeded"));
        Assert.That(() => Meeting(SafetyMeetingState.Planned).MarkPresent(MeetingParty.Company, " "), Breaks.Rule("SafetyMeetings.NameNeeded"));
        Assert.That(() => Meeting(SafetyMeetingState.Planned).DidNotTakePlace(" "), Breaks.Rule("SafetyMeetings.ReasonNeeded"));
        Assert.That(() => Meeting(SafetyMeetingState.Held).Reopen([], ""), Breaks.Rule("SafetyMeetings.ReasonNeeded"));
    }

    [Test]
    public void Nobody_confirms_a_meeting_that_was_not_held() =>
        Assert.That(() => Meeting(SafetyMeetingState.Planned).ConfirmFor(MeetingParty.Company, Me, Now), Breaks.Rule("SafetyMeetings.OnlyHeldIsConfirmed"));

    [Test]
    public void Saving_once_more_without_a_change_asks_nobody_again()
    {
        var meeting = Meeting(SafetyMeetingState.Held);

        meeting.GoThrough([new(MeetingPointKind.Breaks, " At ten ")], "Be there at nine");
        meeting.TalkAbout(meeting.Talk);
        meeting.AgreeFollowUp(Today.AddDays(7), Today);

        Assert.That(meeting.Presences.Select(presence => presence.HasConfirmed), Has.All.True);
    }

    [Test]
    public void A_confirmation_that_was_taken_back_is_told_until_it_is_given_again()
    {
        var meeting = Meeting(SafetyMeetingState.Held);

        meeting.GoThrough([], "Be there at ten");
        Assert.That(meeting.Presences.Select(presence => (presence.HasConfirmed, presence.WasTakenBack)), Is.All.EqualTo((false, true)));

        meeting.ConfirmFor(MeetingParty.Company, Me, Now, byLink: true);
        var company = meeting.Presences.Single(presence => presence.Party == MeetingParty.Company);
        Assert.That((company.HasConfirmed, company.WasTakenBack, company.ConfirmedByLink), Is.EqualTo((true, false, true)));
    }

    [Test]
    public void Who_finds_something_wrong_has_not_confirmed_and_their_words_stay()
    {
        var meeting = Meeting(SafetyMeetingState.Held);

        Assert.That(() => meeting.Object(MeetingParty.Company, " ", Now), Breaks.Rule("SafetyMeetings.ObjectionNeeded"));
        meeting.Object(MeetingParty.Company, "The break is at eleven.", Now);

        var company = meeting.Presences.Single(presence => presence.Party == MeetingParty.Company);
        Assert.That((company.HasConfirmed, company.HasOpenObjection), Is.EqualTo((false, true)));
        Assert.That(() => meeting.Confirm([Standing], Work, Me, Now), Breaks.Rule("SafetyMeetings.ConfirmationNotPossible"));

        meeting.ConfirmFor(MeetingParty.Company, Me, Now);
        Assert.That((company.HasOpenObjection, company.Objection), Is.EqualTo((false, "The break is at eleven.")));
    }

    [Test]
    public void C3_What_was_confirmed_stays_readable_after_the_meeting_was_reopened()
    {
        var meeting = Meeting(SafetyMeetingState.Confirmed);

        meeting.Reopen([s_heights], "Got dizzy on a ladder.");
        meeting.Refuse(Standing.Id, "The line never stops.");

        var minutes = meeting.Minutes.Single();
        Assert.That((minutes.Number, minutes.ConfirmedAt, minutes.ConfirmedById), Is.EqualTo((1, Now, Me)));
        Assert.That(minutes.Content.Answers.Select(answer => (answer.Words, answer.Answer)), Is.EqualTo(new[] { ("Stands at most 20 minutes", (AnswerKind?)AnswerKind.Agreed) }));
        Assert.That(minutes.Content.Presences.Select(presence => presence.Name), Is.EqualTo(new[] { "Amira", "Bo", "Carla" }));
        Assert.That(minutes.Content.Points, Is.EqualTo(new[] { new MeetingPointEntry(MeetingPointKind.Breaks, "At ten") }));
    }

    [Test]
    public void Who_was_invited_to_another_day_is_invited_again()
    {
        var meeting = Meeting(SafetyMeetingState.Planned);
        meeting.Invite(Now);

        meeting.Reschedule(Now.AddDays(1), "Havnegade 1");

        Assert.That((meeting.InvitedAt, meeting.TimesMoved), Is.EqualTo(((DateTimeOffset?)null, 1)));
        Assert.That(() => Meeting(SafetyMeetingState.Held).Invite(Now), Breaks.Rule("SafetyMeetings.OnlyAheadIsInvitedTo"));
    }

    // Domain-rules R8: own points for those under 18; only the year of birth is known, and the first day is in 2026.
    [TestCase(null, false)]
    [TestCase(2007, false)]
    [TestCase(2008, true)]
    [TestCase(2010, true)]
    public void R8_Who_may_be_under_18_has_the_youth_points(int? birthYear, bool expected)
    {
        var points = MeetingPoints.For(birthYear, Today);

        Assert.That(points.Any(MeetingPoints.IsForYouth), Is.EqualTo(expected));
        Assert.That(points, Has.Count.EqualTo(expected ? 13 : 8));
    }

    private static void Move(SafetyMeeting meeting, SafetyMeetingState next)
    {
        switch (next)
        {
            case SafetyMeetingState.Held: meeting.Hold(Now); break;
            case SafetyMeetingState.Confirmed: meeting.Confirm([Standing], Work, Me, Now); break;
            case SafetyMeetingState.NotHeld: meeting.DidNotTakePlace("The company was ill."); break;
            case SafetyMeetingState.Reopened: meeting.Reopen([], "A new task."); break;
            default: throw new ArgumentOutOfRangeException(nameof(next));
        }
    }
}
