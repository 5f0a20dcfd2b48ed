using PlacementCrm.Application.Incidents;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.Tests.Placements;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Incidents;

public sealed class FindPlacementsAtWorkTests : PlacementTest
{
    [Test]
    public async Task Shows_who_is_at_work_with_initials_for_the_telephone_and_notes_the_reading()
    {
        var id = await Ready();
        Assert.That(await SendAs(Some.Consultant, new FindPlacementsAtWork()), Is.Empty, "ready is not at work");
        Assert.That((await SendAs(Some.Consultant, new FindPlacements { Mine = true, Running = true })).Rows, Is.Empty);
        await Start(id);
        Assert.That((await SendAs(Some.Consultant, new FindPlacements { Mine = true, Running = true })).Rows.Select(row => row.Id), Is.EqualTo(new[] { id }));

        var found = await SendAs(Some.Consultant, new FindPlacementsAtWork());

        Assert.That(found, Is.EqualTo(new[] { new FindPlacementsAtWork.Row(id, "Ali Hassan", "A.H.", "Jensen Byg ApS", HasCaseWorker: true) }));
        Assert.That(await Sql($"select count(*) from audit_entry where kind = 'Read' and request = 'FindPlacementsAtWork' and '{Candidate.Id}' = any(subjects)"), Is.EqualTo(1));
    }

    [Test]
    public async Task Ones_own_come_before_those_of_the_team()
    {
        var other = await Given(SomeCandidate("Ada", "Berg"));
        var theirs = await MakeReady(await SendAs(Some.OtherConsultant, Propose(await AcceptedSuggestion(candidate: other))));
        await Start(theirs);
        var mine = await Ready();
        await Start(mine);

        Assert.That((await SendAs(Some.Consultant, new FindPlacementsAtWork())).Select(row => row.Id), Is.EqualTo(new[] { mine, theirs }));
        Assert.That((await SendAs(Some.OtherConsultant, new FindPlacementsAtWork())).Select(row => row.Id), Is.EqualTo(new[] { theirs, mine }));
    }

    [Test]
    public async Task Nobody_else_finds_them()
    {
        await Start(await Ready());

        foreach (var user in new[] { Some.ConsultantOfOtherTeam, Some.Stranger })
            Assert.That(await SendAs(user, new FindPlacementsAtWork()), Is.Empty, user.Name);
        foreach (var user in new[] { Some.JobcentreStaff, Some.Manager, Some.Booker })
            await Assert.ThatAsync(() => SendAs(user, new FindPlacementsAtWork()), Throws.TypeOf<Forbidden>(), user.Name);
    }
}
