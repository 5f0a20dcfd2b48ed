using PlacementCrm.Application.Companies;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Companies;

public sealed class DoNotContactTests : DatabaseTest
{
    [Test]
    public async Task Keeps_the_reason_and_the_moment_until_it_is_lifted()
    {
        var id = (await Given(new Company(Guid.NewGuid(), "Jensen", Segment.Office, Now))).Id;

        await SendAs(Some.Consultant, new ForbidContact { CompanyId = id, Version = await Version(id), Reason = "Asked us to stop" });
        var forbidden = await Load<Company>(id);
        await SendAs(Some.Consultant, new AllowContact { CompanyId = id, Version = await Version(id) });

        Assert.That((forbidden.DoNotContact, forbidden.DoNotContactReason, forbidden.DoNotContactAt), Is.EqualTo((true, "Asked us to stop", (DateTimeOffset?)Now)));
        Assert.That((await Load<Company>(id)).DoNotContact, Is.False);
    }

    [Test]
    public async Task Asks_for_the_reason()
    {
        var id = (await Given(new Company(Guid.NewGuid(), "Jensen", Segment.Office, Now))).Id;

        await Assert.ThatAsync(
            async () => await SendAs(Some.Consultant, new ForbidContact { CompanyId = id, Version = await Version(id), Reason = " " }),
            Throws.TypeOf<RequestInvalid>().With.Message.Contains("why"));
    }

    [Test]
    public async Task Only_those_who_keep_companies_decide()
    {
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new ForbidContact { Reason = "x" }), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Booker, new AllowContact()), Throws.TypeOf<Forbidden>());
    }

    [Test]
    public async Task The_owner_changes_to_a_colleague_and_to_nobody()
    {
        var id = (await Given(new Company(Guid.NewGuid(), "Jensen", Segment.Office, Now))).Id;

        await SendAs(Some.Consultant, new AssignOwner { CompanyId = id, Version = await Version(id), OwnerId = Some.OtherConsultant.MemberId });
        var shown = await SendAs(Some.Consultant, new ShowCompany { CompanyId = id });
        await SendAs(Some.Consultant, new AssignOwner { CompanyId = id, Version = await Version(id) });

        Assert.That((shown.OwnerName, (await Load<Company>(id)).OwnerId), Is.EqualTo(("Mikkel Nørby", (Guid?)null)));
    }

    [Test]
    public async Task The_owner_must_be_a_colleague_who_works_with_companies()
    {
        var id = (await Given(new Company(Guid.NewGuid(), "Jensen", Segment.Office, Now))).Id;

        foreach (var nobody in new[] { Some.Stranger, Some.JobcentreStaff })
            await Assert.ThatAsync(
                async () => await SendAs(Some.Consultant, new AssignOwner { CompanyId = id, Version = await Version(id), OwnerId = nobody.MemberId }),
                Throws.TypeOf<RequestInvalid>());
    }

    [Test]
    public async Task Offers_the_colleagues_who_work_with_companies_and_nobody_else()
    {
        var names = (await SendAs(Some.Consultant, new FindOwners())).Select(row => row.Name);

        Assert.That(names, Is.EqualTo(new[] { "Astrid Winther", "Karen Holm", "Lise Brandt", "Mikkel Nørby", "Sanne Berg" }));
    }

    private async Task<uint> Version(Guid id) => (await Load<Company>(id)).Version;
}
