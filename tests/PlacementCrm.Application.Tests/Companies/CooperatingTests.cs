using PlacementCrm.Application.Companies;
using PlacementCrm.Application.Tests.Placements;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Companies;

public sealed class CooperatingTests : PlacementTest
{
    [Test]
    public async Task A_company_works_with_us_from_the_agreed_placement_on()
    {
        var placement = await Proposed();
        var before = await Relations();
        await Agreed(placement);

        Assert.That(before, Is.EqualTo(new[] { Relation.Prospect }));
        Assert.That(await Relations(), Is.EqualTo(new[] { Relation.Cooperating }));
        Assert.That((await SendAs(Some.Consultant, new ShowCompany { CompanyId = Company.Id })).Relation, Is.EqualTo(Relation.Cooperating));
        Assert.That((await SendAs(Some.Consultant, new FindCompanies { Relation = Relation.Cooperating })).Count, Is.EqualTo(1));
        Assert.That((await SendAs(Some.Consultant, new FindCompanies { Relation = Relation.Prospect })).Count, Is.Zero);
    }

    private async Task<IEnumerable<Relation>> Relations() => (await SendAs(Some.Consultant, new FindCompanies())).Rows.Select(row => row.Relation);
}
