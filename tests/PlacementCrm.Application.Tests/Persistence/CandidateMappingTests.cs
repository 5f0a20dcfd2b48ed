using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Openings;

namespace PlacementCrm.Application.Tests.Persistence;

public sealed class CandidateMappingTests
{
    [Test]
    public void Lists_of_a_candidate_are_stored_as_arrays_of_words()
    {
        using var db = new CrmDbContext(new DbContextOptionsBuilder<CrmDbContext>().UseNpgsql("Host=nowhere").Options, new Tenant());

        var candidate = db.Model.FindEntityType(typeof(Candidate))!;
        Assert.That(candidate.FindProperty(nameof(Candidate.Skills))!.GetColumnType(), Is.EqualTo("character varying(80)[]"));
        Assert.That(candidate.FindProperty(nameof(Candidate.SiteNeeds))!.GetColumnType(), Is.EqualTo("character varying(40)[]"));
        Assert.That(candidate.FindProperty(nameof(Candidate.State))!.GetColumnType(), Is.EqualTo("character varying(40)"));
        Assert.That(db.Model.FindEntityType(typeof(Demand))!.GetTableName(), Is.EqualTo("demand"));
    }
}
