using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Domain.Tests.Placements;

public sealed class PlacementCourseTests
{
    private static readonly DateOnly s_start = new(2026, 8, 3);

    // The last day of the thirteenth week.
    private static readonly DateOnly s_horizon = new(2026, 11, 1);

    [TestCase(PlacementState.Proposed)]
    [TestCase(PlacementState.ReadyToStart)]
    [TestCase(PlacementState.WithdrawnByCompany)]
    [TestCase(PlacementState.Cancelled)]
    public void What_never_began_says_nothing(PlacementState state) =>
        Assert.That(new PlacementCourse(state, s_start, null, null, null, LedToPaidHours: false).HasHeld(s_horizon), Is.Null);

    [TestCase(PlacementState.Active)]
    [TestCase(PlacementState.AtRisk)]
    public void One_that_runs_counts_from_the_last_day_of_the_thirteenth_week(PlacementState state)
    {
        var running = new PlacementCourse(state, s_start, null, null, null, LedToPaidHours: false);

        Assert.That((running.HasHeld(s_horizon.AddDays(-1)), running.HasHeld(s_horizon)), Is.EqualTo(((bool?)null, (bool?)true)));
    }

    [Test]
    public void One_that_ran_as_long_as_agreed_held_however_short_that_was() =>
        Assert.That(new PlacementCourse(PlacementState.Completed, s_start, s_start.AddDays(27), EndingReason.PeriodOver, EndingReason.PeriodOver, LedToPaidHours: false).HasHeld(s_horizon), Is.True);

    [TestCase(EndingReason.TasksDidNotFit, false)]
    [TestCase(EndingReason.ConsiderationNotKept, false)]
    [TestCase(EndingReason.TravelTooHard, false)]
    [TestCase(EndingReason.CooperationFailed, false)]
    [TestCase(EndingReason.HealthGotInTheWay, null)]
    [TestCase(EndingReason.TooMuchAbsence, null)]
    [TestCase(EndingReason.NoWorkLeft, null)]
    [TestCase(EndingReason.CompanyChanged, null)]
    [TestCase(EndingReason.PeriodOver, null)]
    [TestCase(EndingReason.Other, null)]
    [TestCase(EndingReason.JobAtThisCompany, true)]
    [TestCase(EndingReason.JobElsewhere, true)]
    [TestCase(EndingReason.StartsEducation, true)]
    public void An_early_end_counts_by_its_reason_whichever_side_gives_it(EndingReason reason, bool? held)
    {
        Assert.That(Ended(reason, EndingReason.Other).HasHeld(s_horizon), Is.EqualTo(held));
        Assert.That(Ended(EndingReason.Other, reason).HasHeld(s_horizon), Is.EqualTo(held));
    }

    [Test]
    public void Paid_hours_afterwards_weigh_more_than_why_it_ended() =>
        Assert.That((Ended(EndingReason.TasksDidNotFit, EndingReason.TasksDidNotFit) with { LedToPaidHours = true }).HasHeld(s_horizon), Is.True);

    [Test]
    public void An_end_after_thirteen_weeks_is_none_of_the_match()
    {
        var ended = Ended(EndingReason.TasksDidNotFit, EndingReason.TasksDidNotFit);

        Assert.That((ended with { EndedOn = s_horizon }).HasHeld(s_horizon), Is.True);
        Assert.That((ended with { EndedOn = s_horizon.AddDays(-1) }).HasHeld(s_horizon), Is.False);
    }

    private static PlacementCourse Ended(EndingReason candidate, EndingReason company) =>
        new(PlacementState.EndedEarly, s_start, s_start.AddDays(20), candidate, company, LedToPaidHours: false);
}
