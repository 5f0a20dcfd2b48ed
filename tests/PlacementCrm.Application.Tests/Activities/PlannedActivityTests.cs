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
    public async Task Moving_makes_a_new_plan_with_the_same_people_and_the_old_one_says_where_it_went()
    {
        var contact = await SendAs(Some.Consultant, new Application.Companies.AddContact { CompanyId = _company.Id, Name = "Jens", Role = "Boss", FromOn = Today });
        var id = await SendAs(Some.Consultant, Plan() with { ContactIds = [contact] });
        var request = new RescheduleActivity { ActivityId = id, Version = (await Load<Activity>(id)).Version, PlannedAt = Now.AddDays(9) };

        var next = await SendAs(Some.OtherConsultant, request);
        await SendAs(Some.OtherConsultant, request);

        var stored = await Load<Activity>(next);
        Assert.That(((await Load<Activity>(id)).State, (await Load<Activity>(id)).RescheduledToId), Is.EqualTo((ActivityState.Rescheduled, (Guid?)next)));
        Assert.That((stored.State, stored.At, stored.Purpose, stored.AuthorId), Is.EqualTo((ActivityState.Planned, Now.AddDays(9), "See the workshop", Some.OtherConsultant.MemberId)));
        var lines = (await SendAs(Some.Consultant, new ShowTimeline { CompanyId = _company.Id })).Lines.Select(line => line.Entry!).ToDictionary(entry => entry.Id);
        Assert.That((lines[id].MovedTo, lines[next].MovedTo), Is.EqualTo(((DateTimeOffset?)Now.AddDays(9), (DateTimeOffset?)null)));
        Assert.That(lines[next].People, Is.EqualTo(new[] { "Jens" }));
        Assert.That(lines, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_plan_is_not_moved_without_a_time_nor_by_a_booker_nor_to_a_company_that_wants_no_contact()
    {
        var plan = await Given(SomeCompany.PlanOf(_company, Now.AddDays(2), Some.Consultant.MemberId));
        var request = new RescheduleActivity { ActivityId = plan.Id, Version = (await Load<Activity>(plan.Id)).Version, PlannedAt = Now.AddDays(9) };

        await Assert.ThatAsync(() => SendAs(Some.Consultant, request with { PlannedAt = default }), Throws.TypeOf<RequestInvalid>());
        await Assert.ThatAsync(() => SendAs(Some.Booker, request), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Stranger, request), Throws.TypeOf<NotFound>());
        await SendAs(Some.Consultant, new Application.Companies.ForbidContact { CompanyId = _company.Id, Reason = "Asked us to stop", Version = (await Load<Company>(_company.Id)).Version });
        await Assert.ThatAsync(() => SendAs(Some.Consultant, request), Throws.TypeOf<RuleBroken>());
    }

    [Test]
    public async Task Nobody_came_is_said_once_and_not_before_the_time()
    {
        var past = await Given(SomeCompany.PlanOf(_company, Now.AddHours(-2), Some.Consultant.MemberId));
        var coming = await Given(SomeCompany.PlanOf(_company, Now.AddDays(2), Some.Consultant.MemberId));

        await SendAs(Some.Consultant, new MarkNoShow(past.Id, (await Load<Activity>(past.Id)).Version));

        Assert.That((await Load<Activity>(past.Id)).State, Is.EqualTo(ActivityState.NoShow));
        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, new MarkNoShow(past.Id, (await Load<Activity>(past.Id)).Version)), Throws.TypeOf<RuleBroken>());
        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, new MarkNoShow(coming.Id, (await Load<Activity>(coming.Id)).Version)), Throws.TypeOf<RuleBroken>());
        await Assert.ThatAsync(() => SendAs(Some.Booker, new MarkNoShow(coming.Id, 1)), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Stranger, new MarkNoShow(coming.Id, 1)), Throws.TypeOf<NotFound>());
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

    [Test]
    public async Task A_plan_that_is_named_is_told_whatever_its_day_and_kind_and_only_once()
    {
        var plan = await Given(SomeCompany.PlanOf(_company, Now.AddDays(-2), Some.OtherConsultant.MemberId));
        var other = await Given(SomeCompany.Named("Et andet sted"));
        LogActivity Told(Guid companyId) => new() { Kind = ActivityKind.Call, CompanyId = companyId, At = Now.AddHours(-1), Outcome = ActivityOutcome.Interested, HoldsPlan = true, PlanId = plan.Id };

        var elsewhere = await SendAs(Some.Consultant, Told(other.Id));
        var first = await SendAs(Some.Consultant, Told(_company.Id));
        var second = await SendAs(Some.Consultant, Told(_company.Id));

        Assert.That(first, Is.EqualTo(plan.Id));
        Assert.That(new[] { elsewhere, second }, Has.None.EqualTo(plan.Id));
        Assert.That((await Load<Activity>(plan.Id)).State, Is.EqualTo(ActivityState.Held));
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
