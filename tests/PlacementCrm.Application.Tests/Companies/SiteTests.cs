using PlacementCrm.Application.Companies;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Companies;

public sealed class SiteTests : DatabaseTest
{
    [Test]
    public async Task Adds_a_site_and_the_company_gets_its_town()
    {
        var company = await Company();

        var id = await SendAs(Some.Consultant, Request(company));

        var site = await Load<Site>(id);
        var shown = (await SendAs(Some.Consultant, new FindSites { CompanyId = company })).Single();
        Assert.That((site.Name, site.PNumber!.Digits, site.MunicipalityCode, site.OrdinaryFte), Is.EqualTo(("Yard", "1007256945", "630", (decimal?)12.5m)));
        Assert.That((shown.Id, shown.PNumberDigits, shown.City), Is.EqualTo((id, "1007256945", "Vejle")));
        Assert.That((await SendAs(Some.Consultant, new ShowCompany { CompanyId = company })).Town, Is.EqualTo("Vejle"));
    }

    [Test]
    public async Task Corrects_a_site()
    {
        var company = await Company();
        var id = await SendAs(Some.Consultant, Request(company));

        await SendAs(Some.Consultant, new CorrectSite { SiteId = id, Version = (await Load<Site>(id)).Version, Name = "Office", City = "Kolding" });

        Assert.That((await Load<Site>(id)).Name, Is.EqualTo("Office"));
        Assert.That((await SendAs(Some.Consultant, new ShowCompany { CompanyId = company })).Town, Is.EqualTo("Kolding"));
    }

    [Test]
    public async Task Refuses_an_outdated_correction()
    {
        var id = await SendAs(Some.Consultant, Request(await Company()));
        var correction = new CorrectSite { SiteId = id, Version = (await Load<Site>(id)).Version, Name = "First" };
        await SendAs(Some.Consultant, correction);

        await Assert.ThatAsync(() => SendAs(Some.Consultant, correction with { Name = "Second" }), Throws.TypeOf<EditConflict>());
    }

    [Test]
    public async Task C19_Refuses_a_P_number_that_another_site_has()
    {
        var company = await Company();
        await SendAs(Some.Consultant, Request(company));

        await Assert.ThatAsync(() => SendAs(Some.Consultant, Request(company)), Throws.TypeOf<RequestInvalid>().With.Message.Contains("Yard"));
    }

    [TestCase("123")]
    [TestCase("12345678901")]
    public async Task Refuses_what_is_no_P_number(string typed)
    {
        var company = await Company();

        await Assert.ThatAsync(() => SendAs(Some.Consultant, Request(company) with { PNumber = typed }), Throws.TypeOf<RequestInvalid>().With.Message.Contains("P-number"));
    }

    [Test]
    public async Task A_company_of_another_organisation_gets_no_site()
    {
        var company = await Company();

        await Assert.ThatAsync(() => SendAs(Some.Stranger, Request(company)), Throws.TypeOf<NotFound>());
        Assert.That(await SendAs(Some.Stranger, new FindSites { CompanyId = company }), Is.Empty);
    }

    [Test]
    public async Task Is_forbidden_to_jobcentre_staff()
    {
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, Request(Guid.NewGuid())), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new CorrectSite { Name = "x" }), Throws.TypeOf<Forbidden>());
    }

    [Test]
    public async Task Shows_the_newest_observation_of_each_side_and_marks_the_old_ones()
    {
        var company = await Company();
        var site = await SendAs(Some.Consultant, Request(company));
        await Given(new SiteFact(Guid.NewGuid(), site, SiteDimension.Patience, 1, "Busy", null, Today.AddMonths(-30)));
        await Given(new SiteFact(Guid.NewGuid(), site, SiteDimension.Patience, 3, "Calm now", null, Today.AddMonths(-1)));
        await Given(new SiteFact(Guid.NewGuid(), site, SiteDimension.Culture, 2, "", null, Today.AddMonths(-19)));

        var facts = await SendAs(Some.Consultant, new FindSiteFacts { CompanyId = company });

        Assert.That(facts.Select(fact => (fact.Dimension, fact.Grade, fact.IsFresh)), Is.EqualTo(new[] { (SiteDimension.Culture, 2, false), (SiteDimension.Patience, 3, true) }));
    }

    private async Task<Guid> Company() => (await Given(new Company(Guid.NewGuid(), "Jensen", Segment.Office, Now))).Id;

    private static AddSite Request(Guid company) => new()
    {
        CompanyId = company,
        Name = "Yard",
        PNumber = "1007256945",
        Postcode = "7100",
        City = "Vejle",
        MunicipalityCode = "0630",
        OrdinaryFte = 12.5m,
    };
}
