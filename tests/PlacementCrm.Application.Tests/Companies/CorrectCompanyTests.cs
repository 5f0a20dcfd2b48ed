using PlacementCrm.Application.Companies;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Companies;

public sealed class CorrectCompanyTests : DatabaseTest
{
    [Test]
    public async Task Stores_what_was_corrected_and_the_list_follows()
    {
        var request = await Given();

        await SendAs(Some.OtherConsultant, request with { Name = "Jensen & Søn", Employees = 42 });

        var company = await Load<Company>(request.CompanyId);
        var row = (await SendAs(Some.Consultant, new FindCompanies { Search = "jensen son" })).Rows.Single();
        Assert.That((company.Name, company.Employees, row.Name), Is.EqualTo(("Jensen & Søn", (int?)42, "Jensen & Søn")));
    }

    [Test]
    public async Task Refuses_what_is_based_on_an_older_version()
    {
        var request = await Given();
        await SendAs(Some.OtherConsultant, request with { Name = "Faster" });

        await Assert.ThatAsync(() => SendAs(Some.Consultant, request with { Name = "Slower" }), Throws.TypeOf<EditConflict>());
        Assert.That((await Load<Company>(request.CompanyId)).Name, Is.EqualTo("Faster"));
    }

    [Test]
    public async Task Asks_for_a_name()
    {
        var request = await Given();

        await Assert.ThatAsync(() => SendAs(Some.Consultant, request with { Name = " " }), Throws.TypeOf<RequestInvalid>().With.Message.Contains("name"));
    }

    [Test]
    public async Task A_company_of_another_organisation_is_not_there()
    {
        var request = await Given();

        await Assert.ThatAsync(() => SendAs(Some.Stranger, request), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.Stranger, new ShowCompany { CompanyId = request.CompanyId }), Throws.TypeOf<NotFound>());
    }

    [Test]
    public async Task Is_forbidden_to_a_booker()
    {
        var request = await Given();

        await Assert.ThatAsync(() => SendAs(Some.Booker, request), Throws.TypeOf<Forbidden>());
    }

    [Test]
    public async Task A_logged_visit_does_not_stand_in_the_way_of_somebody_who_corrects()
    {
        var request = await Given();
        await Given(new Domain.Activities.FollowUpTask(Guid.NewGuid(), "Call", Today, Some.Consultant.MemberId, new Domain.Activities.TaskLinks(request.CompanyId)));

        await Assert.ThatAsync(() => SendAs(Some.Consultant, request), Throws.Nothing);
    }

    private async Task<CorrectCompany> Given()
    {
        var company = await Given(new Company(Guid.NewGuid(), "Jensen", Segment.Office, Now));
        return new CorrectCompany { CompanyId = company.Id, Version = (await Load<Company>(company.Id)).Version, Name = "Jensen", Segment = Segment.Office };
    }
}
