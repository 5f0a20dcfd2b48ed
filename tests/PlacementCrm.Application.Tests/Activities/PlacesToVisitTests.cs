using PlacementCrm.Application.Activities;
using PlacementCrm.Application.Companies;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Activities;

public sealed class PlacesToVisitTests : DatabaseTest
{
    [Test]
    public async Task Lists_own_companies_the_last_visited_first()
    {
        var quiet = await Given(SomeCompany.Named("Andersen", Some.Consultant.MemberId));
        var visited = await Given(SomeCompany.Named("Zebra", Some.Consultant.MemberId));
        await Given(SomeCompany.SiteAt(visited, "Shop", "Fredericia"));
        await Given(SomeCompany.VisitOf(visited, Now.AddDays(-1), Some.Consultant.MemberId));
        await Given(SomeCompany.Named("Of somebody else", Some.OtherConsultant.MemberId));

        var rows = await SendAs(Some.Consultant, new FindPlacesToVisit());

        Assert.That(rows, Is.EqualTo(new[] { new FindPlacesToVisit.Row(visited.Id, "Zebra", "Fredericia"), new FindPlacesToVisit.Row(quiet.Id, "Andersen", null) }));
    }

    [Test]
    public async Task Suggests_companies_whose_name_was_typed_wrongly()
    {
        var id = await SendAs(Some.Consultant, new RegisterCompany { Name = "Møller og Søn", Segment = Segment.Construction });
        await SendAs(Some.Consultant, new RegisterCompany { Name = "Hansen VVS", Segment = Segment.Construction });

        Assert.That((await SendAs(Some.Consultant, new SuggestCompanies("moler"))).Select(row => row.Id), Is.EqualTo(new[] { id }));
        Assert.That(await SendAs(Some.Stranger, new SuggestCompanies("moler")), Is.Empty);
    }

    [Test]
    public async Task Tells_the_form_sites_people_and_plans()
    {
        var company = await Given(SomeCompany.Named("Jensen Byg"));
        await Given(SomeCompany.SiteAt(company, "Workshop"));
        await Given(SomeCompany.PersonAt(company, "Jens Jensen"));
        await Given(SomeCompany.PlanOf(company, Now.AddHours(2), Some.Consultant.MemberId));

        var form = await SendAs(Some.Consultant, new ShowVisitForm(company.Id));

        Assert.That((form.Company, form.Town, form.Sites.Single().Name, form.People.Single().Name, form.Planned.Single().At),
            Is.EqualTo(("Jensen Byg", "Vejle", "Workshop", "Jens Jensen", Now.AddHours(2))));
        await Assert.ThatAsync(() => SendAs(Some.Stranger, new ShowVisitForm(company.Id)), Throws.TypeOf<NotFound>());
    }

    [Test]
    public async Task Are_forbidden_to_jobcentre_staff()
    {
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new FindPlacesToVisit()), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new SuggestCompanies("a")), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new ShowVisitForm(Guid.NewGuid())), Throws.TypeOf<Forbidden>());
    }
}
