using PlacementCrm.Application.Activities;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Activities;

public sealed class LogActivityTests : DatabaseTest
{
    private Company _company = null!;

    [SetUp]
    public async Task OneCompany() => _company = await Given(SomeCompany.Named("Jensen Byg"));

    [Test]
    public async Task Stores_the_visit_with_who_was_there()
    {
        var jens = await Given(SomeCompany.PersonAt(_company, "Jens Jensen"));

        var id = await SendAs(Some.Consultant, Visit() with { ContactIds = [jens.Id], DurationMinutes = 30, Note = " Two forklift jobs. " });

        var stored = await Load<Activity>(id);
        Assert.That((stored.Kind, stored.State, stored.Outcome), Is.EqualTo((ActivityKind.Visit, ActivityState.Held, ActivityOutcome.Interested)));
        Assert.That((stored.At, stored.DurationMinutes, stored.Note), Is.EqualTo((Now.AddHours(-1), (int?)30, "Two forklift jobs.")));
        Assert.That(stored.AuthorId, Is.EqualTo(Some.Consultant.MemberId));
        Assert.That(await Sql($"select count(*) from activity_participant where contact_id = '{jens.Id}'"), Is.EqualTo(1L));
    }

    [TestCase(9999, 1)]
    [TestCase(2026, 1)]
    [TestCase(2026, 9999)]
    public async Task A_day_of_another_age_is_refused(int year, int stepYear)
    {
        var request = Visit() with { At = new DateTimeOffset(year, 12, 31, 9, 0, 0, TimeSpan.Zero), HoldsPlan = true, NextStepTitle = "Ring", NextStepOn = new DateOnly(stepYear, 12, 31) };

        await Assert.ThatAsync(() => SendAs(Some.Consultant, request), Throws.TypeOf<RequestInvalid>());
    }

    [TestCase(1)]
    [TestCase(1899)]
    public async Task A_day_of_no_living_memory_is_refused(int year)
    {
        var longAgo = new DateTimeOffset(year, 2, 3, 9, 0, 0, TimeSpan.Zero);

        await Assert.ThatAsync(() => SendAs(Some.Consultant, Visit() with { At = longAgo }), Throws.TypeOf<RequestInvalid>().With.Message.Contains("before the year 1900"));
    }

    [Test]
    public async Task Creates_the_next_step_in_the_same_save()
    {
        var id = await SendAs(Some.Consultant, Visit() with { NextStepTitle = "Call Jens", NextStepOn = Today.AddDays(7) });

        var taskId = (Guid)(await Sql($"select id from follow_up_task where source_activity_id = '{id}'"))!;
        var task = await Load<FollowUpTask>(taskId);
        Assert.That((task.Title.InLanguage(), task.DueOn, task.OwnerId, task.CompanyId), Is.EqualTo(("Call Jens", Today.AddDays(7), Some.Consultant.MemberId, (Guid?)_company.Id)));
    }

    [Test]
    public async Task Keeps_what_was_seen_at_the_only_site_with_the_visit_as_source()
    {
        var site = await Given(SomeCompany.SiteAt(_company, "Workshop"));

        var id = await SendAs(Some.Consultant, Visit() with { Facts = [new ObservedFact(SiteDimension.Patience, 3, "Explained it twice")] });

        var factId = (Guid)(await Sql($"select id from site_fact where source_activity_id = '{id}'"))!;
        var fact = await Load<SiteFact>(factId);
        Assert.That((fact.SiteId, fact.Dimension, fact.Grade, fact.Words, fact.ObservedOn), Is.EqualTo((site.Id, SiteDimension.Patience, 3, "Explained it twice", Today)));
    }

    [Test]
    public async Task Asks_for_the_site_when_there_are_two()
    {
        await Given(SomeCompany.SiteAt(_company, "Workshop"));
        await Given(SomeCompany.SiteAt(_company, "Yard"));

        await Assert.ThatAsync(() => SendAs(Some.Consultant, Visit() with { Facts = [new ObservedFact(SiteDimension.Culture, 2)] }),
            Throws.TypeOf<RequestInvalid>().With.Message.Contains("site"));
        Assert.That(await Count<Activity>(), Is.Zero);
    }

    [Test]
    public async Task Sent_twice_is_one_visit_and_one_next_step()
    {
        var request = Visit() with { NextStepTitle = "Call Jens", NextStepOn = Today.AddDays(7) };

        var (first, second) = (await SendAs(Some.Consultant, request), await SendAs(Some.Consultant, request));

        Assert.That(second, Is.EqualTo(first));
        Assert.That((await Count<Activity>(), await Count<FollowUpTask>()), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task Nobody_there_is_an_attempt()
    {
        var id = await SendAs(Some.Consultant, Visit() with { Outcome = ActivityOutcome.NotThere });

        Assert.That((await Load<Activity>(id)).State, Is.EqualTo(ActivityState.NotReached));
    }

    [Test]
    public Task Refuses_a_visit_of_tomorrow() =>
        Assert.ThatAsync(() => SendAs(Some.Consultant, Visit() with { At = Now.AddDays(1) }), Throws.TypeOf<RuleBroken>());

    [Test]
    public Task Asks_for_the_outcome() =>
        Assert.ThatAsync(() => SendAs(Some.Consultant, Visit() with { Outcome = ActivityOutcome.None }),
            Throws.TypeOf<RequestInvalid>().With.Message.EqualTo("Choose what came out of it."));

    [Test]
    public Task Asks_for_the_day_of_a_next_step() =>
        Assert.ThatAsync(() => SendAs(Some.Consultant, Visit() with { NextStepTitle = "Call Jens" }),
            Throws.TypeOf<RequestInvalid>().With.Message.Contains("day"));

    [Test]
    public async Task Refuses_a_personal_number_and_names_it_covered()
    {
        var request = Visit() with { Note = "Call 010165-1234 about the job" };

        await Assert.ThatAsync(() => SendAs(Some.Consultant, request), Throws.TypeOf<RequestInvalid>().With.Message.Contains("010165-••••"));
        await Assert.ThatAsync(() => SendAs(Some.Consultant, Visit() with { NextStepTitle = "Call 0101651234", NextStepOn = Today }), Throws.TypeOf<RequestInvalid>());
        await Assert.ThatAsync(() => SendAs(Some.Consultant, Visit() with { Facts = [new ObservedFact(SiteDimension.Culture, 1, "0101651234")] }), Throws.TypeOf<RequestInvalid>());
        Assert.That(await Count<Activity>(), Is.Zero);
    }

    [Test]
    public async Task Knows_only_people_of_the_company()
    {
        var elsewhere = await Given(SomeCompany.Named("Hansen VVS"));
        var ole = await Given(SomeCompany.PersonAt(elsewhere, "Ole Hansen"));

        await Assert.ThatAsync(() => SendAs(Some.Consultant, Visit() with { ContactIds = [ole.Id] }), Throws.TypeOf<NotFound>());
    }

    [Test]
    public Task Is_forbidden_to_jobcentre_staff() =>
        Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, Visit()), Throws.TypeOf<Forbidden>());

    [Test]
    public Task Does_not_find_a_company_of_another_organisation() =>
        Assert.ThatAsync(() => SendAs(Some.Stranger, Visit()), Throws.TypeOf<NotFound>());

    private LogActivity Visit() => new() { CompanyId = _company.Id, At = Now.AddHours(-1), Outcome = ActivityOutcome.Interested };
}
