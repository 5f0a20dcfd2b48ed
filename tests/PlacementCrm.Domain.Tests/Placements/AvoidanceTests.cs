using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Domain.Tests.Placements;

public sealed class AvoidanceTests
{
    [Test]
    public void Holds_from_the_day_on_which_the_placement_ended_until_it_is_lifted()
    {
        var ended = Given.Placement(PlacementState.EndedEarly);
        var line = Avoidance.OfDemand(Guid.NewGuid(), ended, "height", 0);

        Assert.That((line.CandidateId, line.PlacementId, line.SinceOn, line.Holds), Is.EqualTo((ended.CandidateId, ended.Id, Given.Today, true)));
        line.Lift(" They have a lift now. ", Given.Me, Given.Now);
        Assert.That((line.Holds, line.LiftReason, line.LiftedById), Is.EqualTo((false, "They have a lift now.", (Guid?)Given.Me)));
    }

    [TestCase(PlacementState.Active)]
    [TestCase(PlacementState.Completed)]
    [TestCase(PlacementState.WithdrawnByCompany)]
    public void Only_an_early_end_teaches(PlacementState state) =>
        Assert.That(() => Avoidance.OfWork(Guid.NewGuid(), Given.Placement(state), "Packing"), Breaks.Rule("Placements.OnlyEarlyEndTeaches"));

    [TestCase("height", 1, "Considerations.LimitLimitsNothing")]
    [TestCase("lift", 101, "Considerations.ValueOutOfRange")]
    [TestCase("moon", 1, "Considerations.UnknownDimension")]
    public void The_limit_must_limit(string dimension, int limit, string rule) =>
        Assert.That(() => Avoidance.OfDemand(Guid.NewGuid(), Given.Placement(PlacementState.EndedEarly), dimension, limit), Breaks.Rule(rule));

    [Test]
    public void Is_lifted_once_and_with_a_reason()
    {
        var line = Avoidance.OfWork(Guid.NewGuid(), Given.Placement(PlacementState.EndedEarly), "Packing");

        Assert.That(() => line.Lift(" ", Given.Me, Given.Now), Breaks.Rule("Placements.ReasonNeeded"));
        line.Lift("Another foreman.", Given.Me, Given.Now);
        Assert.That(() => line.Lift("Again.", Given.Me, Given.Now), Breaks.Rule("Placements.AvoidanceLifted"));
    }
}
