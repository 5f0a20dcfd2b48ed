using PlacementCrm.Application.Activities;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Companies;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Kernel;

/// <summary>PostgreSQL cannot keep U+0000: it is left out, and costs neither the text around it nor an answer.</summary>
public sealed class ZeroCharacterTests : DatabaseTest
{
    [Test]
    public async Task Is_left_out_of_what_is_saved()
    {
        var company = (await Given(new Company(Guid.NewGuid(), "Jensen", Segment.Office, Now))).Id;
        await SendAs(Some.Consultant, new LogActivity { Kind = ActivityKind.Call, CompanyId = company, At = Now.AddHours(-1), Outcome = ActivityOutcome.Interested, Note = "Ring\0 igen" });

        var entry = (await SendAs(Some.Consultant, new ShowTimeline { CompanyId = company })).Lines.Select(line => line.Entry).OfType<ShowTimeline.Entry>().Single();
        Assert.That(entry.Note, Is.EqualTo("Ring igen"));
    }

    [Test]
    public async Task Is_left_out_of_what_is_searched()
    {
        await Given(new Company(Guid.NewGuid(), "Jensen", Segment.Office, Now));

        Assert.That((await SendAs(Some.Consultant, new FindCompanies { Search = "jen\0sen" })).Rows, Has.Exactly(1).Items);
        Assert.That((await SendAs(Some.Consultant, new FindCompanies { MunicipalityCode = "63\00" })).Rows, Is.Empty);
        Assert.That((await SendAs(Some.Consultant, new FindCandidates { Text = "a\0li", MunicipalityCode = "\0" })).Rows, Is.Empty);
    }
}
