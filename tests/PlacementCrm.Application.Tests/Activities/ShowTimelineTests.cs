using PlacementCrm.Application.Activities;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Activities;

public sealed class ShowTimelineTests : DatabaseTest
{
    private Company _company = null!;

    [SetUp]
    public async Task OneCompany() => _company = await Given(SomeCompany.Named("Jensen Byg"));

    [Test]
    public async Task Says_who_what_result_and_next()
    {
        var site = await Given(SomeCompany.SiteAt(_company, "Workshop"));
        var jens = await Given(SomeCompany.PersonAt(_company, "Jens Jensen"));
        var id = await SendAs(Some.Consultant, new LogActivity
        {
            CompanyId = _company.Id,
            SiteId = site.Id,
            At = Now.AddHours(-1),
            Outcome = ActivityOutcome.Interested,
            ContactIds = [jens.Id],
            Facts = [new ObservedFact(SiteDimension.Language, 4)],
            NextStepTitle = "Call Jens",
            NextStepOn = Today.AddDays(7),
        });
        await SendAs(Some.OtherConsultant, new AddAddendum { ActivityId = id, Text = "He called." });

        var entry = (await SendAs(Some.Manager, new ShowTimeline { CompanyId = _company.Id })).Lines.Single().Entry!;

        Assert.That((entry.Author, entry.Site, entry.IsNoteOpen), Is.EqualTo(("Karen Holm", "Workshop", false)));
        Assert.That(entry.People, Is.EqualTo(new[] { "Jens Jensen" }));
        Assert.That(entry.Facts, Is.EqualTo(new[] { new ShowTimeline.Seen(SiteDimension.Language, 4, "") }));
        Assert.That(entry.Steps, Is.EqualTo(new[] { new ShowTimeline.Step("Call Jens", Today.AddDays(7), false) }));
        Assert.That(entry.Addenda.Select(addendum => (addendum.Author, addendum.Text)), Is.EqualTo(new[] { ("Mikkel Nørby", "He called.") }));
    }

    [Test]
    public async Task Pages_from_the_newest_without_a_gap_or_a_double()
    {
        for (var hour = 1; hour <= 25; hour++)
            await Given(SomeCompany.VisitOf(_company, Now.AddHours(-hour), Some.Consultant.MemberId, $"{hour}"));

        var first = await SendAs(Some.Consultant, new ShowTimeline { CompanyId = _company.Id });
        var second = await SendAs(Some.Consultant, new ShowTimeline { CompanyId = _company.Id, Before = first.Older });

        Assert.That(first.Lines.Concat(second.Lines).Select(line => line.Entry!.Note), Is.EqualTo(Enumerable.Range(1, 25).Select(hour => $"{hour}")));
        Assert.That((first.Lines.Count, second.Older), Is.EqualTo((20, (ShowTimeline.Cursor?)null)));
    }

    [Test]
    public async Task Shows_one_kind_only()
    {
        await Given(SomeCompany.VisitOf(_company, Now.AddHours(-1), Some.Consultant.MemberId));
        await Given(SomeCompany.VisitOf(_company, Now.AddHours(-2), Some.Consultant.MemberId, kind: ActivityKind.Call));

        var page = await SendAs(Some.Consultant, new ShowTimeline { CompanyId = _company.Id, Kind = ActivityKind.Call });

        Assert.That(page.Lines.Select(line => line.Entry!.Kind), Is.EqualTo(new[] { ActivityKind.Call }));
    }

    [Test]
    public async Task Another_organisation_sees_nothing()
    {
        await Given(SomeCompany.VisitOf(_company, Now.AddHours(-1), Some.Consultant.MemberId));

        Assert.That((await SendAs(Some.Stranger, new ShowTimeline { CompanyId = _company.Id })).Lines, Is.Empty);
    }

    [Test]
    public Task Is_forbidden_to_a_booker() =>
        Assert.ThatAsync(() => SendAs(Some.Booker, new ShowTimeline { CompanyId = _company.Id }), Throws.TypeOf<Forbidden>());
}
