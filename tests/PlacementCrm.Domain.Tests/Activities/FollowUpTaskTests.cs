using PlacementCrm.Domain.Activities;

namespace PlacementCrm.Domain.Tests.Activities;

public sealed class FollowUpTaskTests
{
    private static readonly DateTimeOffset s_now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly s_ninth = new(2026, 11, 9);
    private static readonly Guid s_owner = Guid.NewGuid();
    private static readonly Guid s_companyId = Guid.NewGuid();

    [Test]
    public void Knows_what_it_is_about()
    {
        var activityId = Guid.NewGuid();

        var task = new FollowUpTask(Guid.NewGuid(), " Call Jens ", s_ninth, s_owner, new TaskLinks(CompanyId: s_companyId, SourceActivityId: activityId));

        Assert.That(task.Title, Is.EqualTo(Wording.Typed("Call Jens")));
        Assert.That(task.CompanyId, Is.EqualTo(s_companyId));
        Assert.That(task.SourceActivityId, Is.EqualTo(activityId));
        Assert.That(task.CandidateId, Is.Null);
    }

    [Test]
    public void Needs_a_title() =>
        Assert.That(() => new FollowUpTask(Guid.NewGuid(), " ", s_ninth, s_owner, new TaskLinks()), Breaks.Rule("Activities.TaskTitleMissing"));

    [Test]
    public void Is_done_once()
    {
        var task = DueOn(s_ninth);

        task.Complete(s_owner, s_now);
        task.Complete(Guid.NewGuid(), s_now.AddDays(1));

        Assert.That((task.DoneAt, task.DoneById), Is.EqualTo(((DateTimeOffset?)s_now, (Guid?)s_owner)));
    }

    [Test]
    public void Is_open_again_when_the_completion_is_taken_back()
    {
        var task = DueOn(s_ninth);
        task.Complete(s_owner, s_now);

        task.Reopen();

        Assert.That((task.IsOpen, task.DoneAt, task.DoneById), Is.EqualTo((true, (DateTimeOffset?)null, (Guid?)null)));
    }

    [Test]
    public void Moves_while_it_is_open()
    {
        var task = DueOn(s_ninth);

        task.Move(s_ninth.AddDays(7));

        Assert.That(task.DueOn, Is.EqualTo(new DateOnly(2026, 11, 16)));
    }

    [Test]
    public void Stays_as_it_is_once_done()
    {
        var task = DueOn(s_ninth);
        task.Complete(s_owner, s_now);

        Assert.That(() => task.Move(s_ninth.AddDays(7)), Breaks.Rule("Activities.TaskDone"));
        Assert.That(() => task.Rename("Call Lone"), Breaks.Rule("Activities.TaskDone"));
        Assert.That(() => task.HandTo(Guid.NewGuid()), Breaks.Rule("Activities.TaskDone"));
    }

    [Test]
    public void The_earliest_open_one_is_the_next_step()
    {
        var (done, later, next) = (DueOn(s_ninth.AddDays(-7)), DueOn(s_ninth.AddDays(7)), DueOn(s_ninth));
        done.Complete(s_owner, s_now);

        Assert.That(FollowUpTask.NextStep([done, later, next]), Is.SameAs(next));
        Assert.That(FollowUpTask.NextStep([done]), Is.Null);
    }

    private static FollowUpTask DueOn(DateOnly day) => new(Guid.NewGuid(), "Call Jens", day, s_owner, new TaskLinks(CompanyId: s_companyId));
}
