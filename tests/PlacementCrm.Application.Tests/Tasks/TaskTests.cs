using PlacementCrm.Application.Companies;
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

        Assert.That(((await Load<FollowUpTask>(own)).Title.InLanguage(), (await Load<FollowUpTask>(own)).OwnerId), Is.EqualTo(("Order cards", Some.Consultant.MemberId)));
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
    public async Task Goes_into_the_hands_of_a_colleague_who_may_see_what_it_is_about()
    {
        var task = await Given(TaskOf(Some.Consultant, Today));

        await SendAs(Some.Consultant, await Move(task, Today.AddDays(1)) with { OwnerId = Some.ConsultantOfOtherTeam.MemberId });

        var stored = await Load<FollowUpTask>(task.Id);
        Assert.That((stored.OwnerId, stored.DueOn), Is.EqualTo((Some.ConsultantOfOtherTeam.MemberId, Today.AddDays(1))));
        Assert.That((await SendAs(Some.ConsultantOfOtherTeam, new FindTasks { List = TaskList.Later })).Rows.Single().Id, Is.EqualTo(task.Id));
    }

    [Test]
    public async Task A_task_about_a_candidate_is_not_given_to_who_may_not_see_the_candidate()
    {
        var candidate = await Given(Candidates.Cards.Stored(1042));
        var add = new AddTask { Title = "Ring", DueOn = Today, CandidateId = candidate.Id };
        var id = await SendAs(Some.Consultant, add);
        var task = await Load<FollowUpTask>(id);

        foreach (var stranger in new[] { Some.ConsultantOfOtherTeam, Some.JobcentreStaffOfOtherMunicipality })
        {
            await Assert.ThatAsync(() => SendAs(Some.Consultant, add with { RequestId = Guid.NewGuid(), OwnerId = stranger.MemberId }), Throws.TypeOf<RequestInvalid>().With.Message.Contains(stranger.Name));
            await Assert.ThatAsync(async () => await SendAs(Some.Consultant, await Move(task, Today) with { OwnerId = stranger.MemberId }), Throws.TypeOf<RequestInvalid>());
        }

        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, await Move(task, Today) with { OwnerId = Some.Stranger.MemberId }), Throws.TypeOf<NotFound>());
        await SendAs(Some.Consultant, await Move(task, Today) with { OwnerId = Some.JobcentreStaff.MemberId });
        Assert.That((await Load<FollowUpTask>(id)).OwnerId, Is.EqualTo(Some.JobcentreStaff.MemberId));
    }

    [Test]
    public async Task The_choice_of_owners_begins_with_oneself_and_holds_no_stranger()
    {
        var owners = await SendAs(Some.OtherConsultant, new FindTaskOwners());

        Assert.That((owners[0].Id, owners[0].IsMe), Is.EqualTo((Some.OtherConsultant.MemberId, true)));
        Assert.That(owners.Select(row => row.Name), Does.Contain(Some.Consultant.Name).And.Not.Contain(Some.Stranger.Name));
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
    public async Task Pages_what_is_done_from_the_newest()
    {
        for (var i = 0; i < 52; i++)
        {
            var done = TaskOf(Some.Consultant, Today);
            done.Complete(Some.Consultant.MemberId, Now.AddMinutes(-i / 2));
            await Given(done);
        }

        var first = await SendAs(Some.Consultant, new FindTasks { List = TaskList.Done });
        var second = await SendAs(Some.Consultant, new FindTasks { List = TaskList.Done, After = first.More });

        Assert.That((first.Rows.Count, second.Rows.Count, second.More), Is.EqualTo((50, 2, (FindTasks.Cursor?)null)));
        Assert.That(first.Rows.Concat(second.Rows).DistinctBy(row => row.Id).Count(), Is.EqualTo(52));
    }

    [Test]
    public async Task The_list_of_companies_has_the_day_of_a_step_about_a_candidate_and_not_its_words()
    {
        var company = await Given(SomeCompany.Named("Jensen Byg"));
        var candidate = await Given(Candidates.Cards.Stored(1043));
        await SendAs(Some.Consultant, new AddTask { Title = "Ali confirmed the minutes", DueOn = Today.AddDays(1), CompanyId = company.Id, CandidateId = candidate.Id });

        var row = (await SendAs(Some.Administrator, new FindCompanies())).Rows.Single();

        Assert.That((row.NextStepOn, row.NextStep), Is.EqualTo(((DateOnly?)Today.AddDays(1), "")));
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
