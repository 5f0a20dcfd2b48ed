using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Application.Tests.Placements;
using PlacementCrm.Domain.SafetyMeetings;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.SafetyMeetings;

/// <summary>Invariant 2: the consultant knows what holds at the workplace and was not raised.</summary>
public sealed class NotRaisedTests : PlacementTest
{
    [Test]
    public async Task What_is_not_shared_or_came_later_shows_as_not_raised()
    {
        await GivenConsideration("lift", 5);
        await GivenConsideration("stand", 20, shareable: false);
        var (id, _) = await Talked();
        // Written past the command that would reopen the meeting.
        await GivenConsideration("height", 0);

        var rows = await SendAs(Some.Consultant, new ShowNotRaised(id));

        Assert.That(rows.Select(row => (row.Words, row.Reason)), Is.EquivalentTo(new[]
        {
            ("Stands at most 20 minutes", NotRaisedReason.NotShared),
            ("Cannot work at heights or on ladders", NotRaisedReason.CameLater),
        }));
        Assert.That((await SendAs(Some.Consultant, new FindWhoSaw(Candidate.Id))).Select(row => row.Request), Does.Contain("ShowNotRaised"));
    }

    [Test]
    public async Task Who_may_not_see_considerations_is_refused()
    {
        var (id, _) = await Talked();

        await Assert.ThatAsync(() => SendAs(Some.Manager, new ShowNotRaised(id)), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Stranger, new ShowNotRaised(id)), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.ConsultantOfOtherTeam, new ShowNotRaised(id)), Throws.TypeOf<NotFound>());
    }

    private async Task<(Guid Placement, Guid Meeting)> Talked()
    {
        var id = await Agreed();
        var meeting = await SendAs(Some.Consultant, Plan(id));
        foreach (var answer in (await SendAs(Some.Consultant, new ShowSafetyMeeting(meeting))).Answers)
            await SendAs(Some.Consultant, await Answer(meeting, answer.ConsiderationId, AnswerKind.Agreed));
        await SitDown(meeting);
        await SendAs(Some.Consultant, new ConfirmSafetyMeeting { MeetingId = meeting, Version = await VersionOf<SafetyMeeting>(meeting) });
        return (id, meeting);
    }
}
