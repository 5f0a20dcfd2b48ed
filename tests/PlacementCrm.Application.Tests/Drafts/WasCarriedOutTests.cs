using PlacementCrm.Application.Companies;
using PlacementCrm.Application.Drafts;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Drafts;

public sealed class WasCarriedOutTests : DatabaseTest
{
    [Test]
    public async Task Remembers_for_the_sender_only()
    {
        var id = await SendAs(Some.Consultant, new RegisterCompany { Name = "Jensen Byg" });

        Assert.That(await SendAs(Some.Consultant, new WasCarriedOut(id)), Is.True);
        Assert.That(await SendAs(Some.OtherConsultant, new WasCarriedOut(id)), Is.False);
        Assert.That(await SendAs(Some.Stranger, new WasCarriedOut(id)), Is.False);
        Assert.That(await SendAs(Some.Consultant, new WasCarriedOut(Guid.NewGuid())), Is.False);
    }
}
