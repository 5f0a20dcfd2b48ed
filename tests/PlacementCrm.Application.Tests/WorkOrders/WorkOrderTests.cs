using PlacementCrm.Application.Activities;
using PlacementCrm.Application.Companies;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Tasks;
using PlacementCrm.Application.WorkOrders;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Events;
using PlacementCrm.Domain.WorkOrders;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.WorkOrders;

/// <summary>The same relation, another outcome: a company buys work.</summary>
public sealed class WorkOrderTests : DatabaseTest
{
    private Company _company = null!;

    [SetUp]
    public async Task OneCompany() => _company = await Given(new Company(Guid.NewGuid(), "Jensen Byg ApS", Segment.Construction, Now));

    [Test]
    public async Task Is_taken_once_agreed_and_delivered()
    {
        var take = Take();
        await SendAs(Some.Consultant, take);
        await SendAs(Some.Consultant, take);

        await SendAs(Some.OtherConsultant, new AgreeWorkOrder(take.RequestId, (await Row()).Version));
        await SendAs(Some.Consultant, new DeliverWorkOrder { WorkOrderId = take.RequestId, Version = (await Row()).Version, DeliveredOn = Today, Volume = 1900 });

        var row = await Row();
        Assert.That((row.Title, row.Price, row.Currency, row.State, row.DeliveredOn, row.DeliveredVolume, row.Consultant),
            Is.EqualTo(("Pack gift boxes", (decimal?)8000m, "DKK", WorkOrderState.Delivered, (DateOnly?)Today, (decimal?)1900m, "Karen Holm")));
    }

    [Test]
    public async Task Each_step_stands_on_the_companys_timeline_and_an_agreed_order_is_cooperation()
    {
        var take = Take();
        await SendAs(Some.Consultant, take);
        var before = await SendAs(Some.Consultant, new ShowCompany { CompanyId = _company.Id });
        await SendAs(Some.Consultant, new AgreeWorkOrder(take.RequestId, (await Row()).Version));

        var lines = (await SendAs(Some.Administrator, new ShowTimeline { CompanyId = _company.Id })).Lines;
        var head = await SendAs(Some.Consultant, new ShowCompany { CompanyId = _company.Id });
        var list = await SendAs(Some.Consultant, new FindCompanies { Relation = Relation.Cooperating });
        Assert.Multiple(() =>
        {
            Assert.That(lines.Select(line => (line.Event!.Kind, line.Event.ToState, line.Event.IsRestricted)), Is.EquivalentTo(new[]
            {
                (EventKind.WorkOrderMoved, "Offered", false), (EventKind.WorkOrderMoved, "Agreed", false),
            }));
            Assert.That((before.Relation, head.Relation), Is.EqualTo((Relation.Prospect, Relation.Cooperating)));
            Assert.That(list.Rows.Select(row => row.Id), Is.EqualTo(new[] { _company.Id }));
        });
    }

    [Test]
    public async Task Says_what_is_missing_and_stores_nothing()
    {
        await Assert.ThatAsync(() => SendAs(Some.Consultant, new TakeWorkOrder { CompanyId = _company.Id }),
            Throws.TypeOf<RequestInvalid>().With.Message.Contains("Name the work").And.Message.Contains("Enter how much").And.Message.Contains("due"));

        Assert.That(await Count<WorkOrder>(), Is.Zero);
    }

    [Test]
    public async Task Another_companys_site_and_another_organisations_order_do_not_exist()
    {
        var other = await Given(new Company(Guid.NewGuid(), "Hansen VVS", Segment.Construction, Now));
        var site = await Given(new Site(Guid.NewGuid(), other.Id, "Kolding"));
        var take = Take();
        await SendAs(Some.Consultant, take);

        await Assert.ThatAsync(() => SendAs(Some.Consultant, Take() with { SiteId = site.Id }), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.Stranger, new AgreeWorkOrder(take.RequestId, 1)), Throws.TypeOf<NotFound>());
        Assert.That(await SendAs(Some.Stranger, new FindWorkOrders(_company.Id)), Is.Empty);
    }

    [Test]
    public Task Is_forbidden_to_jobcentre_staff() =>
        Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, Take()), Throws.TypeOf<Forbidden>());

    [Test]
    public async Task Is_corrected_while_open_and_cancelled_with_a_reason()
    {
        var take = Take();
        await SendAs(Some.Consultant, take);
        await SendAs(Some.Consultant, new CorrectWorkOrder
        {
            WorkOrderId = take.RequestId,
            Version = (await Row()).Version,
            Title = "Pack gift boxes",
            Volume = 2500,
            Unit = "boxes",
            DueOn = Today.AddDays(20),
        });
        await SendAs(Some.Consultant, new CancelWorkOrder { WorkOrderId = take.RequestId, Version = (await Row()).Version, Reason = "Bought elsewhere." });

        var row = await Row();
        Assert.That((row.Volume, row.Price, row.Currency, row.State, row.CancelledReason), Is.EqualTo((2500m, (decimal?)null, (string?)null, WorkOrderState.Cancelled, "Bought elsewhere.")));
    }

    [Test]
    public async Task Is_not_delivered_before_it_was_agreed()
    {
        var take = Take();
        await SendAs(Some.Consultant, take);
        await SendAs(Some.Consultant, new AgreeWorkOrder(take.RequestId, (await Row()).Version));
        Clock.Now = Now.AddDays(3);

        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, new DeliverWorkOrder { WorkOrderId = take.RequestId, Version = (await Row()).Version, DeliveredOn = Today.AddDays(-1), Volume = 10 }),
            Throws.TypeOf<RuleBroken>().With.Message.Contains("23"));
        Assert.That((await Row()).State, Is.EqualTo(WorkOrderState.Agreed));
    }

    [Test]
    public async Task The_day_on_which_it_is_due_stands_in_the_task_list_until_it_is_over()
    {
        var take = Take();
        await SendAs(Some.Consultant, take);

        Assert.That(await Tasks(), Is.EqualTo(new[] { ("“Pack gift boxes” is due", Today.AddDays(14), (string?)"Jensen Byg ApS") }));

        await SendAs(Some.Consultant, new CorrectWorkOrder { WorkOrderId = take.RequestId, Version = (await Row()).Version, Title = "Pack bags", Volume = 1, Unit = "bags", DueOn = Today.AddDays(3) });
        Assert.That((await Tasks()).Select(task => (task.Item1, task.Item2)), Is.EqualTo(new[] { ("“Pack bags” is due", Today.AddDays(3)) }));

        await SendAs(Some.Consultant, new CancelWorkOrder { WorkOrderId = take.RequestId, Version = (await Row()).Version, Reason = "Bought elsewhere." });
        Assert.That(await Tasks(), Is.Empty);
    }

    [Test]
    public async Task Another_due_day_is_reminded_of_also_when_the_first_was_ticked_off()
    {
        var take = Take();
        await SendAs(Some.Consultant, take);
        await SendAs(Some.Consultant, new CompleteTask((await Load<WorkOrder>(take.RequestId)).DueTaskId!.Value));
        var correct = new CorrectWorkOrder { WorkOrderId = take.RequestId, Title = "Pack bags", Volume = 1, Unit = "bags", DueOn = take.DueOn!.Value };

        await SendAs(Some.Consultant, correct with { Version = (await Row()).Version });
        Assert.That(await Tasks(), Is.Empty, "other words alone");

        await SendAs(Some.Consultant, correct with { Version = (await Row()).Version, DueOn = Today.AddDays(20) });
        Assert.That((await Tasks()).Select(task => (task.Item1, task.Item2)), Is.EqualTo(new[] { ("“Pack bags” is due", Today.AddDays(20)) }));
    }

    [Test]
    public async Task What_is_delivered_is_no_longer_to_be_done()
    {
        var take = Take();
        await SendAs(Some.Consultant, take);
        await SendAs(Some.Consultant, new AgreeWorkOrder(take.RequestId, (await Row()).Version));
        await SendAs(Some.OtherConsultant, new DeliverWorkOrder { WorkOrderId = take.RequestId, Version = (await Row()).Version, DeliveredOn = Today, Volume = 10 });

        Assert.That(await Tasks(), Is.Empty);
    }

    private async Task<(string, DateOnly, string?)[]> Tasks() =>
        [.. (await SendAs(Some.Consultant, new FindTasks { List = TaskList.Later })).Rows.Select(row => (row.Title, row.DueOn, row.Company))];

    private TakeWorkOrder Take() => new()
    {
        CompanyId = _company.Id,
        Title = "Pack gift boxes",
        Volume = 2000,
        Unit = "boxes",
        DueOn = Today.AddDays(14),
        Price = 8000,
        DoneBy = "Workshop 2",
    };

    private async Task<FindWorkOrders.Row> Row() => (await SendAs(Some.Consultant, new FindWorkOrders(_company.Id))).Single();
}
