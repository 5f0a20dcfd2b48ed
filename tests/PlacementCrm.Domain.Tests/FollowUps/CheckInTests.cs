using PlacementCrm.Domain.FollowUps;

namespace PlacementCrm.Domain.Tests.FollowUps;

public sealed class CheckInTests
{
    private static readonly DateOnly s_today = new(2026, 11, 23);
    private static readonly DateTimeOffset s_now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid s_author = Guid.NewGuid();
    private static readonly Guid s_goal = Guid.NewGuid();

    [Test]
    public void Only_its_author_corrects_it()
    {
        var checkIn = Some();

        Assert.That(() => checkIn.Correct(Answers(), Guid.NewGuid(), s_now), Breaks.Rule("FollowUps.OnlyAuthorCorrects"));
        checkIn.Correct(Answers() with { Note = " Better now " }, s_author, s_now);

        Assert.That((checkIn.Note, checkIn.CorrectedAt), Is.EqualTo(("Better now", (DateTimeOffset?)s_now)));
    }

    [Test]
    public void A_correction_changes_a_grade_and_does_not_add_a_second_one()
    {
        var checkIn = Some(Answers() with { Grades = new Dictionary<Guid, int> { [s_goal] = 1 } });
        var row = checkIn.Grades.Single();

        checkIn.Correct(Answers() with { Grades = new Dictionary<Guid, int> { [s_goal] = 3 } }, s_author, s_now);

        Assert.That(checkIn.Grades.Single(), Is.SameAs(row));
        Assert.That(row.Grade, Is.EqualTo(3));
    }

    [TestCase(StillRespected.Yes, false)]
    [TestCase(StillRespected.Partly, true)]
    [TestCase(StillRespected.No, true)]
    public void Says_whether_something_is_no_longer_kept(StillRespected answer, bool isBroken) =>
        Assert.That(
            Some(Answers() with { Considerations = new Dictionary<Guid, StillRespected> { [Guid.NewGuid()] = answer } }).SomethingIsNotRespected,
            Is.EqualTo(isBroken));

    [Test]
    public void Refuses_what_cannot_be()
    {
        Assert.That(() => Some(Answers() with { DaysPlanned = 3, DaysAttended = 4 }), Breaks.Rule("FollowUps.MoreThanPlanned"));
        Assert.That(() => Some(Answers() with { DaysPlanned = -1 }), Breaks.Rule("FollowUps.DaysUnlikely"));
        Assert.That(() => Some(Answers() with { WellBeing = 5 }), Breaks.Rule("FollowUps.GradeOutOfRange"));
        Assert.That(() => Some(Answers() with { Grades = new Dictionary<Guid, int> { [s_goal] = 5 } }), Breaks.Rule("FollowUps.GradeOutOfRange"));
        Assert.That(() => Some(Answers() with { NextOn = s_today }), Breaks.Rule("FollowUps.NextNotLater"));
        Assert.That(() => Some(Answers() with { Note = new string('x', 4001) }), Breaks.Rule("FollowUps.NoteTooLong"));
        Assert.That(() => Answers().CheckDay(s_today, s_today.AddDays(-1)), Breaks.Rule("FollowUps.HeldInFuture"));
        Assert.That(() => Answers().CheckDay(s_today.AddDays(1), s_today.AddDays(1)), Breaks.Rule("FollowUps.HeldBeforeStart"));
    }

    [Test]
    public void A_goal_is_closed_with_an_answer_and_then_stays_as_it_was_worded()
    {
        var goal = new ProgressGoal(Guid.NewGuid(), Guid.NewGuid(), " Serve a customer ", "Without help", s_author, s_now);
        Assert.That(() => goal.Close(GoalState.Open, s_author, s_now), Breaks.Rule("FollowUps.GoalEndNeeded"));

        goal.Close(GoalState.Reached, s_author, s_now);

        Assert.That((goal.Title, goal.State, goal.ClosedById), Is.EqualTo(("Serve a customer", GoalState.Reached, (Guid?)s_author)));
        Assert.That(() => goal.Reword("Other", ""), Breaks.Rule("FollowUps.GoalIsClosed"));
        Assert.That(() => new ProgressGoal(Guid.NewGuid(), Guid.NewGuid(), " ", "", s_author, s_now), Breaks.Rule("FollowUps.GoalTitleNeeded"));
    }

    [Test]
    public void Something_else_as_a_plan_needs_words()
    {
        Assert.That(() => new EndPlan(Guid.NewGuid(), AfterwardsKind.Other, " ", s_author, s_now), Breaks.Rule("FollowUps.PlanNeedsWords"));
        Assert.That(new EndPlan(Guid.NewGuid(), AfterwardsKind.JobHere, "", s_author, s_now).Kind, Is.EqualTo(AfterwardsKind.JobHere));
    }

    private static CheckIn Some(CheckInAnswers? answers = null) => new(Guid.NewGuid(), Guid.NewGuid(), answers ?? Answers(), s_author, s_now);

    private static CheckInAnswers Answers() => new() { HeldOn = s_today, With = CheckInWith.Both };
}
