using PlacementCrm.Application.Activities;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Activities;

public sealed class PlannedActivityTests : DatabaseTest
{
    private Company _company = null!;

    [SetUp]
    public async Task OneCompany() => _company = await Given(SomeCompany.Named("Jensen Byg"));

    [Test]
    public async Task Plans_a_visit()
    {
        var id = await SendAs(Some.Consultant, Plan());

        var stored = await Load<Activity>(id);
        Assert.That((stored.State, stored.PlannedAt, stored.Purpose), Is.EqualTo((ActivityState.Planned, (DateTimeOffset?)Now.AddDays(2), "See the workshop")));
    }

    [Test]
    public async Task Does_not_plan_where_nobody_may_be_contacted()
    {
        var closed = SomeCompany.Named("Do not ring ApS");
        closed.ForbidContact("Asked us to stop", Now);
        await Given(closed);

        await Assert.ThatAsync(() => SendAs(Some.Consultant, Plan() with { CompanyId = closed.Id }), Throws.TypeOf<RuleBroken>());
    }

    [Test]
    public Task A_plan_needs_a_time() =>
        Assert.ThatAsync(() => SendAs(Some.Consultant, Plan() with { PlannedAt = default }), Throws.TypeOf<RequestInvalid>());

    [Test]
    public Task Planning_is_forbidden_to_a_booker() =>
        Assert.ThatAsync(() => SendAs(Some.Booker, Plan()), Throws.TypeOf<Forbidden>());

    [Test]
    public async Task Telling_a_plan_holds_it_with_its_next_step()
    {
        var plan = await Given(SomeCompany.PlanOf(_company, Now.AddHours(-2), Some.Consultant.MemberId));

        await SendAs(Some.Consultant, await Told(plan) with { NextStepTitle = "Send the agreement", NextStepOn = Today.AddDays(1) });

        var stored = await Load<Activity>(plan.Id);
        Assert.That((stored.State, stored.Outcome, stored.Note), Is.EqualTo((ActivityState.Held, ActivityOutcome.FollowUp, "They think about it.")));
        Assert.That(await Count<FollowUpTask>(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_plan_where_nobody_was_there_is_not_reached()
    {
        var plan = await Given(SomeCompany.PlanOf(_company, Now.AddHours(-2), Some.Consultant.MemberId));

        await SendAs(Some.Consultant, await Told(plan) with { Outcome = ActivityOutcome.NotThere });

        Assert.That((await Load<Activity>(plan.Id)).State, Is.EqualTo(ActivityState.NotReached));
    }

    [Test]
    public async Task A_plan_is_told_once()
    {
        var plan = await Given(SomeCompany.PlanOf(_company, Now.AddHours(-2), Some.Consultant.MemberId));
        var told = await Told(plan);
        await SendAs(Some.Consultant, told);

        await Assert.ThatAsync(() => SendAs(Some.OtherConsultant, told with { RequestId = Guid.NewGuid() }), Throws.TypeOf<EditConflict>());
    }

    [Test]
    public async Task Calling_off_keeps_the_plan_on_the_timeline()
    {
        var plan = await Given(SomeCompany.PlanOf(_company, Now.AddDays(2), Some.Consultant.MemberId));

        await SendAs(Some.Consultant, new CancelActivity(plan.Id, (await Load<Activity>(plan.Id)).Version));

        Assert.That((await Load<Activity>(plan.Id)).State, Is.EqualTo(ActivityState.Cancelled));
    }

    [Test]
    public async Task What_is_called_off_cannot_be_called_off_again()
    {
        var plan = await Given(SomeCompany.PlanOf(_company, Now.AddDays(2), Some.Consultant.MemberId));
        await SendAs(Some.Consultant, new CancelActivity(plan.Id, (await Load<Activity>(plan.Id)).Version));

        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, new CancelActivity(plan.Id, (await Load<Activity>(plan.Id)).Version)), Throws.TypeOf<RuleBroken>());
    }

    [Test]
    public async Task A_visit_told_without_looking_holds_the_plan_of_that_day_once()
    {
        var plan = await Given(SomeCompany.PlanOf(_company, Now.AddHours(-2), Some.Consultant.MemberId));
        var told = new LogActivity { CompanyId = _company.Id, At = Now.AddHours(-1), Outcome = ActivityOutcome.Interested, HoldsPlan = true };

        var (first, second) = (await SendAs(Some.Consultant, told), await SendAs(Some.Consultant, told));

        Assert.That((first, second), Is.EqualTo((plan.Id, plan.Id)));
        Assert.That((await Load<Activity>(plan.Id)).State, Is.EqualTo(ActivityState.Held));
        Assert.That(await Count<Activity>(), Is.EqualTo(1));
    }

    [Test]
    public async Task Plans_of_other_days_and_people_stay()
    {
        await Given(SomeCompany.PlanOf(_company, Now.AddDays(1), Some.Consultant.MemberId));
        await Given(SomeCompany.PlanOf(_company, Now, Some.OtherConsultant.MemberId));

        await SendAs(Some.Consultant, new LogActivity { CompanyId = _company.Id, At = Now.AddHours(-1), Outcome = ActivityOutcome.Interested, HoldsPlan = true });

        Assert.That(await Count<Activity>(), Is.EqualTo(3));
    }

    private PlanActivity Plan() => new() { CompanyId = _company.Id, PlannedAt = Now.AddDays(2), Purpose = " See the workshop " };

    private async Task<HoldActivity> Told(Activity plan) => new()
    {
        ActivityId = plan.Id,
        Version = (await Load<Activity>(plan.Id)).Version,
        At = Now.AddHours(-2),
        Outcome = ActivityOutcome.FollowUp,
        Note = "They think about it.",
    };
}
