using PlacementCrm.Application.Activities;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Matching;
using PlacementCrm.Application.Openings;
using PlacementCrm.Application.Tests.Matching;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Openings;

public sealed class SiteTaskTests : MatchWorld
{
    [Test]
    public async Task Is_added_renamed_and_retired_and_what_was_seen_stays()
    {
        var opening = await OpeningFor();
        var id = await Add(opening);
        await Observe(opening, id, "stand", 30, daysAgo: 10);

        await SendAs(Some.Consultant, new CorrectSiteTask { SiteTaskId = id, Version = await Version(id), Name = "Order picking" });
        await SendAs(Some.Consultant, new RetireSiteTask(id, await Version(id)));

        var row = (await Page(opening)).Tasks.Single();
        Assert.That((row.Name, row.RetiredOn, row.Demands.Single().Newest.Value), Is.EqualTo(("Order picking", (DateOnly?)Today, 30m)));
        await SendAs(Some.Consultant, new RetireSiteTask(id, await Version(id), IsRetired: false));
        Assert.That((await Page(opening)).Tasks.Single().RetiredOn, Is.Null);
    }

    [Test]
    public async Task The_newest_observation_counts_and_the_contradicting_one_stands_beside_it_with_its_visit()
    {
        var opening = await OpeningFor();
        var id = await Add(opening);
        await Observe(opening, id, "stand", 30, daysAgo: 100);
        await Observe(opening, id, "stand", 120, daysAgo: 5);

        var demand = (await Page(opening)).Tasks.Single().Demands.Single();

        Assert.That((demand.Newest.Value, demand.Newest.On, demand.Newest.Kind, demand.Newest.By), Is.EqualTo((120m, Today.AddDays(-5), ActivityKind.Visit, "Karen Holm")));
        Assert.That(demand.Earlier.Select(seen => (seen.Value, seen.On)), Is.EqualTo(new[] { (30m, Today.AddDays(-100)) }));
    }

    [Test]
    public async Task An_observation_that_was_a_mistake_is_taken_back_and_the_one_before_counts_again()
    {
        var opening = await OpeningFor();
        var id = await Add(opening);
        await Observe(opening, id, "stand", 30, daysAgo: 100);
        await Observe(opening, id, "stand", 120, daysAgo: 5);
        var mistake = (await Page(opening)).Tasks.Single().Demands.Single().Newest.Id;

        await Assert.ThatAsync(() => SendAs(Some.Stranger, new TakeBackObservation(id, mistake)), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new TakeBackObservation(id, mistake)), Throws.TypeOf<Forbidden>());
        await SendAs(Some.Consultant, new TakeBackObservation(id, mistake));

        Assert.That((await Page(opening)).Tasks.Single().Demands.Single().Newest.Value, Is.EqualTo(30m));
        await Assert.ThatAsync(() => SendAs(Some.Consultant, new TakeBackObservation(id, mistake)), Throws.TypeOf<RuleBroken>());
    }

    [Test]
    public async Task What_was_seen_long_ago_says_so()
    {
        var opening = await OpeningFor();
        var id = await Add(opening);
        await Observe(opening, id, "stand", 30, daysAgo: 620);

        var seen = (await Page(opening)).Tasks.Single().Demands.Single().Newest;

        Assert.That((seen.IsFresh, seen.MonthsAgo), Is.EqualTo((false, 20)));
    }

    [Test]
    public async Task A_visit_brings_its_observations()
    {
        var opening = await OpeningFor();
        var id = await Add(opening);
        var visit = new LogActivity
        {
            CompanyId = opening.CompanyId,
            Kind = ActivityKind.Visit,
            At = Now.AddHours(-1),
            Outcome = ActivityOutcome.Interested,
            Demands = [new ObservedDemand(id, "lift", 12)],
        };

        var activity = await SendAs(Some.Consultant, visit);

        Assert.That((await SendAs(Some.Consultant, new ShowVisitForm(opening.CompanyId))).Tasks.Select(task => task.Name), Is.EqualTo(new[] { "Picking" }));
        await InDatabase(null, db =>
        {
            var seen = db.Set<DemandObservation>().Single();
            Assert.That((seen.SiteTaskId, seen.DimensionCode, seen.Value, seen.SourceActivityId, seen.SeenOn, seen.SeenById),
                Is.EqualTo((id, "lift", 12m, activity, Today, Some.Consultant.MemberId)));
            return Task.CompletedTask;
        });
        var elsewhere = await OpeningFor("Cleaner", "cleaning");
        await Assert.ThatAsync(() => SendAs(Some.Consultant, visit with { RequestId = Guid.NewGuid(), CompanyId = elsewhere.CompanyId }), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.Consultant, visit with { RequestId = Guid.NewGuid(), Demands = [new ObservedDemand(id, "lift", 900)] }), Throws.TypeOf<RequestInvalid>());
    }

    [Test]
    public async Task Says_what_is_missing_and_refuses_a_second_of_the_same_name()
    {
        var opening = await OpeningFor();
        var id = await Add(opening);

        await Assert.ThatAsync(() => Add(opening), Throws.TypeOf<RequestInvalid>());
        await Assert.ThatAsync(() => SendAs(Some.Consultant, new AddSiteTask()), Throws.TypeOf<RequestInvalid>());
        await Assert.ThatAsync(() => SendAs(Some.Consultant, new ObserveDemand { SiteTaskId = id }), Throws.TypeOf<RequestInvalid>());
        await SendAs(Some.Consultant, new RetireSiteTask(id, await Version(id)));
        await Assert.ThatAsync(() => Observe(opening, id, "stand", 30, daysAgo: 1), Throws.TypeOf<RuleBroken>());
    }

    [Test]
    public async Task Who_does_not_keep_companies_may_not_and_strangers_find_nothing()
    {
        var opening = await OpeningFor();
        var id = await Add(opening);

        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new FindSiteTasks(opening.CompanyId)), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new AddSiteTask { SiteId = opening.SiteId, Name = "x" }), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Stranger, new AddSiteTask { SiteId = opening.SiteId, Name = "x" }), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(async () => await SendAs(Some.Stranger, new RetireSiteTask(id, await Version(id))), Throws.TypeOf<NotFound>());
        Assert.That((await SendAs(Some.Stranger, new FindSiteTasks(opening.CompanyId))).Tasks, Is.Empty);
    }

    [Test]
    public async Task What_was_seen_of_the_same_task_at_the_site_takes_part_in_the_match()
    {
        var candidate = await SomebodyWaiting();
        await Confirmed(candidate, "stand", 20);
        var opening = await OpeningFor(work: "picking", standing: 10);
        var before = await SendAs(Some.Consultant, new FindCandidatesFor(opening.Id));

        await Observe(opening, await Add(opening), "stand", 120, daysAgo: 5);
        var after = await SendAs(Some.Consultant, new FindCandidatesFor(opening.Id));

        Assert.That((before.List.FitCount, after.List.FitCount, after.List.NotShownCount), Is.EqualTo((1, 0, 1)));
    }

    [TestCase("Regale auffüllen", 12)]
    [TestCase("Fylde varer op på hylderne", 12)]
    [TestCase("Fill  shelves", 12)]
    [TestCase("Sweep the yard", null)]
    public async Task What_was_seen_of_a_task_counts_also_where_the_opening_calls_it_something_else(string atSite, int? lift)
    {
        var candidate = await SomebodyWaiting();
        await Confirmed(candidate, "lift", 10);
        var opening = await OpeningFor("Shop helper", "fill shelves");
        await Observe(opening, await SendAs(Some.Consultant, new AddSiteTask { SiteId = opening.SiteId, Name = atSite }), "lift", 12, daysAgo: 5);

        var list = (await SendAs(Some.Consultant, new FindCandidatesFor(opening.Id) { NotShown = "Consideration" })).List;

        Assert.That(list.NotShownRows.Count, Is.EqualTo(lift is null ? 0 : 1));
        var reason = list.Fits.Concat(list.NotShownRows).Single().Reasons.Single(one => one.Group == "Consideration");
        Assert.That(reason.Sentence, lift is null ? Does.EndWith("not known for Fill shelves") : Does.Contain("Fill shelves: ").And.Contain("12 kg").And.Contain("(visit "));
    }

    [Test]
    public async Task C22_What_was_seen_since_counts_more_than_what_the_company_wrote_before()
    {
        var candidate = await SomebodyWaiting();
        await Confirmed(candidate, "stand", 20);
        var opening = await OpeningFor(work: "picking");
        await Wrote(opening, "stand", 10, Now.AddDays(-60));
        var before = await SendAs(Some.Consultant, new FindCandidatesFor(opening.Id));

        await Observe(opening, await Add(opening), "stand", 120, daysAgo: 5);
        var after = await SendAs(Some.Consultant, new FindCandidatesFor(opening.Id));

        Assert.That((before.List.FitCount, after.List.FitCount), Is.EqualTo((1, 0)));
        var shown = (await SendAs(Some.Consultant, new ShowOpening(opening.Id))).Tasks.Single().Demands.Single();
        Assert.That((shown.Value, shown.SourceKind, shown.ObservedOn), Is.EqualTo((120m, ActivityKind.Visit, Today.AddDays(-5))));
        Assert.That(shown.Others, Is.EqualTo(new[] { new ShowOpening.Answer(10, null, Today.AddDays(-60), null) }));
    }

    [Test]
    public async Task C22_What_the_company_wrote_more_than_18_months_ago_is_a_question_again()
    {
        var candidate = await SomebodyWaiting();
        await Confirmed(candidate, "stand", 20);
        var opening = await OpeningFor(work: "picking");
        await Wrote(opening, "stand", 120, Now.AddMonths(-18).AddDays(-1));

        var row = (await SendAs(Some.Consultant, new FindCandidatesFor(opening.Id))).List.Fits.Single();

        Assert.That(row.Reasons.Select(reason => reason.Code), Does.Contain("Consideration.Outdated"));
        Assert.That((await SendAs(Some.Consultant, new ShowOpening(opening.Id))).Tasks.Single().Demands.Single().AgedMonths, Is.EqualTo(18));
    }

    [TestCase("stand", 120, 30, 120)]
    [TestCase("breaks", 10, 40, 10)]
    public async Task Of_two_answers_of_one_day_the_page_shows_the_one_that_the_match_takes(string dimension, int first, int second, int counts)
    {
        var opening = await OpeningFor(work: "picking");
        var id = await Add(opening);
        await Observe(opening, id, dimension, first, daysAgo: 5, new Guid("00000000-0000-0000-0000-000000000001"));
        await Observe(opening, id, dimension, second, daysAgo: 5, new Guid("ffffffff-ffff-ffff-ffff-fffffffffff1"));

        var demand = (await Page(opening)).Tasks.Single().Demands.Single();

        Assert.That((demand.Newest.Value, demand.Earlier.Single().Value), Is.EqualTo(((decimal)counts, (decimal)(first + second - counts))));
    }

    [Test]
    public async Task What_nobody_knows_of_a_site_without_an_opening_is_a_question_for_the_next_visit()
    {
        var candidate = await SomebodyWaiting();
        await Confirmed(candidate, "stand", 20);
        var opening = await OpeningFor();
        await SendAs(Some.Consultant, new CloseOpening(opening.Id, (await Load<Opening>(opening.Id)).Version));
        Assert.That(await SendAs(Some.Consultant, new FindOpenQuestions(opening.CompanyId)), Is.Empty);

        var id = await Add(opening);
        var asked = await SendAs(Some.Consultant, new FindOpenQuestions(opening.CompanyId));
        await Observe(opening, id, "stand", 10, daysAgo: 5);
        var answered = await SendAs(Some.Consultant, new FindOpenQuestions(opening.CompanyId));

        Assert.That(asked.Select(row => row.Question), Has.Some.Contains("sitting"));
        Assert.That(answered.Select(row => row.Question), Has.None.Contains("sitting"));
    }

    private async Task Wrote(Opening opening, string dimension, decimal value, DateTimeOffset at)
    {
        Clock.Now = at;
        var form = (await SendAs(Some.Consultant, new ShowOpeningToCorrect(opening.Id))).Form;
        form.Tasks[0].Demands.Add(new TaskDemand { DimensionCode = dimension, Value = value });
        await SendAs(Some.Consultant, form);
        Clock.Now = Now;
    }

    private Task<Guid> Add(Opening opening) => SendAs(Some.Consultant, new AddSiteTask { SiteId = opening.SiteId, Name = "Picking" });

    private Task<FindSiteTasks.Page> Page(Opening opening) => SendAs(Some.Consultant, new FindSiteTasks(opening.CompanyId));

    private async Task<uint> Version(Guid id) => (await Load<SiteTask>(id)).Version;

    private async Task Observe(Opening opening, Guid id, string dimension, decimal value, int daysAgo, Guid? requestId = null)
    {
        var visit = await SendAs(Some.Consultant, new LogActivity { CompanyId = opening.CompanyId, Kind = ActivityKind.Visit, At = Now.AddDays(-daysAgo), Outcome = ActivityOutcome.Interested });
        await SendAs(Some.Consultant, new ObserveDemand { RequestId = requestId ?? Guid.NewGuid(), SiteTaskId = id, DimensionCode = dimension, Value = value, SourceActivityId = visit });
    }
}
