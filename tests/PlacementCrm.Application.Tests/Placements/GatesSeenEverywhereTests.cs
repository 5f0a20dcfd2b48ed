using PlacementCrm.Application.Approvals;
using PlacementCrm.Application.Board;
using PlacementCrm.Application.Events;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Events;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Placements;

/// <summary>A gate that is closed, and one that was passed with a reason, look the same from every side.</summary>
public sealed class GatesSeenEverywhereTests : PlacementTest
{
    private const string Override = "The company is closed until Friday.";
    private const string Warning = "Another department, agreed with the municipality.";

    [Test]
    public async Task Both_reasons_stand_on_card_row_calendar_and_approval()
    {
        Candidate.WorkedLast("jensen byg aps", null, null);
        await InDatabase(null, async db =>
        {
            db.Update(Candidate);
            await db.SaveChangesAsync();
        });
        var id = await SendAs(Some.Consultant, Propose(await AcceptedSuggestion()) with { WarningReason = Warning });
        await SendAs(Some.Consultant, new AgreePlacement(id, await VersionOf<Placement>(id)));
        await SendAs(Some.Manager, new OverrideMeetingGate { PlacementId = id, Version = await VersionOf<Placement>(id), Reason = Override });

        var card = (await SendAs(Some.Consultant, new FindBoard())).SelectMany(column => column.Cards).Single(found => found.Id == id);
        var row = (await SendAs(Some.Consultant, new FindPlacements())).Rows.Single(found => found.Id == id);
        var entries = (await SendAs(Some.Consultant, new FindPlacementDays(Monday, Monday.AddDays(41)))).Entries;
        var period = (await SendAs(Some.JobcentreStaff, new FindApprovals())).Periods.Single(found => found.PlacementId == id);

        Assert.Multiple(() =>
        {
            Assert.That((card.OverrideReason, card.WarningReason), Is.EqualTo((Override, Warning)));
            Assert.That((row.OverrideReason, row.WarningReason), Is.EqualTo((Override, Warning)));
            Assert.That(entries.Select(entry => (entry.OverrideReason, entry.WarningReason)), Is.Not.Empty.And.All.EqualTo((Override, Warning)));
            Assert.That((period.OverrideReason, period.WarningReason), Is.EqualTo((Override, Warning)));
        });
    }

    [Test]
    public async Task R3_Why_a_subsidised_job_may_begin_stands_on_card_row_calendar_approval_and_timeline()
    {
        var id = await SendAs(Some.Consultant, Propose(await AcceptedSuggestion()) with
        {
            Kind = PlacementKind.WageSubsidy,
            Purpose = null,
            Answers = new(ReplacesVacatedJob: false, IsExceptedFromUnemployment: true),
        });
        await SendAs(Some.Consultant, new AgreePlacement(id, await VersionOf<Placement>(id)));
        await Assert.ThatAsync(() => SendAs(Some.Consultant, new OverrideAddedEmployment { PlacementId = id, Reason = Override }), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Manager, new OverrideAddedEmployment { PlacementId = id, Reason = " " }), Throws.TypeOf<RequestInvalid>());

        await SendAs(Some.Manager, new OverrideAddedEmployment { PlacementId = id, Version = await VersionOf<Placement>(id), Reason = Override });

        var page = await SendAs(Some.Consultant, new ShowPlacement(id));
        var card = (await SendAs(Some.Consultant, new FindBoard())).SelectMany(column => column.Cards).Single(found => found.Id == id);
        var row = (await SendAs(Some.Consultant, new FindPlacements())).Rows.Single(found => found.Id == id);
        var entries = (await SendAs(Some.Consultant, new FindPlacementDays(Monday, Monday.AddDays(41)))).Entries;
        var period = (await SendAs(Some.JobcentreStaff, new FindApprovals())).Periods.Single(found => found.PlacementId == id);
        var told = (await SendAs(Some.Consultant, new FindEvents { PlacementId = id })).Rows.Single(found => found.Kind is EventKind.AddedEmploymentOverridden);
        Assert.Multiple(() =>
        {
            Assert.That(page.Gates.Select(gate => gate.Code), Has.None.StartsWith("Placements.AddedEmployment"));
            Assert.That((page.AddedEmploymentBy, page.AddedEmploymentReason), Is.EqualTo(("Lise Brandt", Override)));
            Assert.That(new[] { card.AddedEmploymentReason, row.AddedEmploymentReason, period.AddedEmploymentReason, told.Words }, Is.All.EqualTo(Override));
            Assert.That(entries.Select(entry => entry.AddedEmploymentReason), Is.Not.Empty.And.All.EqualTo(Override));
        });
        await Assert.ThatAsync(async () => await SendAs(Some.Manager, new OverrideAddedEmployment { PlacementId = id, Version = await VersionOf<Placement>(id), Reason = Override }),
            Throws.TypeOf<RuleBroken>().With.Message.Contains("added employment"));
    }

    [Test]
    public async Task Too_many_hours_with_what_runs_are_a_gate_like_the_others()
    {
        var other = await ReadyBesideARunningOne();

        var gates = (await SendAs(Some.JobcentreStaff, new ShowPlacement(other))).Gates;

        Assert.That(gates.Select(gate => gate.Code), Is.EqualTo(new[] { "Placements.HoursOverlap" }));
        Assert.That(gates[0].Sentence, Does.Contain("40 hours a week. The candidate can work 25"));
        await Assert.ThatAsync(() => Start(other), Throws.TypeOf<RuleBroken>().With.Message.Matches("^Not ready to start yet. From .*23.* to .* all placements together have 40 hours a week"));
    }

    [Test]
    public async Task A_period_that_waits_for_the_authority_says_what_else_is_missing()
    {
        var id = await Proposed();
        await SendAs(Some.Consultant, new AgreePlacement(id, await VersionOf<Placement>(id)));

        var period = (await SendAs(Some.JobcentreStaff, new FindApprovals())).Periods.Single();

        Assert.That(period.Gates.Select(gate => gate.Code), Is.EqualTo(new[] { "Placements.MissingMeeting", "Placements.MissingHearing", "Placements.MissingStatement" }));
    }

    private async Task<Guid> ReadyBesideARunningOne()
    {
        await Start(await Ready());
        var opening = await Given(SomeOpening("Shop"));
        return await MakeReady(await SendAs(Some.Consultant, Propose(await AcceptedSuggestion(opening)) with { WarningReason = "The other one ends on Friday." }));
    }
}
