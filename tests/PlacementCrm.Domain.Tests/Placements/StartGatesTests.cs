using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;
using PlacementCrm.Domain.SafetyMeetings;
using static PlacementCrm.Domain.Tests.Placements.Given;

namespace PlacementCrm.Domain.Tests.Placements;

/// <summary>Invariants C1-C3: nobody starts before the three have agreed.</summary>
[SetUICulture("en"), SetCulture("en-GB")]
public sealed class StartGatesTests
{
    [TestCase(SafetyMeetingState.Planned, "Placements.MissingConfirmation")]
    [TestCase(SafetyMeetingState.Held, "Placements.MissingConfirmation")]
    [TestCase(SafetyMeetingState.NotHeld, "Placements.MissingMeeting")]
    [TestCase(SafetyMeetingState.Reopened, "Placements.MissingReopenedMeeting")]
    [TestCase(SafetyMeetingState.Confirmed, null)]
    public void C1_Ready_and_start_need_a_confirmed_meeting(SafetyMeetingState state, string? missing)
    {
        var planned = Placement(PlacementState.MeetingPlanned);
        var ready = Placement(PlacementState.ReadyToStart);

        Assert.That(StartGates.Of(planned, Today, Meeting(state, planned.Id)).Select(gate => gate.Code), Is.EqualTo(missing is null ? [] : new[] { missing }));
        Assert.That(() => planned.MakeReady(Meeting(state, planned.Id), Me, Now), missing is null ? Throws.Nothing : Breaks.Rule("Placements.StartNotPossible"));
        Assert.That(() => ready.Start(Today, Meeting(state, ready.Id), Me, Now), missing is null ? Throws.Nothing : Breaks.Rule("Placements.StartNotPossible"));
    }

    [Test]
    public void C1_Without_a_meeting_the_refusal_says_so() =>
        Assert.That(() => Placement(PlacementState.Agreed).Start(Today, meeting: null, Me, Now),
            Throws.Exception.Message.EqualTo("Not ready to start yet. Plan and hold a safety meeting first."));

    [Test]
    public void C1_The_meeting_of_another_placement_does_not_count() =>
        Assert.That(() => Placement(PlacementState.MeetingPlanned).MakeReady(Meeting(SafetyMeetingState.Confirmed, Guid.NewGuid()), Me, Now),
            Breaks.Rule("Placements.StartNotPossible"));

    [Test]
    public void C2_A_consideration_that_is_not_possible_blocks_and_is_named()
    {
        var placement = Placement(PlacementState.MeetingPlanned);

        Assert.That(() => placement.MakeReady(Meeting(SafetyMeetingState.Confirmed, placement.Id, isPossible: false), Me, Now),
            Throws.TypeOf<RuleBroken>().With.Message.Contains("“Stands at most 20 minutes” is not possible at this workplace."));
    }

    [Test]
    public void C3_A_reopened_meeting_is_confirmed_before_the_placement_is_back_on_track()
    {
        var placement = Placement(PlacementState.AtRisk);

        Assert.That(() => placement.BringBackOnTrack(Meeting(SafetyMeetingState.Reopened, placement.Id), "All well.", Me, Now, []),
            Breaks.Rule("Placements.NotOnTrackYet"));
        Assert.That(placement.State, Is.EqualTo(PlacementState.AtRisk));
    }

    [TestCase(false, null, false)]
    [TestCase(true, null, true)]
    [TestCase(true, SafetyMeetingState.Planned, true)]
    [TestCase(true, SafetyMeetingState.Held, true)]
    [TestCase(true, SafetyMeetingState.Confirmed, false)]
    public void C3_An_override_of_the_start_does_not_answer_a_consideration(bool hasSomethingToConsider, SafetyMeetingState? meeting, bool isRefused)
    {
        var placement = Placement(PlacementState.Agreed);
        placement.OverrideMeetingGate(Me, "They met last week.", Now);
        placement.Start(Today, meeting: null, Me, Now);
        placement.MarkAtRisk("A new consideration.", Me, Now);
        var held = meeting is { } state ? Meeting(state, placement.Id) : null;

        Assert.That(() => placement.BringBackOnTrack(held, "We talked.", Me, Now, hasSomethingToConsider ? [Standing] : []),
            isRefused ? Breaks.Rule("Placements.NotOnTrackYet") : Throws.Nothing);
    }

    [Test]
    public void C3_A_confirmed_meeting_that_did_not_raise_it_is_not_enough()
    {
        var placement = Placement(PlacementState.AtRisk);

        Assert.That(() => placement.BringBackOnTrack(Meeting(SafetyMeetingState.Confirmed, placement.Id), "We talked.", Me, Now, [Standing, new(Guid.NewGuid(), "Lifts at most 5 kg")]),
            Throws.TypeOf<RuleBroken>().With.Message.Contains("Lifts at most 5 kg"));
    }

    [Test]
    public void C6_The_statement_of_employer_and_representative_is_on_file_before_the_start()
    {
        var placement = Domain.Placements.Placement.Propose(Guid.NewGuid(), Given.Suggestion(), Terms(), Given.Rules, Me, Now);
        placement.File(Paper(placement.Id, PaperKind.Permit));
        Assert.That(StartGates.Of(placement, Today, null).Select(missing => missing.Code), Has.Member("Placements.MissingStatement"));

        placement.File(Statement(placement.Id));

        Assert.That(StartGates.Of(placement, Today, null).Select(missing => missing.Code), Has.No.Member("Placements.MissingStatement"));
    }

    [Test]
    public void R1_No_start_before_the_approval()
    {
        var placement = Placement(PlacementState.ReadyToStart);
        placement.ChangePeriod(Today, LastDay.AddDays(-1), "Shorter.", Given.Rules, Me, Now);

        Assert.That(() => placement.Start(Today, Meeting(SafetyMeetingState.Confirmed, placement.Id), Me, Now),
            Throws.Exception.Message.EqualTo("Not ready to start yet. The period is not approved. Ask for the approval and record it."));
    }

    [Test]
    public void An_ordinary_contract_starts_without_approval() =>
        Assert.That(Placement(terms: Terms() with { Kind = PlacementKind.OrdinaryHours }).NeedsApproval, Is.False);

    [TestCase(PlacementKind.WorkTrial, true, true, true)]
    [TestCase(PlacementKind.WageSubsidy, true, true, true)]
    [TestCase(PlacementKind.UsefulWork, true, true, false)]
    [TestCase(PlacementKind.Flexjob, true, false, false)]
    [TestCase(PlacementKind.Mag, true, false, false)]
    [TestCase(PlacementKind.OrdinaryHours, false, false, false)]
    public void R5_Each_kind_has_its_gates_of_law(PlacementKind kind, bool approval, bool hearing, bool statement)
    {
        var placement = Domain.Placements.Placement.Propose(Guid.NewGuid(), Suggestion(), OfKind(kind), Given.Rules, Me, Now);

        var codes = StartGates.Of(placement, Today, meeting: null).Select(gate => gate.Code).ToList();

        Assert.That(codes.Contains("Placements.MissingApproval"), Is.EqualTo(approval));
        Assert.That(codes.Contains("Placements.MissingHearing"), Is.EqualTo(hearing));
        Assert.That(codes.Contains("Placements.MissingStatement"), Is.EqualTo(statement));
    }

    [Test]
    public void R5_The_gates_of_the_old_rule_stay_when_the_start_date_was_before_the_change()
    {
        var before = Domain.Placements.Placement.Propose(
            Guid.NewGuid(), Suggestion(), OfKind(PlacementKind.UsefulWork) with { FromOn = new(2024, 12, 31), ToOn = new(2025, 3, 1) }, Given.Rules, Me,
            new(2024, 12, 20, 8, 0, 0, TimeSpan.Zero));

        Assert.That(before.NeedsStatement, Is.True);
        Assert.That(before.KindRuleId, Is.EqualTo(Given.Rules.Get(RuleCodes.Kind(PlacementKind.UsefulWork), new(2024, 12, 31)).Id));
    }

    [Test]
    public void R5_The_representatives_no_is_heard_and_does_not_decide()
    {
        var placement = Domain.Placements.Placement.Propose(Guid.NewGuid(), Suggestion(), Terms(), Given.Rules, Me, Now);

        placement.Hear(Heard(placement.Id, agrees: false, "Fears for the temps."));

        Assert.That(StartGates.Of(placement, Today, meeting: null).Select(gate => gate.Code), Has.None.EqualTo("Placements.MissingHearing"));
        Assert.That(() => Heard(placement.Id, agrees: false), Breaks.Rule("Placements.HearingNeedsComment"));
    }

    [TestCase(-1, true)]
    [TestCase(0, false)]
    [TestCase(null, false)]
    public void R4_Work_outside_needs_a_permit_that_is_still_valid_on_the_first_day(int? validDays, bool isMissing)
    {
        var placement = Placement(PlacementState.ReadyToStart, Terms() with { NeedsPermit = true });
        var dated = Today.AddDays(-10);
        placement.File(new(Guid.NewGuid(), placement.Id, PaperKind.Permit, dated, validDays is { } days ? Today.AddDays(days) : null, "Sag 7", Me, Now, Today));

        Assert.That(() => placement.Start(Today, Meeting(SafetyMeetingState.Confirmed, placement.Id), Me, Now),
            isMissing ? Throws.Exception.Message.Contains("permit is not on file, or it has expired") : Throws.Nothing);
    }

    [Test]
    public void R5_A_hearing_and_an_approval_do_not_lie_in_the_future()
    {
        Assert.That(() => new PeriodApproval(Today.AddDays(1), "Jonna Dam", Today), Breaks.Rule("Placements.ApprovalInFuture"));
        Assert.That(() => new PeriodApproval(Today, " ", Today), Breaks.Rule("Placements.ApprovalNeedsName"));
        Assert.That(() => new RepresentativeHearing(Guid.NewGuid(), Guid.NewGuid(), "Dorte", RepresentativeRole.OtherEmployee, Today.AddDays(1), true, null, Me, Now, Today),
            Breaks.Rule("Placements.HearingInFuture"));
    }

    private static PlacementTerms OfKind(PlacementKind kind) => Terms() with
    {
        Kind = kind,
        TargetGroupCode = kind is PlacementKind.Mag ? "MAG" : "KH-AP",
        ToOn = Today.AddDays(20),
    };

    [TestCase(-1, "Not ready to start yet. The start date is 02/11/2026. Wait for it or change the period.")]
    [TestCase(91, "Not ready to start yet. The period ended on 31/01/2027. Choose a new period.")]
    public void It_starts_within_its_period(int days, string sentence)
    {
        var placement = Placement(PlacementState.ReadyToStart);

        Assert.That(() => placement.Start(Today.AddDays(days), Meeting(SafetyMeetingState.Confirmed, placement.Id), Me, Now),
            Throws.Exception.Message.EqualTo(sentence));
    }

    [Test]
    public void All_that_is_missing_is_named_at_once()
    {
        var placement = Domain.Placements.Placement.Propose(Guid.NewGuid(), Suggestion(), Terms(), Given.Rules, Me, Now);

        Assert.That(StartGates.Of(placement, Today.AddDays(-1), meeting: null).Select(gate => gate.Code), Is.EqualTo(new[]
        {
            "Placements.MissingAgreement", "Placements.MissingMeeting", "Placements.MissingApproval", "Placements.MissingHearing", "Placements.MissingStatement", "Placements.MissingDay",
        }));
    }
}
