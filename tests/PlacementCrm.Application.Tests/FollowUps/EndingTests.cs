using PlacementCrm.Application.FollowUps;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Tasks;
using PlacementCrm.Application.Tests.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.FollowUps;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.FollowUps;

/// <summary>The placement runs to Sunday 20 December: from Sunday 6 December on it ends within 14 days.</summary>
public sealed class EndingTests : PlacementTest
{
    [Test]
    public async Task A_placement_that_ends_in_14_days_without_a_plan_is_on_the_list()
    {
        var id = await Started(daysAgo: 12);
        Assert.That((await Found()).Count, Is.Zero);

        Clock.Now = Now.AddDays(13);

        Assert.That((await Found()).Rows.Select(row => (row.Placement.Id, row.AskedOn)), Is.EqualTo(new[] { (id, (DateOnly?)null) }));
        Assert.That((await SendAs(Some.JobcentreStaffOfOtherMunicipality, new FindEndingPlacements())).Rows, Is.Empty);
    }

    [Test]
    public async Task Everybody_is_asked_in_one_act_and_nobody_twice()
    {
        var id = await Started(daysAgo: 14);

        Assert.That(await SendAs(Some.JobcentreStaff, new AskConsultants { PlacementIds = [id], Words = "Meeting on Friday?" }), Is.EqualTo(1));
        Assert.That(await SendAs(Some.JobcentreStaff, new AskConsultants { PlacementIds = [id] }), Is.Zero);

        var task = (await SendAs(Some.Consultant, new FindTasks { List = TaskList.Later })).Rows.Single(row => row.Kind == FollowUpKind.Question);
        Assert.That(task.Title, Does.StartWith("Jonna Dam asks: ends ").And.EndsWith(", what is the plan? Meeting on Friday?"));
        Assert.That(task.DueOn, Is.EqualTo(new DateOnly(2026, 12, 9)));
        Assert.That((await Found()).Rows.Single().AskedOn, Is.EqualTo(new DateOnly(2026, 12, 9)));
    }

    [Test]
    public async Task The_plan_answers_the_question_and_takes_it_off_the_list()
    {
        var id = await Started(daysAgo: 14);
        await SendAs(Some.JobcentreStaff, new AskConsultants { PlacementIds = [id] });

        await SendAs(Some.Consultant, new PlanTheEnd { PlacementId = id, Kind = AfterwardsKind.JobHere, Words = "12 hours from January." });

        Assert.That((await Found()).Rows, Is.Empty);
        var page = await SendAs(Some.JobcentreStaff, new ShowFollowUps(id));
        Assert.That((page.Afterwards!.Kind, page.Afterwards.Words, page.Afterwards.By), Is.EqualTo((AfterwardsKind.JobHere, "12 hours from January.", "Karen Holm")));
        Assert.That(page.Planned.Where(plan => plan.Kind == FollowUpKind.Question), Has.All.Property("DoneAt").Not.Null);
    }

    [Test]
    public async Task A_plan_is_changed_only_by_who_saw_it()
    {
        var id = await Started(daysAgo: 1);
        await SendAs(Some.Consultant, new PlanTheEnd { PlacementId = id, Kind = AfterwardsKind.JobHere });

        await Assert.ThatAsync(() => SendAs(Some.OtherConsultant, new PlanTheEnd { PlacementId = id, Kind = AfterwardsKind.Education }), Throws.TypeOf<EditConflict>());
        var version = (await SendAs(Some.Consultant, new ShowFollowUps(id))).Afterwards!.Version;
        await SendAs(Some.OtherConsultant, new PlanTheEnd { PlacementId = id, Version = version, Kind = AfterwardsKind.Education });

        Assert.That((await SendAs(Some.Consultant, new ShowFollowUps(id))).Afterwards!.Kind, Is.EqualTo(AfterwardsKind.Education));
    }

    [Test]
    public async Task Refuses_what_is_incomplete_or_not_theirs()
    {
        var id = await Started(daysAgo: 1);

        await Assert.ThatAsync(() => SendAs(Some.Consultant, new PlanTheEnd { PlacementId = id, Kind = AfterwardsKind.Other }), Throws.TypeOf<RequestInvalid>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new PlanTheEnd { PlacementId = id, Kind = AfterwardsKind.JobHere }), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new AskConsultants()), Throws.TypeOf<RequestInvalid>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaffOfOtherMunicipality, new AskConsultants { PlacementIds = [id] }), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.Administrator, new AskConsultants { PlacementIds = [id] }), Throws.TypeOf<Forbidden>());
    }

    [Test]
    public async Task The_end_is_planned_while_the_placement_runs()
    {
        var id = await Ready();

        await Assert.ThatAsync(() => SendAs(Some.Consultant, new PlanTheEnd { PlacementId = id, Kind = AfterwardsKind.JobHere }), Throws.TypeOf<RuleBroken>());
    }

    private Task<FindEndingPlacements.Page> Found() => SendAs(Some.JobcentreStaff, new FindEndingPlacements { Mine = true });

    private async Task<Guid> Started(int daysAgo)
    {
        var id = await Ready();
        await Start(id);
        Clock.Now = Now.AddDays(daysAgo);
        return id;
    }
}
