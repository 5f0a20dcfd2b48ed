using Microsoft.Extensions.DependencyInjection;
using PlacementCrm.Application.Accounts;
using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Application.Tests.Placements;
using PlacementCrm.Domain.Considerations;
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
    public async Task What_is_not_shared_stays_with_the_consultant()
    {
        var id = await Ready();
        await Start(id);
        await ConfirmedAhead(shareable: false);

        Assert.That(await TickOn(s_first), Is.Zero);
        Assert.That((await Load<Placement>(id)).State, Is.EqualTo(PlacementState.Active));
        await Assert.ThatAsync(() => SendAs(Some.Consultant, new BringInDueConsiderations()), Throws.TypeOf<Forbidden>());
    }

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
            count += await SendAs(member, new BringInDueConsiderations());
        return count;
    }
}
