using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Domain.Tests.Placements;

/// <summary>What may happen in a walk. Acts of an aggregate carry their name; what is done to both, or together, carries words.</summary>
internal sealed partial class RandomWalk
{
    // Taken every second time: a walk of blind steps would seldom come as far as the workplace.
    private static readonly string[] s_forward =
    [
        $"{nameof(Placement)}.{nameof(Placement.Agree)}", $"{nameof(Placement)}.{nameof(Placement.PlanMeeting)}", $"{nameof(Placement)}.{nameof(Placement.Start)}",
        $"{nameof(Placement)}.{nameof(Placement.MarkAtRisk)}", $"{nameof(Placement)}.{nameof(Placement.BringBackOnTrack)}",
        $"{nameof(SafetyMeeting)}.{nameof(SafetyMeeting.Hold)}", $"{nameof(SafetyMeeting)}.{nameof(SafetyMeeting.Confirm)}", AllThree, AtOnce,
    ];

    private const string AllThree = "all three are there and agree";
    private const string AtOnce = "ready and started at once";

    private IEnumerable<(string, Action)> OnThePlacement() =>
    [
        P(nameof(Placement.Agree), () => _placement.Agree(Given.Me, _now)),
        P(nameof(Placement.ApprovePeriod), () => _placement.ApprovePeriod(Given.Yes, Given.Me, _now, isByAuthority: _random.Next(2) == 0)),
        P(nameof(Placement.RefusePeriod), () => _placement.RefusePeriod(_random.Next(3) == 0 ? " " : "Too long.", Given.Me, _now)),
        P(nameof(Placement.Hear), () => _placement.Hear(Given.Heard(_placement.Id))),
        P(nameof(Placement.File), () => _placement.File(Given.Statement(_placement.Id))),
        P(nameof(Placement.ChangePeriod), () => _placement.ChangePeriod(Given.Today.AddDays(_random.Next(-3, 4)), Given.LastDay.AddDays(_random.Next(-9, 9)), _random.Next(4) == 0 ? " " : "Ill.", Given.Rules, Given.Me, _now)),
        P(nameof(Placement.Extend), () => _placement.Extend(LaterEnd(), Ground(), "Learns fast.", Given.Rules, Given.Yes, Given.Me, _now)),
        P(nameof(Placement.CheckExtension), () => _placement.CheckExtension(LaterEnd(), Ground(), Given.Rules)),
        P(nameof(Placement.TakeOn), () => _placement.TakeOn(_random.Next(4) switch { 0 => " ", 1 => new string('x', Placement.LongestTasks), _ => "Stacks shelves" })),
        P(nameof(Placement.Explain), () => _placement.Explain(_random.Next(4) == 0 ? " " : "Somebody leaves on Friday.")),
        P(nameof(Placement.ExplainFurther), () => _placement.ExplainFurther(_random.Next(4) switch { 0 => " ", 1 => new string((char)_random.Next('a', 'e'), 900), _ => "The bus comes late." })),
        P(nameof(Placement.Answer), () => _placement.Answer(new(_random.Next(2) == 0, null, _random.Next(3) == 0 ? null : true))),
        P(nameof(Placement.WasExplainedIn), () => _placement.WasExplainedIn(new(_placement.Id, 1, new(RuleSubject.Ratio, Verdict.Warns, "Full.", null), Given.Me, _now, "Somebody leaves."))),
        P(nameof(Placement.AimFor), () => _placement.AimFor(_random.Next(4) == 0 ? null : _random.Next(-2, 45), Given.Rules)),
        P(nameof(Placement.MakeReady), () => _placement.MakeReady(_meeting ?? throw new NotThisTime(), Given.Me, _now)),
        P(nameof(Placement.OverrideMeetingGate), () => Rarely(() => _placement.OverrideMeetingGate(Given.Me, _random.Next(2) == 0 ? "" : "They met last week.", _now, _meeting))),
        P(nameof(Placement.OverrideAddedEmployment), () => _placement.OverrideAddedEmployment(Given.Me, _random.Next(2) == 0 ? "" : "The municipality has agreed.", _now)),
        (AtOnce, StartAtOnce),
        P(nameof(Placement.Start), () => _placement.Start(_today, _meeting, Given.Me, _now)),
        P(nameof(Placement.MarkAtRisk), () => _placement.MarkAtRisk("Two days absent.", Given.Me, _now)),
        P(nameof(Placement.BringBackOnTrack), () => _placement.BringBackOnTrack(_meeting, "We talked.", Given.Me, _now, _shareable)),
        P(nameof(Placement.Complete), () => OneIn(3, () => _placement.Complete(_random.Next(3) == 0 ? Given.Ending(_today.AddDays(_random.Next(-2, 3))) : Given.GotTheJob(_today.AddDays(_random.Next(-2, 3))), _today, Given.Me, _now))),
        P(nameof(Placement.EndEarly), () => OneIn(3, () => _placement.EndEarly(Given.Ending(_today.AddDays(_random.Next(-2, 3))), _today, Given.Me, _now))),
        P(nameof(Placement.WithdrawByCandidate), () => Seldom(() => _placement.WithdrawByCandidate("Moves away.", Given.Me, _now))),
        P(nameof(Placement.WithdrawByCompany), () => Seldom(() => _placement.WithdrawByCompany("No time.", Given.Me, _now))),
        P(nameof(Placement.Cancel), () => Seldom(() => _placement.Cancel("Wrong opening.", Given.Me, _now))),
        P(nameof(Placement.StepBack), () => Rarely(() => _placement.StepBack(_random.Next(4) == 0 ? Guid.NewGuid() : Given.Me, _now))),
        ("time goes by", () => _today = _today.AddDays(_random.Next(0, 6))),
    ];

    private IEnumerable<(string, Action)> OnTheMeeting() =>
    [
        P(nameof(Placement.PlanMeeting), PlanTheMeeting),
        M(nameof(SafetyMeeting.Reschedule), meeting => meeting.Reschedule(_now.AddDays(1), _random.Next(3) == 0 ? "" : "Canteen")),
        M(nameof(SafetyMeeting.NeedsNewDay), meeting => meeting.NeedsNewDay(_now)),
        M(nameof(SafetyMeeting.Invite), meeting => meeting.Invite(_now)),
        M(nameof(SafetyMeeting.Hold), meeting => meeting.Hold(_now)),
        M(nameof(SafetyMeeting.DidNotTakePlace), meeting => Rarely(() => meeting.DidNotTakePlace(_random.Next(3) == 0 ? " " : "Ill."))),
        M(nameof(SafetyMeeting.MarkPresent), meeting => meeting.MarkPresent(Party(), _random.Next(5) == 0 ? "" : "Somebody")),
        (AllThree, TalkItThrough),
        M(nameof(SafetyMeeting.Agree), meeting => meeting.Agree(Wanted().Id, null)),
        M(nameof(SafetyMeeting.Adapt), meeting => meeting.Adapt(Wanted().Id, _random.Next(3) == 0 ? "" : "A chair", "Lone", _today, null)),
        M(nameof(SafetyMeeting.Refuse), meeting => Rarely(() => meeting.Refuse(Wanted().Id, null))),
        M(nameof(SafetyMeeting.GoThrough), meeting => meeting.GoThrough([new((MeetingPointKind)_random.Next(3), "At ten")], _random.Next(2) == 0 ? null : "Gloves")),
        M(nameof(SafetyMeeting.TalkAbout), meeting => meeting.TalkAbout(new MeetingTalk { IfItGetsHard = _random.Next(2) == 0 ? null : "Call Bo" })),
        M(nameof(SafetyMeeting.AgreeFollowUp), meeting => meeting.AgreeFollowUp(Given.Today.AddDays(_random.Next(-2, 20)), Given.Today)),
        M(nameof(SafetyMeeting.ToBeConfirmed), meeting => meeting.ToBeConfirmed(Party())),
        M(nameof(SafetyMeeting.ConfirmFor), meeting => meeting.ConfirmFor(Party(), Given.Me, _now)),
        M(nameof(SafetyMeeting.AskAgain), meeting => Rarely(meeting.AskAgain)),
        M(nameof(SafetyMeeting.Object), meeting => Rarely(() => meeting.Object(Party(), _random.Next(3) == 0 ? " " : "It was the other way round.", _now))),
        M(nameof(SafetyMeeting.MissingForConfirmation), meeting => meeting.MissingForConfirmation(_shareable)),
        M(nameof(SafetyMeeting.Confirm), meeting => meeting.Confirm(_shareable, Given.Work, Given.Me, _now)),
        M(nameof(SafetyMeeting.Reopen), meeting => Rarely(() => meeting.Reopen(_shareable, _random.Next(3) == 0 ? " " : "Other tasks."))),
        M(nameof(SafetyMeeting.BringIn), meeting => meeting.BringIn(_shareable)),
        M(nameof(SafetyMeeting.TakeOut), meeting => Rarely(() => TakeOut(meeting, Wanted()))),
        M(nameof(SafetyMeeting.Unshare), meeting => Rarely(() => Unshare(meeting, Wanted()))),
        ("a new consideration", ANewConsideration),
    ];

    private static (string, Action) P(string act, Action run) => ($"{nameof(Placement)}.{act}", run);

    private (string, Action) M(string act, Action<SafetyMeeting> run) =>
        ($"{nameof(SafetyMeeting)}.{act}", () => run(_meeting ?? throw new NotThisTime()));

    private void AskTheLaw()
    {
        _placement.ApprovePeriod(Given.Yes, Given.Me, Given.Now);
        _placement.Hear(Given.Heard(_placement.Id));
        _placement.File(Given.Statement(_placement.Id));
    }

    private void PlanTheMeeting()
    {
        _placement.PlanMeeting(Given.Me, _now);
        _meeting = new SafetyMeeting(Guid.NewGuid(), _placement.Id, Given.Now, "Canteen", _shareable);
    }

    // As the one button does it when everything stands.
    private void StartAtOnce()
    {
        if (_placement.State is PlacementState.MeetingPlanned && StartGates.Of(_placement, _today, _meeting).Count == 0)
            _placement.MakeReady(_meeting!, Given.Me, _now);
        _placement.Start(_today, _meeting, Given.Me, _now);
    }

    private void TalkItThrough()
    {
        if (_meeting is not { State: SafetyMeetingState.Held })
            return;
        foreach (var party in Enum.GetValues<MeetingParty>())
            _meeting.MarkPresent(party, $"{party}");
        foreach (var answer in _meeting.Answers.Where(answer => answer.Answer is null).ToList())
            _meeting.Agree(answer.ConsiderationId, null);
        _meeting.AgreeFollowUp(Given.Today.AddDays(7), Given.Today);
        foreach (var party in Enum.GetValues<MeetingParty>())
            _meeting.ConfirmFor(party, Given.Me, _now);
    }

    // As when a consideration is confirmed: the meeting is reopened, a running placement is at risk (invariant 3).
    private void ANewConsideration()
    {
        if (_meeting is not { State: SafetyMeetingState.Held or SafetyMeetingState.Confirmed } || _shareable.Contains(s_late))
            return;
        _shareable = [.. _shareable, s_late];
        _meeting.Reopen(_shareable, "A new consideration.");
        if (_placement.State is PlacementState.Active)
            _placement.MarkAtRisk("A new consideration must be answered.", Given.Me, _now);
    }

    private void TakeOut(SafetyMeeting meeting, ShareableConsideration gone)
    {
        _shareable = [.. _shareable.Where(known => known != gone)];
        meeting.TakeOut(gone.Id);
    }

    private void Unshare(SafetyMeeting meeting, ShareableConsideration hidden)
    {
        _shareable = [.. _shareable.Where(known => known != hidden)];
        meeting.Unshare([hidden.Id], "Not on the table any more.");
    }

    // Otherwise most walks would end before they begin.
    private void Seldom(Action command) => OneIn(40, command);

    private void Rarely(Action command) => OneIn(8, command);

    private void OneIn(int times, Action command)
    {
        if (_random.Next(times) > 0)
            throw new NotThisTime();
        command();
    }

    private DateOnly LaterEnd() => _placement.EndsOn.AddDays(_random.Next(-7, 100));

    private ExtensionGround? Ground() => _random.Next(3) == 0 ? null : (ExtensionGround)_random.Next(2);

    private MeetingParty Party() => (MeetingParty)_random.Next(3);

    private ShareableConsideration Wanted() => _random.Next(4) == 0 ? s_late : Given.Standing;
}
