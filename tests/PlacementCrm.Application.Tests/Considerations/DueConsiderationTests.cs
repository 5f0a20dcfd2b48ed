using Microsoft.Extensions.DependencyInjection;
using PlacementCrm.Application.Accounts;
using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Incidents;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Application.Tests.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Incidents;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Considerations;

/// <summary>Invariant 3 for what the candidate confirms ahead: it counts on its first day, not before and not never.</summary>
public sealed class DueConsiderationTests : PlacementTest
{
    private static readonly DateOnly s_first = Monday.AddDays(7);

    [Test]
    public async Task It_enters_the_meeting_on_its_first_day_and_the_placement_is_at_risk()
    {
        var id = await Ready();
        await Start(id);
        var ahead = await ConfirmedAhead();

        await TickOn(s_first.AddDays(-1));
        var dayBefore = await SendAs(Some.Consultant, new ShowPlacement(id));
        await TickOn(s_first);
        var theDay = await SendAs(Some.Consultant, new ShowPlacement(id));

        Assert.That((dayBefore.State, dayBefore.Meeting!.State), Is.EqualTo((PlacementState.Active, SafetyMeetingState.Confirmed)));
        Assert.That((theDay.State, theDay.Meeting!.State), Is.EqualTo((PlacementState.AtRisk, SafetyMeetingState.Reopened)));
        Assert.That((await SendAs(Some.Consultant, new ShowSafetyMeeting(theDay.Meeting.Id))).Answers.Select(answer => answer.ConsiderationId), Is.EqualTo(new[] { ahead.Id }));
        Assert.That(await TickOn(s_first), Is.Zero, "the second round finds nothing");
    }

    [Test]
    public async Task A_day_on_which_the_clock_stood_still_is_made_up_for()
    {
        var id = await Ready();
        await Start(id);
        await ConfirmedAhead();

        await TickOn(s_first.AddDays(3));

        Assert.That((await Load<Placement>(id)).State, Is.EqualTo(PlacementState.AtRisk));
    }

    [Test]
    public async Task A_start_that_is_moved_behind_its_first_day_is_talked_about_anew()
    {
        var id = await Ready();
        await ConfirmedAhead();

        await SendAs(Some.Consultant, new ChangePeriod
        {
            PlacementId = id,
            Version = await VersionOf<Placement>(id),
            FromOn = s_first.AddDays(3),
            ToOn = s_first.AddDays(20),
            Reason = "The shop opens later.",
        });

        Assert.That((await SendAs(Some.Consultant, new ShowPlacement(id))).Meeting!.State, Is.EqualTo(SafetyMeetingState.Reopened));
    }

    [Test]
    public async Task What_began_without_a_meeting_is_at_risk_as_well()
    {
        var id = await Agreed();
        await SendAs(Some.Manager, new OverrideMeetingGate { PlacementId = id, Version = await VersionOf<Placement>(id), Reason = "They met last week." });
        await Start(id);
        await ConfirmedAhead();

        Assert.That(await TickOn(s_first.AddDays(-1)), Is.Zero);
        await TickOn(s_first);

        Assert.That((await Load<Placement>(id)).State, Is.EqualTo(PlacementState.AtRisk));
    }

    [Test]
    public async Task One_that_is_replaced_ahead_is_answered_for_until_the_first_day_of_the_next()
    {
        var stand = await GivenConsideration("stand", 20);
        var (id, meeting) = await Answered(stand);
        await Start(id);

        var next = await SendAs(Some.Consultant, await ReplaceAhead(stand, 60));

        Assert.That(await AnswersIn(meeting), Is.EqualTo(new[] { stand.Id }));
        Assert.That((await Load<Placement>(id)).State, Is.EqualTo(PlacementState.Active));
        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, await ReplaceAhead(stand, 90)), Throws.TypeOf<RuleBroken>().With.Message.Contains("gives way"));

        await TickOn(s_first);

        Assert.That(await AnswersIn(meeting), Is.EqualTo(new[] { next }));
        Assert.That(((await Load<Placement>(id)).State, (await Load<Consideration>(stand.Id)).State), Is.EqualTo((PlacementState.AtRisk, ConsiderationState.Superseded)));
    }

    [Test]
    public async Task What_an_incident_taught_for_later_replaces_nothing_before_that_day()
    {
        var stand = await GivenConsideration("stand", 20);
        var (id, meeting) = await Answered(stand);
        await Start(id);
        Clock.Now = Now.AddDays(Monday.DayNumber - Today.DayNumber);
        var incident = await SendAs(Some.Consultant, new ReportIncident { PlacementId = id, At = Clock.Now, Kind = IncidentKind.CouldNotGoOn, WhatHappened = "Had to hold on.", Harm = Harm.None });
        var proposed = await Given(Consideration.ProposeFrom(incident, Guid.CreateVersion7(), Candidate.Id, "stand", 10, "", s_first));

        await SendAs(Some.Consultant, new ConfirmConsideration { ConsiderationId = proposed.Id, Version = proposed.Version, On = Monday, IsShareable = true });

        Assert.That((await Load<Consideration>(stand.Id)).IsInForce(s_first.AddDays(-1)), Is.True);
        Assert.That(await AnswersIn(meeting), Is.EqualTo(new[] { stand.Id }));
    }

    [Test]
    public async Task One_holds_on_when_the_next_is_given_up_before_its_first_day()
    {
        var stand = await GivenConsideration("stand", 20);
        var next = await SendAs(Some.Consultant, await ReplaceAhead(stand, 60));

        await SendAs(Some.Consultant, new EndConsideration { ConsiderationId = next, Version = await VersionOf<Consideration>(next), On = Today });

        Assert.That((await Load<Consideration>(stand.Id)).IsInForce(s_first), Is.True);
    }

    [Test]
    public async Task What_is_not_shared_stays_with_the_consultant()
    {
        var id = await Ready();
        await Start(id);
        await ConfirmedAhead(shareable: false);

        Assert.That(await TickOn(s_first), Is.Zero);
        Assert.That((await Load<Placement>(id)).State, Is.EqualTo(PlacementState.Active));
        await Assert.ThatAsync(() => SendAs(Some.Consultant, new BringInDueConsiderations()), Throws.TypeOf<Forbidden>());
    }

    private async Task<SupersedeConsideration> ReplaceAhead(Consideration known, decimal limit) => new()
    {
        ReplacedId = known.Id,
        Version = await VersionOf<Consideration>(known.Id),
        DimensionCode = known.DimensionCode,
        Limit = limit,
        IsShareable = true,
        ValidFromOn = s_first,
        ConfirmedOn = Today,
    };

    /// <summary>A placement that is ready, with a meeting in which it was agreed to.</summary>
    private async Task<(Guid Placement, Guid Meeting)> Answered(Consideration consideration)
    {
        var id = await Agreed();
        var meeting = await SendAs(Some.Consultant, Plan(id));
        await SendAs(Some.Consultant, await Answer(meeting, consideration.Id, AnswerKind.Agreed));
        await SitDown(meeting);
        await SendAs(Some.Consultant, new ConfirmSafetyMeeting { MeetingId = meeting, Version = await VersionOf<SafetyMeeting>(meeting) });
        return (id, meeting);
    }

    private async Task<IEnumerable<Guid>> AnswersIn(Guid meetingId) =>
        (await SendAs(Some.Consultant, new ShowSafetyMeeting(meetingId))).Answers.Select(answer => answer.ConsiderationId);

    private async Task<Consideration> ConfirmedAhead(bool shareable = true)
    {
        var draft = await Given(new Consideration(Guid.CreateVersion7(), Candidate.Id, "stand", 20, "", shareable, s_first, null));
        await SendAs(Some.Consultant, new ConfirmConsideration { ConsiderationId = draft.Id, Version = await VersionOf<Consideration>(draft.Id), On = Today });
        return draft;
    }

    private async Task<int> TickOn(DateOnly day)
    {
        Clock.Now = Now.AddDays(day.DayNumber - Today.DayNumber);
        var count = 0;
        foreach (var member in await Services.GetRequiredService<SystemMembers>().All())
        {
            await SendAs(member, new ExpireConsiderations());
            count += await SendAs(member, new BringInDueConsiderations());
        }

        return count;
    }
}
