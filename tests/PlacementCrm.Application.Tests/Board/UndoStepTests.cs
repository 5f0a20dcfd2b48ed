using PlacementCrm.Application.Approvals;
using PlacementCrm.Application.Board;
using PlacementCrm.Application.Events;
using PlacementCrm.Application.Incidents;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.Tests.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Events;
using PlacementCrm.Domain.Incidents;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Board;

public sealed class UndoStepTests : PlacementTest
{
    [Test]
    public async Task An_agreement_recorded_on_the_wrong_card_is_taken_back()
    {
        var id = await Proposed();
        Clock.Now = Now.AddMinutes(1);
        await SendAs(Some.Consultant, new AgreePlacement(id, await VersionOf<Placement>(id)));

        await Undo(id);

        Assert.That((await Load<Placement>(id)).State, Is.EqualTo(PlacementState.Proposed));
    }

    [TestCase(true, "Jonna Dam approved the period on")]
    [TestCase(false, "“Four weeks are enough.”")]
    public async Task An_agreement_that_the_authority_decided_on_stays(bool isApproved, string reason)
    {
        var id = await Proposed();
        Clock.Now = Now.AddMinutes(1);
        await SendAs(Some.Consultant, new AgreePlacement(id, await VersionOf<Placement>(id)));
        Clock.Now = Now.AddMinutes(2);
        await SendAs(Some.JobcentreStaff, new DecidePeriod { PlacementId = id, Version = await VersionOf<Placement>(id), IsApproved = isApproved, Reason = isApproved ? "" : "Four weeks are enough." });

        await Assert.ThatAsync(() => Undo(id), Throws.TypeOf<RuleBroken>().With.Message.Contains(reason));
        Assert.That((await Load<Placement>(id)).State, Is.EqualTo(PlacementState.Agreed));
    }

    [Test]
    public async Task A_start_takes_its_follow_ups_along_and_brings_them_again()
    {
        var id = await Ready();
        Clock.Now = Now.AddMinutes(1);
        await Start(id);
        var planned = await Count<FollowUpTask>();

        await Undo(id);
        var left = await Count<FollowUpTask>();
        Clock.Now = Now.AddMinutes(2);
        await Start(id);

        Assert.That((await Load<Placement>(id)).State, Is.EqualTo(PlacementState.Active));
        Assert.That((left < planned, await Count<FollowUpTask>()), Is.EqualTo((true, planned)));
    }

    [Test]
    public async Task Ready_and_started_in_one_act_are_told_in_their_order()
    {
        var id = await Ready();
        for (var minute = 1; minute < 12; minute++)
        {
            Clock.Now = Now.AddMinutes(minute);
            await Undo(id);
            await Start(id);

            var told = (await SendAs(Some.Consultant, new FindEvents { PlacementId = id })).Rows.Where(row => row.At == Clock.Now && row.Kind == EventKind.PlacementMoved);
            Assert.That(told.Select(row => row.ToState), Is.EqualTo(new[] { "Active", "ReadyToStart" }));
        }
    }

    [Test]
    public async Task A_start_that_somebody_built_on_stays()
    {
        var id = await Ready();
        Clock.Now = Now.AddMinutes(1);
        await Start(id);
        await SendAs(Some.Consultant, new ReportIncident { PlacementId = id, At = Now, Kind = IncidentKind.CouldNotGoOn, WhatHappened = "Had to sit down.", Harm = Harm.None });

        await Assert.ThatAsync(() => Undo(id), Throws.TypeOf<RuleBroken>().With.Message.Contains("after the start"));
        Assert.That((await Load<Placement>(id)).State, Is.EqualTo(PlacementState.Active));
    }

    [Test]
    public async Task A_suggestion_that_became_a_placement_stays_accepted()
    {
        var suggestion = await AcceptedSuggestion();
        await SendAs(Some.Consultant, Propose(suggestion));

        await Assert.ThatAsync(
            async () => await SendAs(Some.Consultant, new UndoSuggestionStep(suggestion, await VersionOf<Suggestion>(suggestion))),
            Throws.TypeOf<RuleBroken>().With.Message.Contains("placement by now"));
    }

    [Test]
    public async Task A_suggestion_is_presented_no_more()
    {
        var id = await SendAs(Some.Consultant, Shortlist());
        await SendAs(Some.Consultant, new PresentSuggestion(id, await VersionOf<Suggestion>(id)));

        await SendAs(Some.Consultant, new UndoSuggestionStep(id, await VersionOf<Suggestion>(id)));

        Assert.That((await Load<Suggestion>(id)).State, Is.EqualTo(SuggestionState.Shortlisted));
    }

    [Test]
    public async Task Only_those_who_keep_placements_take_a_step_back_and_strangers_find_nothing()
    {
        var id = await Proposed();

        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new UndoPlacementStep(id, 0)), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Stranger, new UndoPlacementStep(id, 0)), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new UndoSuggestionStep(id, 0)), Throws.TypeOf<Forbidden>());
    }

    private async Task Undo(Guid id) => await SendAs(Some.Consultant, new UndoPlacementStep(id, await VersionOf<Placement>(id)));
}
