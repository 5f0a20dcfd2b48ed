using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Tasks;
using PlacementCrm.Application.Tests.Activities;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Tasks;

public sealed class TaskTests : DatabaseTest
{
    [Test]
    public async Task Adds_a_task_for_oneself_or_a_colleague()
    {
        var own = await SendAs(Some.Consultant, new AddTask { Title = " Order cards ", DueOn = Today });
        var handed = await SendAs(Some.Consultant, new AddTask { Title = "Ring", DueOn = Today, OwnerId = Some.OtherConsultant.MemberId });

        Assert.That(((await Load<FollowUpTask>(own)).Title, (await Load<FollowUpTask>(own)).OwnerId), Is.EqualTo(("Order cards", Some.Consultant.MemberId)));
        Assert.That((await Load<FollowUpTask>(handed)).OwnerId, Is.EqualTo(Some.OtherConsultant.MemberId));
    }

    [Test]
    public Task A_task_needs_a_day() =>
        Assert.ThatAsync(() => SendAs(Some.Consultant, new AddTask { Title = "Ring" }), Throws.TypeOf<RequestInvalid>().With.Message.EqualTo("Choose the day."));

    [Test]
    public async Task Is_done_and_opened_again()
    {
        var task = await Given(TaskOf(Some.Consultant, Today));

        await SendAs(Some.Consultant, new CompleteTask(task.Id));
        await SendAs(Some.Consultant, new CompleteTask(task.Id));
        var done = await Load<FollowUpTask>(task.Id);
        await SendAs(Some.Consultant, new ReopenTask(task.Id));

        Assert.That((done.DoneAt, done.DoneById), Is.EqualTo(((DateTimeOffset?)Now, (Guid?)Some.Consultant.MemberId)));
        Assert.That((await Load<FollowUpTask>(task.Id)).DoneAt, Is.Null);
    }

    [Test]
    public async Task Moves_to_another_day_unless_it_is_done()
    {
        var task = await Given(TaskOf(Some.Consultant, Today));
        await SendAs(Some.Consultant, await Move(task, Today.AddDays(3)));
        Assert.That((await Load<FollowUpTask>(task.Id)).DueOn, Is.EqualTo(Today.AddDays(3)));

        await SendAs(Some.Consultant, new CompleteTask(task.Id));

        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, await Move(task, Today)), Throws.TypeOf<RuleBroken>());
        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, await Move(task, null)), Throws.TypeOf<RequestInvalid>());
    }

    [Test]
    public async Task Others_do_not_find_a_task_that_is_not_theirs()
    {
        var task = await Given(TaskOf(Some.Consultant, Today));

        foreach (var other in new[] { Some.ConsultantOfOtherTeam, Some.JobcentreStaff, Some.Stranger })
        {
            await Assert.ThatAsync(() => SendAs(other, new CompleteTask(task.Id)), Throws.TypeOf<NotFound>());
            await Assert.ThatAsync(() => SendAs(other, new ReopenTask(task.Id)), Throws.TypeOf<NotFound>());
            await Assert.ThatAsync(async () => await SendAs(other, await Move(task, Today)), Throws.TypeOf<NotFound>());
        }
    }

    [Test]
    public async Task Bookers_have_no_tasks()
    {
        await Assert.ThatAsync(() => SendAs(Some.Booker, new AddTask { Title = "Ring", DueOn = Today }), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Booker, new FindTasks()), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Booker, new CompleteTask(Guid.NewGuid())), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Booker, new ReopenTask(Guid.NewGuid())), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Booker, new MoveTask()), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Booker, new ShowNextStep(Guid.NewGuid())), Throws.TypeOf<Forbidden>());
    }

    [Test]
    public async Task Lists_by_day_with_counts()
    {
        var overdue = await Given(TaskOf(Some.Consultant, Today.AddDays(-1)));
        var today = await Given(TaskOf(Some.Consultant, Today));
        var later = await Given(TaskOf(Some.Consultant, Today.AddDays(1)));
        await Given(TaskOf(Some.OtherConsultant, Today));

        async Task<Guid[]> Of(TaskList list) => [.. (await SendAs(Some.Consultant, new FindTasks { List = list })).Rows.Select(row => row.Id)];

        Assert.That(await Of(TaskList.Overdue), Is.EqualTo(new[] { overdue.Id }));
        Assert.That(await Of(TaskList.Today), Is.EqualTo(new[] { today.Id }));
        Assert.That(await Of(TaskList.Later), Is.EqualTo(new[] { later.Id }));
        Assert.That(await Of(TaskList.Due), Is.EqualTo(new[] { overdue.Id, today.Id }));
        Assert.That((await SendAs(Some.Consultant, new FindTasks())).Counts, Is.EqualTo(new FindTasks.Totals(1, 1, 1)));
        Assert.That((await SendAs(Some.Consultant, new FindTasks { OfTeam = true })).Counts.Today, Is.EqualTo(2));
        Assert.That((await SendAs(Some.Manager, new FindTasks { OfTeam = true })).Counts.Today, Is.EqualTo(2));
        Assert.That((await SendAs(Some.Stranger, new FindTasks { OfTeam = true })).Rows, Is.Empty);
    }

    [Test]
    public async Task Pages_long_lists()
    {
        for (var i = 0; i < 52; i++)
            await Given(TaskOf(Some.Consultant, Today.AddDays(1 + (i / 10))));

        var first = await SendAs(Some.Consultant, new FindTasks { List = TaskList.Later });
        var second = await SendAs(Some.Consultant, new FindTasks { List = TaskList.Later, After = first.More });

        Assert.That((first.Rows.Count, second.Rows.Count, second.More), Is.EqualTo((50, 2, (FindTasks.Cursor?)null)));
        Assert.That(first.Rows.Concat(second.Rows).DistinctBy(row => row.Id).Count(), Is.EqualTo(52));
    }

    [Test]
    public async Task The_next_step_of_a_company_is_everybodys()
    {
        var company = await Given(SomeCompany.Named("Jensen Byg"));
        await Given(TaskOf(Some.Consultant, Today.AddDays(9), company.Id));
        var next = await Given(TaskOf(Some.Consultant, Today.AddDays(2), company.Id));

        var steps = await SendAs(Some.ConsultantOfOtherTeam, new ShowNextStep(company.Id));

        Assert.That((steps.Next!.Id, steps.Next.Owner, steps.Next.IsMine, steps.Others), Is.EqualTo((next.Id, "Karen Holm", false, 1)));
        Assert.That((await SendAs(Some.Stranger, new ShowNextStep(company.Id))).Next, Is.Null);
    }

    private async Task<MoveTask> Move(FollowUpTask task, DateOnly? day) =>
        new() { TaskId = task.Id, Version = (await Load<FollowUpTask>(task.Id)).Version, DueOn = day };

    private static FollowUpTask TaskOf(CurrentUser owner, DateOnly dueOn, Guid? companyId = null) =>
        new(Guid.NewGuid(), "Ring", dueOn, owner.MemberId, new TaskLinks(CompanyId: companyId));
}
