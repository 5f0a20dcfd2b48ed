using Microsoft.Extensions.DependencyInjection;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Links;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Application.Tests.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Links;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.SafetyMeetings;

/// <summary>A yes counts for what the party has read, whatever happens at the table at the same moment.</summary>
public sealed class BesideTheYesTests : BesideTest
{
    private Guid _consideration;
    private Guid _meeting;

    [SetUp]
    public async Task SitTogether()
    {
        _consideration = (await GivenConsideration("lift", 5)).Id;
        _meeting = await SendAs(Some.Consultant, Plan(await Agreed()));
        await SendAs(Some.Consultant, await Answer(_meeting, _consideration, AnswerKind.Agreed));
        await SitDown(_meeting);
    }

    [Test]
    public async Task A_yes_at_the_table_is_not_taken_for_an_answer_that_was_changed_meanwhile()
    {
        var yes = await Yes(_meeting, MeetingParty.Company);
        var adapted = await Answer(_meeting, _consideration, AnswerKind.Adapted) with { What = "A trolley", Who = "Lone", FromOn = Monday };
        await SendAs(Some.Consultant, adapted);

        await Assert.ThatAsync(() => SendAs(Some.Consultant, yes), Throws.TypeOf<EditConflict>());
        Assert.That((await PresenceOf(MeetingParty.Company)).ConfirmedAt, Is.Null);

        await SendAs(Some.Consultant, await Yes(_meeting, MeetingParty.Company));
        Assert.That((await PresenceOf(MeetingParty.Company)).ConfirmedAt, Is.EqualTo(Now));
    }

    [Test]
    public async Task Nobody_has_said_yes_to_a_period_that_came_afterwards()
    {
        await SendAs(Some.Consultant, await Yes(_meeting, MeetingParty.Company));
        var placement = (await Load<SafetyMeeting>(_meeting)).PlacementId;

        await SendAs(Some.Consultant, new ChangePeriod { PlacementId = placement, Version = await VersionOf<Placement>(placement), FromOn = Monday.AddDays(7), ToOn = Monday.AddDays(27), Reason = "The company asks for it." });

        Assert.That((await PresenceOf(MeetingParty.Company)).ConfirmedAt, Is.Null);
        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, new ConfirmSafetyMeeting { MeetingId = _meeting, Version = await VersionOf<SafetyMeeting>(_meeting) }), Throws.TypeOf<RuleBroken>());
    }

    [Test, CancelAfter(60_000)]
    public async Task An_objection_by_link_beside_the_confirmation_of_the_meeting_is_not_lost(CancellationToken cancel)
    {
        var (holder, objection) = await ByLink("The break is at eleven.");
        var confirm = new ConfirmSafetyMeeting { MeetingId = _meeting, Version = await VersionOf<SafetyMeeting>(_meeting) };

        await Beside(HoldMeeting, () => Settled(Some.Consultant, confirm), () => Settled(holder, objection), cancel);

        await HoldsTogether();
    }

    [Test, CancelAfter(60_000)]
    public async Task Points_about_the_work_beside_the_confirmation_of_the_meeting_do_not_leave_it_with_an_open_yes(CancellationToken cancel)
    {
        var version = await VersionOf<SafetyMeeting>(_meeting);
        var confirm = new ConfirmSafetyMeeting { MeetingId = _meeting, Version = version };
        var points = new GoThroughWork { MeetingId = _meeting, Version = version, Points = [new(MeetingPointKind.Breaks, "At ten")] };

        await Beside(HoldMeeting, () => Settled(Some.Consultant, confirm), () => Settled(Some.Consultant, points), cancel);

        await HoldsTogether();
    }

    [Test, CancelAfter(60_000)]
    public async Task A_yes_by_link_beside_another_answer_does_not_count_for_it(CancellationToken cancel)
    {
        // Something was added, so that the company is asked anew; its yes comes beside the next change.
        await SendAs(Some.Consultant, new RecordTalk { MeetingId = _meeting, Version = await VersionOf<SafetyMeeting>(_meeting), IfItGetsHard = "Call Lone." });
        var (holder, yes) = await ByLink(objection: null);
        var adapted = await Answer(_meeting, _consideration, AnswerKind.Adapted) with { What = "A trolley", Who = "Lone", FromOn = Monday };

        await Beside(
            $"select 1 from consideration_answer where safety_meeting_id = '{_meeting}' for no key update",
            () => Settled(Some.Consultant, adapted), () => Settled(holder, yes), cancel);

        Assert.That((await PresenceOf(MeetingParty.Company)).ConfirmedAt, Is.Null);
    }

    private string HoldMeeting => $"select 1 from safety_meeting where id = '{_meeting}' for no key update";

    /// <summary>Whichever came first: no confirmed meeting in which somebody has not said yes.</summary>
    private async Task HoldsTogether()
    {
        var page = await SendAs(Some.Consultant, new ShowSafetyMeeting(_meeting));
        Assert.That(page.State is SafetyMeetingState.Confirmed, Is.EqualTo(page.Presences.All(presence => presence.ConfirmedAt is not null)));
    }

    /// <summary>One of the two may be refused; what is stored afterwards is what counts.</summary>
    private async Task Settled<TAnswer>(CurrentUser user, MediatR.IRequest<TAnswer> request)
    {
        try
        {
            await SendAs(user, request);
        }
        catch (Exception refusal) when (refusal is EditConflict or RuleBroken)
        {
        }
    }

    private async Task<(CurrentUser Holder, AnswerConfirmation Answer)> ByLink(string? objection)
    {
        var issued = await SendAs(Some.Consultant, new IssueConfirmationLink { MeetingId = _meeting, Party = MeetingParty.Company });
        var holder = (await Services.GetRequiredService<LinkHolders>().Find(issued.Token, default))!;
        var reading = await SendAs(holder, new ReadForConfirmation(issued.Token, issued.Code));
        return (holder, new AnswerConfirmation { Token = issued.Token, Code = issued.Code, Print = reading.Print!, Objection = objection });
    }

    private async Task<ShowSafetyMeeting.Presence> PresenceOf(MeetingParty party) =>
        (await SendAs(Some.Consultant, new ShowSafetyMeeting(_meeting))).Presences.Single(presence => presence.Party == party);
}
