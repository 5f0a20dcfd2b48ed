using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain.Organisations;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Candidates;

public sealed class FindCaseStaffTests : DatabaseTest
{
    [Test]
    public async Task Names_consultants_and_case_workers_of_the_own_organisation_and_nobody_else()
    {
        var found = await SendAs(Some.Consultant, new FindCaseStaff());

        Assert.That(found.Select(row => row.Name), Is.EqualTo(new[] { "Jonna Dam", "Karen Holm", "Mikkel Nørby", "Poul Kjær", "Sanne Berg" }));
        Assert.That(found.Single(row => row.Name == "Jonna Dam"), Is.EqualTo(new FindCaseStaff.Row(Some.JobcentreStaff.MemberId, "Jonna Dam", Role.JobcentreStaff, "630")));
    }

    [Test]
    public async Task Nobody_who_has_left_is_offered()
    {
        await Sql($"update member set is_active = false where id = '{Some.OtherConsultant.MemberId}'");
        try
        {
            var found = await SendAs(Some.Consultant, new FindCaseStaff());

            Assert.That(found.Select(row => row.Name), Has.No.Member("Mikkel Nørby").And.Member("Karen Holm"));
        }
        finally
        {
            await Sql($"update member set is_active = true where id = '{Some.OtherConsultant.MemberId}'");
        }
    }

    [Test]
    public Task Is_forbidden_to_a_booker() =>
        Assert.ThatAsync(() => SendAs(Some.Booker, new FindCaseStaff()), Throws.TypeOf<Forbidden>());
}
