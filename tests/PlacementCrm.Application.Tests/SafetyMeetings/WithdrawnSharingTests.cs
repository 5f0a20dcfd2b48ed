using PlacementCrm.Application.Agreements;
using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Application.Tests.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.SafetyMeetings;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.SafetyMeetings;

/// <summary>Invariant 13: what is withdrawn leaves every paper, also when it no longer holds.</summary>
public sealed class WithdrawnSharingTests : PlacementTest
{
    [Test]
    public async Task The_sharing_of_one_that_was_replaced_is_withdrawn_and_it_leaves_the_old_minutes()
    {
        var lift = await GivenConsideration("lift", 5);
        var (id, meeting) = await Talked();
        var next = await SendAs(Some.Consultant, new SupersedeConsideration
        {
            ReplacedId = lift.Id,
            Version = await VersionOf<Consideration>(lift.Id),
            DimensionCode = "lift",
            Limit = 2,
            IsShareable = false,
            ValidFromOn = Today,
            ConfirmedOn = Today,
        });
        Assert.That((await SendAs(Some.Consultant, new ShowMinutes(meeting, 1))).Content.Answers.Select(answer => answer.Words), Is.EqualTo(new[] { "Lifts at most 5 kg" }));

        await SendAs(Some.Consultant, await Sharing(lift.Id, isShareable: false));

        Assert.That((await SendAs(Some.Consultant, new ShowMinutes(meeting, 1))).Content.Answers, Is.Empty);
        Assert.That((await SendAs(Some.Consultant, new ShowMinutes(meeting))).Content.Answers, Is.Empty);
        Assert.That((await SendAs(Some.Consultant, new ShowAgreement(id))).ToString(), Does.Not.Contain("5 kg"));
        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, await Sharing(lift.Id, isShareable: true)), Throws.TypeOf<RuleBroken>().With.Message.Contains("has ended"));
        Assert.That((await Load<Consideration>(next)).State, Is.EqualTo(ConsiderationState.Confirmed));
    }

    private async Task<ShareConsideration> Sharing(Guid id, bool isShareable) =>
        new() { ConsiderationId = id, Version = await VersionOf<Consideration>(id), IsShareable = isShareable };

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
