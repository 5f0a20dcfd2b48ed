using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Placements;

/// <summary>
/// Somebody starts while the meeting is reopened. The start is held back just before it is written, when it has read all that it
/// asks; what comes beside it must wait for it or be seen by it.
/// </summary>
public sealed class StartBesideReopeningTests : BesideTest
{
    [Test, CancelAfter(60_000)]
    public async Task Invariant_3_A_start_beside_a_reopened_meeting_is_at_risk(CancellationToken cancel)
    {
        var id = await Ready();
        var meeting = await MeetingOf(id);
        var reopen = new ReopenSafetyMeeting { MeetingId = meeting.Id, Version = meeting.Version, Reason = "Another hall" };

        await Beside(id, () => Start(id), () => SendAs(Some.Consultant, reopen), cancel);

        await HoldsBoth(id);
    }

    [Test, CancelAfter(60_000)]
    public async Task Invariant_3_A_start_beside_a_new_consideration_is_at_risk(CancellationToken cancel)
    {
        var id = await Ready();
        var confirm = await DraftToConfirm();

        await Beside(id, () => Start(id), () => SendAs(Some.Consultant, confirm), cancel);

        await HoldsBoth(id);
    }

    [Test, CancelAfter(60_000)]
    public async Task Invariant_3_A_way_back_on_track_beside_a_new_consideration_stays_at_risk(CancellationToken cancel)
    {
        var id = await Ready();
        await Start(id);
        await SendAs(Some.Consultant, new MarkPlacementAtRisk { PlacementId = id, Version = await VersionOf<Placement>(id), Reason = "Came late" });
        var confirm = await DraftToConfirm();
        var back = new BringPlacementBackOnTrack { PlacementId = id, Version = await VersionOf<Placement>(id), Reason = "Comes in time" };

        await Beside(id, () => SendAs(Some.Consultant, back), () => SendAs(Some.Consultant, confirm), cancel);

        await HoldsBoth(id);
    }

    private async Task HoldsBoth(Guid id) =>
        Assert.That(((await Load<Placement>(id)).State, (await MeetingOf(id)).State), Is.EqualTo((PlacementState.AtRisk, SafetyMeetingState.Reopened)));

    private Task Beside(Guid placementId, Func<Task> first, Func<Task> other, CancellationToken cancel) =>
        Beside($"select 1 from placement where id = '{placementId}' for no key update", first, other, cancel);

    private async Task<ConfirmConsideration> DraftToConfirm()
    {
        var draft = await Given(new Consideration(Guid.CreateVersion7(), Candidate.Id, "lift", 5, "", isShareable: true, Today.AddDays(-30), null));
        return new() { ConsiderationId = draft.Id, Version = draft.Version, On = Today };
    }

    private async Task<SafetyMeeting> MeetingOf(Guid placementId) =>
        await Load<SafetyMeeting>((await SendAs(Some.Consultant, new ShowPlacement(placementId))).Meeting!.Id);
}
