using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Openings;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Openings;

public sealed class OpeningTests : DatabaseTest
{
    private Company _company = null!;
    private Site _site = null!;

    [SetUp]
    public async Task Found()
    {
        _company = await Given(new Company(Guid.NewGuid(), "Jensen Byg ApS", Segment.Construction, Now));
        _site = await Given(new Site(Guid.NewGuid(), _company.Id, "Vejle"));
    }

    [Test]
    public async Task Stores_what_is_offered_with_tasks_demands_and_where_they_were_learnt()
    {
        var visit = await Visit();
        var request = Offer();
        request.Tasks[0].Demands.Add(new TaskDemand { DimensionCode = "lift", Value = 12.5m, SourceActivityId = visit.Id });

        var id = await SendAs(Some.Consultant, request);

        var page = await SendAs(Some.Manager, new ShowOpening(id));
        Assert.That((page.Company, page.Site, page.Title, page.Kind, page.WeeklyHours, page.Places, page.State),
            Is.EqualTo(("Jensen Byg ApS", "Vejle", "Help in the warehouse", PlacementKind.WorkTrial, (decimal?)20, 2, OpeningState.Open)));
        Assert.That((page.FromOn, page.ToOn), Is.EqualTo(((DateOnly?)new DateOnly(2026, 12, 1), (DateOnly?)new DateOnly(2027, 2, 28))));
        Assert.That(page.Tasks.Single().Name, Is.EqualTo("Packing"));
        Assert.That(page.Tasks.Single().Demands.OrderBy(demand => demand.DimensionCode).Select(demand => (demand.DimensionCode, demand.Value, demand.SourceActivityId, demand.SourceKind, demand.ObservedOn)), Is.EqualTo(new[]
        {
            ("lift", 12.5m, (Guid?)visit.Id, (ActivityKind?)ActivityKind.Visit, new DateOnly(2026, 11, 20)),
            ("stand", 0m, null, null, Today),
        }));
    }

    [Test]
    public async Task Correcting_keeps_what_did_not_change_and_drops_what_was_taken_out()
    {
        var visit = await Visit();
        var offer = Offer();
        offer.Tasks[0].Demands.Add(new TaskDemand { DimensionCode = "lift", Value = 12, SourceActivityId = visit.Id });
        offer.Tasks.Add(new OpeningTask { Name = "Cleaning" });
        var id = await SendAs(Some.Consultant, offer);
        var form = (await SendAs(Some.Consultant, new ShowOpeningToCorrect(id))).Form;
        var packing = form.Tasks.Single(task => task.Name == "Packing");
        packing.Name = "Packing orders";
        packing.Demands.Single(demand => demand.DimensionCode == "stand").Value = 30;
        packing.Demands.Add(new TaskDemand { DimensionCode = "noise", Value = 1 });
        form.Tasks.RemoveAll(task => task.Name == "Cleaning");
        form.Tasks.Add(new OpeningTask { Name = "Labels" });

        await SendAs(Some.OtherConsultant, form with { Title = "Warehouse", Places = 3 });

        var page = await SendAs(Some.Consultant, new ShowOpening(id));
        Assert.That((page.Title, page.Places), Is.EqualTo(("Warehouse", 3)));
        Assert.That(page.Tasks.Select(task => task.Name), Is.EquivalentTo(new[] { "Packing orders", "Labels" }));
        var demands = page.Tasks.Single(task => task.Id == packing.Id).Demands;
        Assert.That(demands.Select(demand => (demand.DimensionCode, demand.Value)), Is.EquivalentTo(new[] { ("stand", 30m), ("lift", 12m), ("noise", 1m) }));
        Assert.That(demands.Single(demand => demand.DimensionCode == "lift").SourceActivityId, Is.EqualTo(visit.Id));
    }

    [Test]
    public async Task A_changed_demand_stays_readable_beside_the_new_one_until_the_day_of_the_change()
    {
        var id = await SendAs(Some.Consultant, Offer());
        Clock.Now = Now.AddDays(10);
        var form = (await SendAs(Some.Consultant, new ShowOpeningToCorrect(id))).Form;
        form.Tasks[0].Demands.Single().Value = 30;
        await SendAs(Some.Consultant, form);

        var demand = (await SendAs(Some.Consultant, new ShowOpening(id))).Tasks.Single().Demands.Single();
        Assert.That((demand.Value, demand.ObservedOn), Is.EqualTo((30m, Today.AddDays(10))));
        Assert.That(demand.Others, Is.EqualTo(new[] { new ShowOpening.Answer(0, null, Today, Today.AddDays(10)) }));
        Assert.That((await SendAs(Some.Consultant, new ShowOpeningToCorrect(id))).Form.Tasks.Single().Demands, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_changed_demand_alone_is_a_conflict_for_whoever_read_before()
    {
        var id = await SendAs(Some.Consultant, Offer());
        var (mine, theirs) = ((await SendAs(Some.Consultant, new ShowOpeningToCorrect(id))).Form, (await SendAs(Some.OtherConsultant, new ShowOpeningToCorrect(id))).Form);
        theirs.Tasks[0].Demands[0].Value = 60;
        await SendAs(Some.OtherConsultant, theirs);

        await Assert.ThatAsync(() => SendAs(Some.Consultant, mine), Throws.TypeOf<EditConflict>());
    }

    [Test]
    public async Task Closes_once_and_opens_again()
    {
        var id = await SendAs(Some.Consultant, Offer());

        await SendAs(Some.Consultant, new CloseOpening(id, (await Load<Opening>(id)).Version));
        var closed = await Load<Opening>(id);
        await Assert.ThatAsync(() => SendAs(Some.Consultant, new CloseOpening(id, closed.Version)), Throws.TypeOf<RuleBroken>());
        await SendAs(Some.Consultant, new ReopenOpening(id, closed.Version));

        Assert.That(closed.State, Is.EqualTo(OpeningState.Closed));
        Assert.That((await Load<Opening>(id)).State, Is.EqualTo(OpeningState.Open));
    }

    [Test]
    public async Task Names_the_line_of_the_form_that_is_wrong()
    {
        var request = Offer();
        request.Tasks[0].Demands.Add(new TaskDemand { DimensionCode = "noise", Value = 9 });

        await Assert.ThatAsync(() => SendAs(Some.Consultant, request),
            Throws.TypeOf<RequestInvalid>().With.Property(nameof(RequestInvalid.Failures))
                .EqualTo(new[] { new Failure("Tasks[0].Demands[1].Value", "Noise: write a value between 0 and 4.") }));
    }

    [Test]
    public async Task Two_tasks_of_one_name_are_refused()
    {
        var request = Offer();
        request.Tasks.Add(new OpeningTask { Name = "packing" });

        await Assert.ThatAsync(() => SendAs(Some.Consultant, request), Throws.TypeOf<RuleBroken>());
    }

    [Test]
    public async Task A_source_is_a_held_contact_with_the_same_company()
    {
        var elsewhere = await Given(new Company(Guid.NewGuid(), "Hansen VVS", Segment.Construction, Now));
        var visit = await Visit(elsewhere);
        var request = Offer();
        request.Tasks[0].Demands[0].SourceActivityId = visit.Id;

        await Assert.ThatAsync(() => SendAs(Some.Consultant, request), Throws.TypeOf<NotFound>());
    }

    [Test]
    public async Task Is_forbidden_to_jobcentre_staff_and_unknown_in_another_organisation()
    {
        var id = await SendAs(Some.Consultant, Offer());

        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, Offer()), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new ShowOpening(id)), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Stranger, Offer()), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.Stranger, new ShowOpening(id)), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.Stranger, new ShowOpeningToCorrect(id)), Throws.TypeOf<NotFound>());
        Assert.That((await SendAs(Some.Stranger, new FindOpenings())).Rows, Is.Empty);
    }

    [Test]
    public async Task Are_found_by_words_of_title_work_and_company_and_filtered()
    {
        var warehouse = await SendAs(Some.Consultant, Offer());
        var kitchen = Offer() with { Title = "Kitchen help", WorkFunction = "Køkken", Kind = PlacementKind.Flexjob };
        await SendAs(Some.Consultant, kitchen);
        await SendAs(Some.Consultant, new CloseOpening(warehouse, (await Load<Opening>(warehouse)).Version));

        async Task<List<string>> Titles(FindOpenings request) => [.. (await SendAs(Some.Consultant, request)).Rows.Select(row => row.Title)];

        Assert.That(await Titles(new()), Is.EqualTo(new[] { "Kitchen help" }), "closed ones only on request");
        Assert.That(await Titles(new() { State = null }), Is.EqualTo(new[] { "Help in the warehouse", "Kitchen help" }));
        Assert.That(await Titles(new() { Text = "kokken" }), Is.EqualTo(new[] { "Kitchen help" }));
        Assert.That(await Titles(new() { Text = "warhouse", State = null }), Is.EqualTo(new[] { "Help in the warehouse" }));
        Assert.That(await Titles(new() { Text = "jensen", State = null }), Has.Count.EqualTo(2));
        Assert.That(await Titles(new() { Kind = PlacementKind.Mag }), Is.Empty);
        Assert.That(await Titles(new() { CompanyId = Guid.NewGuid(), State = null }), Is.Empty);
    }

    [Test]
    public async Task The_form_shows_the_companys_sites_and_the_visits_to_learn_from()
    {
        var visit = await Visit();

        var place = await SendAs(Some.Consultant, new ShowOpeningPlace { SiteId = _site.Id });

        Assert.That((place.CompanyId, place.Company), Is.EqualTo((_company.Id, "Jensen Byg ApS")));
        Assert.That(place.Sites, Is.EqualTo(new[] { new ShowOpeningPlace.SiteRow(_site.Id, "Vejle", null) }));
        Assert.That(place.Sources, Is.EqualTo(new[] { new ShowOpeningPlace.Source(visit.Id, ActivityKind.Visit, new DateOnly(2026, 11, 20), "First visit") }));
        await Assert.ThatAsync(() => SendAs(Some.Stranger, new ShowOpeningPlace { SiteId = _site.Id }), Throws.TypeOf<NotFound>());
    }

    private OfferOpening Offer() => new()
    {
        SiteId = _site.Id,
        Title = "Help in the warehouse",
        WorkFunction = "Warehouse",
        Kind = PlacementKind.WorkTrial,
        WeeklyHours = 20,
        FromOn = new DateOnly(2026, 12, 1),
        ToOn = new DateOnly(2027, 2, 28),
        Places = 2,
        Tasks = [new OpeningTask { Name = "Packing", Demands = [new TaskDemand { DimensionCode = "stand", Value = 0 }] }],
    };

    private Task<Activity> Visit(Company? company = null) => Given(Activity.Log(
        Guid.NewGuid(),
        new Occasion(ActivityKind.Visit, company ?? _company, null, Initiator.Us, "First visit"),
        new ActivityReport(Now.AddDays(-3), ActivityOutcome.Interested, []),
        Some.Consultant.MemberId,
        Now));
}
