using PlacementCrm.Domain.FollowUps;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Domain.Tests.FollowUps;

public sealed class FollowUpDatesTests
{
    private static readonly DateOnly s_monday = new(2026, 11, 2);
    private static readonly DateOnly s_fourWeeks = new(2026, 11, 29);

    [Test]
    public void A_work_trial_is_followed_weekly_in_the_first_month_and_less_often_later()
    {
        var due = FollowUpDates.WhileRunning(FollowUpPlan.Shipped(PlacementKind.WorkTrial), s_monday, s_monday.AddDays((13 * 7) - 1), WorkCalendar.Denmark);

        Assert.That(due.Select(step => $"{step.On:ddd d MMM} {step.Step.Title}"), Is.EqualTo(new[]
        {
            "Tue 3 Nov FirstDay", "Mon 9 Nov FirstWeek", "Mon 16 Nov HowIsIt", "Mon 23 Nov HowIsIt", "Mon 30 Nov FirstMonth",
            "Mon 14 Dec HowIsIt", "Mon 28 Dec HowIsIt", "Mon 11 Jan HowIsIt", "Fri 15 Jan WhatNext", "Thu 21 Jan DecideNext",
            "Mon 25 Jan HowIsIt", "Thu 28 Jan LastCheckIn",
        }));
    }

    [Test]
    public void A_short_placement_has_only_the_steps_that_fit_in()
    {
        var due = FollowUpDates.WhileRunning(FollowUpPlan.Shipped(PlacementKind.WorkTrial), s_monday, s_fourWeeks, WorkCalendar.Denmark);

        Assert.That(due, Has.All.Matches<DueStep>(step => step.On > s_monday && step.On <= s_fourWeeks));
        Assert.That(due.Select(step => step.Step.Title), Does.Not.Contain("FirstMonth"));
    }

    [TestCase(FollowUpAnchor.AfterStart, 5, "2026-11-09")] // Saturday 7 November: the Monday after it.
    [TestCase(FollowUpAnchor.AfterStart, 6, "2026-11-09")]
    [TestCase(FollowUpAnchor.AfterStart, 7, "2026-11-09")]
    [TestCase(FollowUpAnchor.BeforeEnd, 0, "2026-11-27")] // Sunday 29 November: the Friday before it.
    [TestCase(FollowUpAnchor.BeforeEnd, 1, "2026-11-27")]
    [TestCase(FollowUpAnchor.BeforeEnd, 3, "2026-11-26")]
    public void Nobody_is_followed_up_at_a_weekend(FollowUpAnchor anchor, int days, string expected)
    {
        var due = FollowUpDates.WhileRunning(Plan(new FollowUpTerms(anchor, days, FollowUpKind.Call, FollowUpRole.Consultant, "x")), s_monday, s_fourWeeks, WorkCalendar.Denmark);

        Assert.That(due.Single().On.ToString("O"), Is.EqualTo(expected));
    }

    [Test]
    public void Of_two_steps_of_one_kind_on_one_day_the_first_stays()
    {
        var plan = Plan(
            new(FollowUpAnchor.AfterStart, 14, FollowUpKind.CheckIn, FollowUpRole.Consultant, "a"),
            new(FollowUpAnchor.BeforeEnd, 13, FollowUpKind.CheckIn, FollowUpRole.Consultant, "b"),
            new(FollowUpAnchor.BeforeEnd, 13, FollowUpKind.CheckIn, FollowUpRole.CaseWorker, "c"));

        Assert.That(FollowUpDates.WhileRunning(plan, s_monday, s_fourWeeks, WorkCalendar.Denmark).Select(step => step.Step.Title), Is.EqualTo(new[] { "a", "c" }));
    }

    [Test]
    public void After_the_end_somebody_asks_at_4_13_and_26_weeks() =>
        Assert.That(
            FollowUpDates.AfterEnd(FollowUpPlan.Shipped(PlacementKind.WorkTrial), s_fourWeeks, WorkCalendar.Denmark).Select(step => step.On),
            Is.EqualTo(new[] { new DateOnly(2026, 12, 28), new DateOnly(2027, 3, 1), new DateOnly(2027, 5, 31) }));

    [TestCase("2026-11-08", "FirstWeek")]
    [TestCase("2026-11-13", "HowIsIt")]
    [TestCase("2026-11-04", "FirstDay")]
    public void The_agreed_day_takes_the_place_of_the_nearest_step(string agreed, string title)
    {
        var due = FollowUpDates.WhileRunning(FollowUpPlan.Shipped(PlacementKind.WorkTrial), s_monday, s_fourWeeks, WorkCalendar.Denmark);

        Assert.That(FollowUpDates.Nearest(due, DateOnly.Parse(agreed, System.Globalization.CultureInfo.InvariantCulture))!.Step.Title, Is.EqualTo(title));
    }

    [Test]
    public void Every_kind_has_a_plan_that_ends_with_the_paid_hours([Values] PlacementKind kind) =>
        Assert.That(FollowUpPlan.Shipped(kind).Steps.Where(step => step.Anchor is FollowUpAnchor.AfterEnd).Select(step => step.Days), Is.EqualTo(new[] { 28, 91, 182 }));

    [Test]
    public void Another_plan_holds_from_its_day_on_and_the_old_one_before_it()
    {
        var first = FollowUpPlan.Shipped(PlacementKind.WorkTrial);
        var second = first.Revise([new(FollowUpAnchor.AfterStart, 3, FollowUpKind.Call, FollowUpRole.Consultant, "Ring")], s_monday, Guid.NewGuid());

        Assert.That(FollowUpPlan.For([second, first], s_monday.AddDays(-1)), Is.SameAs(first));
        Assert.That(FollowUpPlan.For([first, second], s_monday), Is.SameAs(second));
        Assert.That(() => second.Revise(second.Steps.Select(step => step.Terms).ToList(), s_monday.AddDays(-1), Guid.NewGuid()), Breaks.Rule("FollowUps.ValidFromTooEarly"));
    }

    [TestCase("", 1, null, "FollowUps.TitleNeeded")]
    [TestCase("x", -1, null, "FollowUps.DaysOutOfRange")]
    [TestCase("x", 401, null, "FollowUps.DaysOutOfRange")]
    [TestCase("x", 1, 0, "FollowUps.RepeatsOnlyAfterStart")]
    public void A_step_says_what_and_when(string title, int days, int? repeat, string rule) =>
        Assert.That(() => Plan(new FollowUpTerms(FollowUpAnchor.AfterStart, days, FollowUpKind.Call, FollowUpRole.Consultant, title, repeat)), Breaks.Rule(rule));

    [Test]
    public void A_plan_is_never_empty() => Assert.That(() => Plan(), Breaks.Rule("FollowUps.StepsNeeded"));

    private static FollowUpPlan Plan(params FollowUpTerms[] steps) => FollowUpPlan.Shipped(PlacementKind.WorkTrial).Revise(steps, s_monday, Guid.NewGuid());
}
