using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Placements;

public sealed class MarkPlacementAtRiskTests : PlacementTest
{
    [Test]
    public async Task Keeps_the_reason_with_the_step_and_comes_back_with_another()
    {
        var id = await Ready();
        await Start(id);
        Clock.Now = Now.AddDays(3);
        await SendAs(Some.Consultant, await AtRisk(id));
        Assert.That((await Load<Placement>(id)).State, Is.EqualTo(PlacementState.AtRisk));

        await SendAs(Some.Consultant, new BringPlacementBackOnTrack { PlacementId = id, Version = await VersionOf<Placement>(id), Reason = "The bus goes again." });

        Assert.That((await Load<Placement>(id)).State, Is.EqualTo(PlacementState.Active));
        Assert.That((await Steps(id)).Take(2).Select(step => step.Words), Is.EqualTo(new[] { "The bus goes again.", "Two days absent." }));
    }

    [Test]
    public async Task Nobody_is_at_risk_before_the_start()
    {
        var id = await Ready();

        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, await AtRisk(id)), Throws.TypeOf<RuleBroken>());
        Assert.That((await Load<Placement>(id)).State, Is.EqualTo(PlacementState.ReadyToStart));
    }

    [TestCase(" ")]
    [TestCase("Ring til mor, 010190-1234")]
    public async Task Asks_why_and_keeps_no_CPR_number(string reason)
    {
        var id = await Ready();
        await Start(id);

        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, await AtRisk(id) with { Reason = reason }), Throws.TypeOf<RequestInvalid>());
    }

    [Test]
    public async Task Is_for_those_who_keep_the_placement_on_what_they_have_read()
    {
        var id = await Ready();
        await Start(id);
        var request = await AtRisk(id);

        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, request), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Stranger, request), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.Consultant, request with { Version = request.Version - 1 }), Throws.TypeOf<EditConflict>());
    }

    private async Task<MarkPlacementAtRisk> AtRisk(Guid id) => new() { PlacementId = id, Version = await VersionOf<Placement>(id), Reason = "Two days absent." };
}
