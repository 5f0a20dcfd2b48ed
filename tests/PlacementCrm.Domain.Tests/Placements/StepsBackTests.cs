using PlacementCrm.Domain.Events;
using PlacementCrm.Domain.Placements;
using static PlacementCrm.Domain.Tests.Placements.Given;

namespace PlacementCrm.Domain.Tests.Placements;

[SetUICulture("en"), SetCulture("en-GB")]
public sealed class StepsBackTests
{
    private static readonly DateTimeOffset s_later = Now.AddMinutes(1);

    [Test]
    public void A_slip_is_taken_back_and_stays_in_the_history()
    {
        var placement = Placement();
        placement.Agree(Me, s_later);
        placement.TakeEvents();

        placement.StepBack(Me, s_later.AddSeconds(8));

        Assert.Multiple(() =>
        {
            Assert.That(placement.State, Is.EqualTo(PlacementState.Proposed));
            Assert.That(placement.InStateSinceAt, Is.EqualTo(s_later.AddSeconds(8)));
            Assert.That(placement.Transitions.Select(step => step.ToState), Is.EqualTo(new[] { PlacementState.Proposed, PlacementState.Agreed, PlacementState.Proposed }));
            Assert.That(placement.TakeEvents().Select(row => (row.Kind, row.FromState, row.ToState)), Is.EqualTo(new[] { (EventKind.PlacementStepTakenBack, "Agreed", "Proposed") }));
        });
    }

    [Test]
    public void A_start_that_made_it_ready_too_is_taken_back_as_one()
    {
        var placement = Placement(PlacementState.MeetingPlanned);
        var meeting = Meeting(Domain.SafetyMeetings.SafetyMeetingState.Confirmed, placement.Id);
        placement.MakeReady(meeting, Me, s_later);
        placement.Start(Today, meeting, Me, s_later);

        placement.StepBack(Me, s_later);

        Assert.That(placement.State, Is.EqualTo(PlacementState.MeetingPlanned));
    }

    [TestCase(PlacementState.Proposed)]
    [TestCase(PlacementState.MeetingPlanned)]
    [TestCase(PlacementState.AtRisk)]
    [TestCase(PlacementState.Completed)]
    [TestCase(PlacementState.EndedEarly)]
    [TestCase(PlacementState.Cancelled)]
    [TestCase(PlacementState.WithdrawnByCompany)]
    public void What_was_more_than_a_click_stays(PlacementState state)
    {
        var placement = Placement(state);

        Assert.That(() => placement.StepBack(Me, Now), Breaks.Rule("Placements.StepStays"));
        Assert.That(placement.State, Is.EqualTo(state));
    }

    [TestCase(PlacementState.Agreed)]
    [TestCase(PlacementState.MeetingPlanned)]
    public void What_a_manager_took_the_responsibility_for_stays(PlacementState before)
    {
        var placement = Placement(before);
        placement.OverrideMeetingGate(Me, "They met last week.", s_later);

        Assert.That(() => placement.StepBack(Me, s_later), Breaks.Rule("Placements.StepStays"));
        Assert.That((placement.State, placement.HasMeetingOverride), Is.EqualTo((PlacementState.ReadyToStart, true)));
    }

    [Test]
    public void Taken_back_once_it_is_not_taken_back_again()
    {
        var placement = Placement();
        placement.Agree(Me, s_later);
        placement.StepBack(Me, s_later.AddSeconds(1));

        Assert.That(() => placement.StepBack(Me, s_later.AddSeconds(2)), Breaks.Rule("Placements.StepStays"));
    }

    [Test]
    public void Only_whoever_made_the_step_takes_it_back()
    {
        var placement = Placement();
        placement.Agree(Me, s_later);

        Assert.That(() => placement.StepBack(Guid.NewGuid(), s_later), Breaks.Rule("Placements.StepOfSomebodyElse"));
    }

    [TestCase(10, true)]
    [TestCase(11, false)]
    public void Ten_minutes_are_the_limit(int minutes, bool isAllowed)
    {
        var placement = Placement();
        placement.Agree(Me, s_later);
        var moment = s_later.AddMinutes(minutes);

        if (isAllowed)
            Assert.That(placement.StepBack(Me, moment), Is.EqualTo(PlacementState.Agreed));
        else
            Assert.That(() => placement.StepBack(Me, moment), Breaks.Rule("Placements.StepTooLongAgo"));
    }

    [TestCase(SuggestionState.Presented, SuggestionState.Shortlisted)]
    [TestCase(SuggestionState.Accepted, SuggestionState.Presented)]
    public void A_suggestion_goes_back_the_way_it_came(SuggestionState from, SuggestionState to)
    {
        var suggestion = Suggestion(from);

        suggestion.StepBack(Me, Now);

        Assert.That(suggestion.State, Is.EqualTo(to));
    }

    [TestCase(SuggestionState.Shortlisted)]
    [TestCase(SuggestionState.Declined)]
    [TestCase(SuggestionState.Expired)]
    public void A_suggestion_that_was_declined_stays_declined(SuggestionState state) =>
        Assert.That(() => Suggestion(state).StepBack(Me, Now), Breaks.Rule("Placements.StepStays"));
}
