using PlacementCrm.Application.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Placements;

public sealed class MakeReadyTests : PlacementTest
{
    [Test]
    public async Task Is_refused_before_the_three_have_met()
    {
        var id = await Agreed();

        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, new MakeReady(id, await VersionOf<Placement>(id))), Throws.TypeOf<RuleBroken>());
        Assert.That((await Load<Placement>(id)).State, Is.EqualTo(PlacementState.Agreed));
    }

    [Test]
    public async Task Is_done_again_after_the_step_was_taken_back()
    {
        var id = await Ready();
        await SendAs(Some.Consultant, new Application.Board.UndoPlacementStep(id, await VersionOf<Placement>(id)));
        Assert.That((await Load<Placement>(id)).State, Is.EqualTo(PlacementState.MeetingPlanned));

        await SendAs(Some.Consultant, new MakeReady(id, await VersionOf<Placement>(id)));

        Assert.That((await Load<Placement>(id)).State, Is.EqualTo(PlacementState.ReadyToStart));
    }
}
