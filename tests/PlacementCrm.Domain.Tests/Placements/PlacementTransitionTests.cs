using PlacementCrm.Domain.Events;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;
using static PlacementCrm.Domain.Tests.Placements.Given;

namespace PlacementCrm.Domain.Tests.Placements;

public sealed class PlacementTransitionTests
{
    private static readonly Dictionary<PlacementState, PlacementState[]> s_allowed = new()
    {
        [PlacementState.Proposed] = [PlacementState.Agreed, PlacementState.WithdrawnByCandidate, PlacementState.WithdrawnByCompany, PlacementState.Cancelled],
        [PlacementState.Agreed] = [PlacementState.MeetingPlanned, PlacementState.WithdrawnByCandidate, PlacementState.WithdrawnByCompany, PlacementState.Cancelled],
        [PlacementState.MeetingPlanned] = [PlacementState.ReadyToStart, PlacementState.WithdrawnByCandidate, PlacementState.WithdrawnByCompany, PlacementState.Cancelled],
        [PlacementState.ReadyToStart] = [PlacementState.Active, PlacementState.WithdrawnByCandidate, PlacementState.WithdrawnByCompany, PlacementState.Cancelled],
        [PlacementState.Active] = [PlacementState.AtRisk, PlacementState.Completed, PlacementState.EndedEarly],
        [PlacementState.AtRisk] = [PlacementState.Active, PlacementState.Completed, PlacementState.EndedEarly],
    };

    private static IEnumerable<TestCaseData> Pairs() =>
        from state in Enum.GetValues<PlacementState>()
        from next in Enum.GetValues<PlacementState>()
        where next is not PlacementState.Proposed
        select new TestCaseData(state, next);

    [TestCaseSource(nameof(Pairs))]
    public void B_Only_the_listed_steps_are_possible(PlacementState state, PlacementState next)
    {
        var placement = Placement(state);
        var steps = placement.Transitions.Count;

        if (s_allowed.GetValueOrDefault(state, []).Contains(next))
        {
            Go(placement, next);

            Assert.That(placement.State, Is.EqualTo(next));
            var last = placement.Transitions[^1];
            Assert.That((last.FromState, last.ToState, last.ById, last.At), Is.EqualTo(((PlacementState?)state, next, Me, Now)));
        }
        else
        {
            Assert.That(() => Go(placement, next), Throws.TypeOf<RuleBroken>());
            Assert.That(placement.State, Is.EqualTo(state));
            Assert.That(placement.Transitions, Has.Count.EqualTo(steps));
            Assert.That(placement.EndedOn is not null, Is.EqualTo(state is PlacementState.Completed or PlacementState.EndedEarly));
        }
    }

    [Test]
    public void B_A_new_placement_is_proposed_and_its_first_step_is_on_the_timeline()
    {
        var placement = Placement();

        Assert.That(placement.State, Is.EqualTo(PlacementState.Proposed));
        Assert.That(placement.Transitions.Select(step => (step.FromState, step.ToState)), Is.EqualTo(new[] { ((PlacementState?)null, PlacementState.Proposed) }));
    }

    [TestCase(PlacementState.Proposed, false)]
    [TestCase(PlacementState.Agreed, true)]
    [TestCase(PlacementState.MeetingPlanned, true)]
    [TestCase(PlacementState.ReadyToStart, false)]
    [TestCase(PlacementState.Active, false)]
    [TestCase(PlacementState.Cancelled, false)]
    public void C1_A_manager_overrides_the_meeting_once_it_is_agreed(PlacementState state, bool allowed)
    {
        var placement = Placement(state);

        if (!allowed)
        {
            Assert.That(() => placement.OverrideMeetingGate(Me, "Same workplace as last year.", Now), Breaks.Rule("Placements.CannotMove"));
            Assert.That(placement.HasMeetingOverride, Is.False);
            return;
        }

        placement.OverrideMeetingGate(Me, "Same workplace as last year.", Now);

        Assert.That(placement.State, Is.EqualTo(PlacementState.ReadyToStart));
        Assert.That((placement.MeetingOverrideById, placement.MeetingOverrideReason), Is.EqualTo(((Guid?)Me, "Same workplace as last year.")));
        Assert.That(() => placement.Start(Today, meeting: null, Me, Now), Throws.Nothing);
    }

    [TestCase(SafetyMeetingState.Reopened, true)]
    [TestCase(SafetyMeetingState.Held, true)]
    [TestCase(SafetyMeetingState.Confirmed, false)]
    public void C1_A_manager_overrides_a_meeting_that_was_reopened_when_everything_stood_for_the_start(SafetyMeetingState state, bool allowed)
    {
        var placement = Placement(PlacementState.ReadyToStart);
        placement.TakeEvents();
        var meeting = Given.Meeting(state, placement.Id);
        if (!allowed)
        {
            Assert.That(() => placement.OverrideMeetingGate(Me, "Same hall.", Now, meeting), Breaks.Rule("Placements.CannotMove"));
            return;
        }

        Assert.That(() => placement.Start(Today, meeting, Me, Now), Breaks.Rule("Placements.StartNotPossible"));
        placement.OverrideMeetingGate(Me, "Same hall.", Now, meeting);

        Assert.That((placement.State, placement.MeetingOverrideReason), Is.EqualTo((PlacementState.ReadyToStart, "Same hall.")));
        Assert.That(placement.TakeEvents().Select(row => row.Kind), Is.EqualTo(new[] { EventKind.MeetingGateOverridden }));
        Assert.That(() => placement.Start(Today, meeting, Me, Now), Throws.Nothing);
    }

    private static readonly (string Name, Action<Placement> Step)[] s_stepsWithReason =
    [
        ("candidate", placement => placement.WithdrawByCandidate(" ", Me, Now)),
        ("company", placement => placement.WithdrawByCompany("", Me, Now)),
        ("cancel", placement => placement.Cancel("", Me, Now)),
        ("override", placement => placement.OverrideMeetingGate(Me, " ", Now)),
        ("change", placement => placement.ChangePeriod(Today, LastDay, "", Given.Rules, Me, Now)),
    ];

    [TestCaseSource(nameof(s_stepsWithReason))]
    public void Calling_off_overriding_and_moving_need_a_reason((string Name, Action<Placement> Step) test)
    {
        var placement = Placement(PlacementState.Agreed);

        Assert.That(() => test.Step(placement), Breaks.Rule("Placements.ReasonNeeded"));
        Assert.That(placement.State, Is.EqualTo(PlacementState.Agreed));
    }

    [Test]
    public void A_risk_needs_a_reason() =>
        Assert.That(() => Placement(PlacementState.Active).MarkAtRisk("", Me, Now), Breaks.Rule("Placements.ReasonNeeded"));

    [Test, SetUICulture("da")]
    public void Every_state_has_words([Values] PlacementState state) => Assert.That(state.Words(), Is.Not.Empty);

    private static void Go(Placement placement, PlacementState next)
    {
        var meeting = Meeting(SafetyMeetingState.Confirmed, placement.Id);
        switch (next)
        {
            case PlacementState.Agreed: placement.Agree(Me, Now); break;
            case PlacementState.MeetingPlanned: placement.PlanMeeting(Me, Now); break;
            case PlacementState.ReadyToStart: placement.MakeReady(meeting, Me, Now); break;
            case PlacementState.Active when placement.State is PlacementState.AtRisk: placement.BringBackOnTrack(meeting, "Talked about it.", Me, Now, []); break;
            case PlacementState.Active: placement.Start(Today, meeting, Me, Now); break;
            case PlacementState.AtRisk: placement.MarkAtRisk("Two days absent.", Me, Now); break;
            case PlacementState.Completed: placement.Complete(GotTheJob(Today), Today, Me, Now); break;
            case PlacementState.EndedEarly: placement.EndEarly(Ending(Today), Today, Me, Now); break;
            case PlacementState.WithdrawnByCandidate: placement.WithdrawByCandidate("Moves away.", Me, Now); break;
            case PlacementState.WithdrawnByCompany: placement.WithdrawByCompany("No time.", Me, Now); break;
            case PlacementState.Cancelled: placement.Cancel("Wrong opening.", Me, Now); break;
            default: throw new ArgumentOutOfRangeException(nameof(next));
        }
    }
}
