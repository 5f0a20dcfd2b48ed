using PlacementCrm.Application.Activities;
using PlacementCrm.Application.Companies;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Start;
using PlacementCrm.Application.Tasks;
using PlacementCrm.Application.Tests.Activities;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Start;

public sealed class StartTests : DatabaseTest
{
    [Test]
    public async Task The_day_shows_own_plans_of_today_and_those_never_told()
    {
        var id = await Registered("Jensen Byg");
        var today = await Planned(id, Now.AddHours(2), Some.Consultant);
        var forgotten = await Planned(id, Now.AddDays(-3), Some.Consultant);
        await Planned(id, Now.AddDays(1), Some.Consultant);
        await Planned(id, Now.AddHours(1), Some.OtherConsultant);

        var day = await SendAs(Some.Consultant, new ShowMyDay());

        Assert.That(day.Today.Select(plan => (plan.Id, plan.Company)), Is.EqualTo(new[] { (today, "Jensen Byg") }));
        Assert.That(day.NotTold.Select(plan => plan.Id), Is.EqualTo(new[] { forgotten }));
    }

    [Test]
    public async Task The_day_counts_own_companies_without_next_step()
    {
        var quiet = await Registered("Jensen Byg");
        await Registered("Hansen VVS");
        Assert.That((await SendAs(Some.Consultant, new ShowMyDay())).WithoutNextStep, Is.EqualTo(2));

        await SendAs(Some.Consultant, new AddTask { Title = "Call Jens", DueOn = Today, CompanyId = quiet });

        Assert.That((await SendAs(Some.Consultant, new ShowMyDay())).WithoutNextStep, Is.EqualTo(1));
        Assert.That((await SendAs(Some.OtherConsultant, new ShowMyDay())).WithoutNextStep, Is.Zero);
    }

    [Test]
    public async Task A_visit_counts_when_it_was_held_with_somebody_from_the_company()
    {
        var id = await Registered("Jensen Byg");
        var company = await Load<Company>(id);
        var jens = await Given(SomeCompany.PersonAt(company, "Jens Jensen"));
        var visit = new LogActivity { CompanyId = id, At = Now.AddHours(-1), Outcome = ActivityOutcome.Interested };
        await SendAs(Some.Consultant, visit with { ContactIds = [jens.Id] });
        await SendAs(Some.Consultant, visit with { RequestId = Guid.NewGuid() });
        await SendAs(Some.Consultant, visit with { RequestId = Guid.NewGuid(), ContactIds = [jens.Id], Kind = ActivityKind.Call });

        var figures = await SendAs(Some.Manager, new ShowMonthFigures(null));

        Assert.That(figures.Month, Is.EqualTo(new DateOnly(2026, 11, 1)));
        Assert.That(figures.Now, Is.EqualTo(new ShowMonthFigures.Numbers(1, 1, 0)));
        Assert.That(figures.Before, Is.EqualTo(new ShowMonthFigures.Numbers(0, 0, 0)));
        Assert.That((await SendAs(Some.Consultant, new ShowMyDay())).VisitsThisWeek, Is.EqualTo(1));
    }

    [Test]
    public async Task The_month_lists_consultants_by_name_with_what_they_look_after()
    {
        await Registered("Jensen Byg");
        await Given(new FollowUpTask(Guid.NewGuid(), "Ring", Today.AddDays(-1), Some.OtherConsultant.MemberId, new TaskLinks()));

        var figures = await SendAs(Some.Manager, new ShowMonthFigures(new DateOnly(2026, 11, 15)));

        Assert.That(figures.Consultants.Select(line => (line.Name, line.WithoutNextStep, line.OverdueTasks)),
            Is.EqualTo(new[] { ("Karen Holm", 1, 0), ("Mikkel Nørby", 0, 1), ("Sanne Berg", 0, 0) }));
        Assert.That((figures.WithoutNextStep, figures.WithoutContact), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task Each_start_is_for_its_role()
    {
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new ShowMyDay()), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Consultant, new ShowMonthFigures(null)), Throws.TypeOf<Forbidden>());
    }

    private Task<Guid> Registered(string name) =>
        SendAs(Some.Consultant, new RegisterCompany { Name = name, Segment = Segment.Construction, OwnerId = Some.Consultant.MemberId });

    private Task<Guid> Planned(Guid companyId, DateTimeOffset at, CurrentUser by) => SendAs(by, new PlanActivity { CompanyId = companyId, PlannedAt = at });
}
