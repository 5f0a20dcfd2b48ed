using PlacementCrm.Domain.Events;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;
using static PlacementCrm.Domain.Tests.Placements.Given;

namespace PlacementCrm.Domain.Tests.Placements;

[SetUICulture("en"), SetCulture("en-GB")]
public sealed class ApprovalTests
{
    private static Placement Unapproved()
    {
        var placement = Domain.Placements.Placement.Propose(Guid.NewGuid(), Suggestion(), Terms(), Given.Rules, Me, Now);
        placement.TakeEvents();
        return placement;
    }

    [Test]
    public void A_refusal_names_its_reason_among_what_keeps_the_start_closed()
    {
        var placement = Unapproved();

        placement.RefusePeriod(" Too long for this purpose. ", Me, Now);

        Assert.That(placement.Period.IsRefused, Is.True);
        Assert.That(StartGates.Of(placement, Today, null).Select(gate => gate.Sentence), Has.Some.Contains("“Too long for this purpose.”"));
        Assert.That(placement.TakeEvents().Select(row => (row.Kind, row.ToState)), Is.EqualTo(new[] { (EventKind.PeriodDecided, "Refused") }));
    }

    [Test]
    public void Only_the_authority_says_yes_after_its_no()
    {
        var placement = Unapproved();
        placement.RefusePeriod("Too long.", Me, Now);

        Assert.That(() => placement.ApprovePeriod(Yes, Me, Now), Breaks.Rule("Placements.RefusedPeriodIsDecidedAnew"));
        Assert.That(placement.Period.IsApproved, Is.False);
        placement.ApprovePeriod(Yes, Me, Now, isByAuthority: true);

        Assert.That((placement.Period.IsApproved, placement.Period.IsRefused, placement.Period.RefusedReason), Is.EqualTo((true, false, "Too long.")));
    }

    [Test]
    public void An_approved_period_is_not_refused_any_more() =>
        Assert.That(() => Placement().RefusePeriod("Too long.", Me, Now), Breaks.Rule("Placements.PeriodIsApproved"));

    [Test]
    public void A_no_needs_its_reason() => Assert.That(() => Unapproved().RefusePeriod(" ", Me, Now), Breaks.Rule("Placements.ReasonNeeded"));

    [Test]
    public void What_is_over_is_not_decided() =>
        Assert.That(() => Placement(PlacementState.Cancelled).RefusePeriod("Too long.", Me, Now), Breaks.Rule("Placements.AlreadyOver"));

    [Test]
    public void A_question_for_a_later_end_is_answered_once()
    {
        var asked = new ExtensionRequest(Guid.NewGuid(), Placement(PlacementState.Active), LastDay.AddDays(28), ExtensionGround.ConcreteAssessment, "Learns the till.", Me, Now);
        asked.Refuse("Look for paid hours instead.", Me, Now);

        Assert.That(asked.DecisionWords, Is.EqualTo("Look for paid hours instead."));
        Assert.That(() => asked.Approve(Me, Now), Breaks.Rule("Placements.ExtensionIsDecided"));
        Assert.That(() => asked.Withdraw(Me, Now), Breaks.Rule("Placements.ExtensionIsDecided"));
    }
}
