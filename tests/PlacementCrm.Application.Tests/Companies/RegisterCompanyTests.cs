using PlacementCrm.Application.Companies;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Companies;

public sealed class RegisterCompanyTests : DatabaseTest
{
    [Test]
    public async Task Stores_the_company_with_its_first_site()
    {
        var id = await SendAs(Some.Consultant, Request());

        var company = await Load<Company>(id);
        var head = await SendAs(Some.Consultant, new ShowCompany { CompanyId = id });
        Assert.That((company.Name, company.Cvr!.Digits, company.PhoneDigits, company.Website), Is.EqualTo(("Jensen Byg ApS", "13748136", "4520304050", "https://www.jensenbyg.example")));
        Assert.That((head.OwnerName, head.Town, head.Sites, head.Relation), Is.EqualTo(("Karen Holm", "Vejle", 1, Relation.Prospect)));
    }

    [Test]
    public async Task The_same_request_twice_registers_one()
    {
        var request = Request();

        await SendAs(Some.Consultant, request);
        await SendAs(Some.Consultant, request);

        Assert.That((await Count<Company>(), await Count<Site>()), Is.EqualTo((1, 1)));
    }

    [TestCase("24256791")]
    [TestCase("12345678")]
    [TestCase("1374813")]
    public async Task Refuses_a_number_that_is_no_CVR_number(string typed)
    {
        await Assert.ThatAsync(() => SendAs(Some.Consultant, Request() with { Cvr = typed }), Throws.TypeOf<RequestInvalid>().With.Message.Contains("CVR"));

        Assert.That(await Count<Company>(), Is.Zero);
    }

    [Test]
    public async Task C19_Refuses_a_CVR_number_that_is_registered_and_names_the_company()
    {
        await SendAs(Some.Consultant, Request());

        await Assert.ThatAsync(
            () => SendAs(Some.Consultant, Request() with { Name = "Twin", RequestId = Guid.NewGuid() }),
            Throws.TypeOf<RequestInvalid>().With.Message.Contains("Jensen Byg ApS"));
    }

    [Test]
    public async Task Another_organisation_may_have_the_same_CVR_number()
    {
        await SendAs(Some.Consultant, Request());

        await SendAs(Some.Stranger, Request() with { RequestId = Guid.NewGuid(), OwnerId = null });

        Assert.That(await Count<Company>(Some.Stranger), Is.EqualTo(1));
    }

    [Test]
    public async Task Says_everything_that_is_wrong_at_once()
    {
        var refused = Assert.CatchAsync<RequestInvalid>(() => SendAs(Some.Consultant, new RegisterCompany
        {
            Name = " ",
            Phone = "call me",
            Email = "nobody",
            Website = "javascript:alert(1)",
            MunicipalityCode = "7100",
            PNumber = "12",
            VisitEveryMonths = 0,
        }))!;

        Assert.That(refused.Failures.Select(failure => failure.Field), Is.EquivalentTo(new[]
        {
            "Name", "Phone", "Email", "Website", "MunicipalityCode", "PNumber", "VisitEveryMonths",
        }));
    }

    [Test]
    public Task An_owner_must_be_a_colleague_who_works_with_companies() =>
        Assert.ThatAsync(() => SendAs(Some.Consultant, Request() with { OwnerId = Some.Booker.MemberId }), Throws.TypeOf<RequestInvalid>());

    [Test]
    public Task Is_forbidden_to_jobcentre_staff() =>
        Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, Request()), Throws.TypeOf<Forbidden>());

    private static RegisterCompany Request() => new()
    {
        Name = " Jensen Byg ApS ",
        Cvr = "DK 13 74 81 36",
        Segment = Segment.Construction,
        Phone = "20 30 40 50",
        Website = "www.jensenbyg.example",
        OwnerId = Some.Consultant.MemberId,
        City = "Vejle",
        MunicipalityCode = "630",
    };
}
