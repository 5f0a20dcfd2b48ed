using PlacementCrm.Application.Companies;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Places;

public sealed class SitePinTests : DatabaseTest
{
    [Test]
    public async Task A_site_lies_where_its_postcode_lies()
    {
        var site = await Load<Site>(await AddSiteAt("7100"));

        Assert.That((site.Latitude, site.Longitude), Is.EqualTo(((double?)55.71, (double?)9.54)));
    }

    [Test]
    public async Task An_unknown_postcode_leaves_the_place_unknown()
    {
        var site = await Load<Site>(await AddSiteAt("7999"));

        Assert.That((site.Latitude, site.Longitude), Is.EqualTo(((double?)null, (double?)null)));
    }

    private async Task<Guid> AddSiteAt(string postcode)
    {
        var company = await SendAs(Some.Consultant, new RegisterCompany { Name = "Jensen Byg" });
        return await SendAs(Some.Consultant, new AddSite { CompanyId = company, Name = "Lager", Postcode = postcode, City = "Vejle" });
    }
}
