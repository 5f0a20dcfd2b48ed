using PlacementCrm.Application.Board;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Tests.Placements;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Board;

public sealed class FindBoardChoicesTests : PlacementTest
{
    [Test]
    public async Task One_alone_is_no_choice()
    {
        var choices = await SendAs(Some.Manager, new FindBoardChoices());

        Assert.That((choices.Teams.Count, choices.Municipalities.Count), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task Several_teams_and_municipalities_are_offered_in_their_order()
    {
        await Given(SomeCandidate("Mia", "Krog", municipality: "621", team: "Øst"));

        var choices = await SendAs(Some.Manager, new FindBoardChoices());

        Assert.That(choices.Teams, Is.EqualTo(new[] { "Vest", "Øst" }));
        Assert.That(choices.Municipalities, Is.EqualTo(new[] { "621", "630" }));
    }

    [Test]
    public async Task Nobody_is_offered_what_they_do_not_see()
    {
        var elsewhere = SomeCandidate("Mia", "Krog", municipality: "621", team: "Øst");
        elsewhere.Assign(Some.ConsultantOfOtherTeam.MemberId, Some.JobcentreStaffOfOtherMunicipality.MemberId, "Øst");
        await Given(elsewhere);

        foreach (var user in new[] { Some.Consultant, Some.JobcentreStaff, Some.Stranger })
        {
            var choices = await SendAs(user, new FindBoardChoices());
            Assert.That((choices.Teams.Count, choices.Municipalities.Count), Is.EqualTo((0, 0)), user.Name);
        }
    }

    [Test]
    public Task Is_forbidden_to_a_booker() =>
        Assert.ThatAsync(() => SendAs(Some.Booker, new FindBoardChoices()), Throws.TypeOf<Forbidden>());
}
