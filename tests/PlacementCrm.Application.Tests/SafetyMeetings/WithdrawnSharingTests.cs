using Microsoft.Extensions.DependencyInjection;
using PlacementCrm.Application.Accounts;
using PlacementCrm.Application.Agreements;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Application.Tests.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Placements;
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

    [TestCase(false)]
    [TestCase(true)]
    public async Task C2_What_is_not_possible_does_not_go_away_by_not_being_shared(bool byConsent)
    {
        var lift = await GivenConsideration("lift", 5);
        var (id, meeting) = await Talked(AnswerKind.NotPossible);
        Assert.That((await Load<Placement>(id)).State, Is.EqualTo(PlacementState.MeetingPlanned));
        Assert.That(await WarnedOf(), Is.EqualTo(new[] { "Jensen Byg ApS" }), "said before it is done");

        await Unshare(lift.Id, byConsent);

        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, new MakeReady(id, await VersionOf<Placement>(id))), Throws.TypeOf<RuleBroken>().With.Message.Contains("reopened"));
        var page = await SendAs(Some.Consultant, new ShowSafetyMeeting(meeting));
        Assert.That((page.State, page.Answers.Count), Is.EqualTo((SafetyMeetingState.Reopened, 0)));
        Assert.That(await WarnedOf(), Is.Empty);
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task C3_Who_works_where_it_is_not_possible_is_at_risk_when_it_is_not_shared_any_more(bool byConsent)
    {
        var (id, meeting) = await Talked();
        await Start(id);
        var lift = await SendAs(Some.Consultant, new AddConsideration { CandidateId = Candidate.Id, DimensionCode = "lift", Limit = 5, IsShareable = true, ValidFromOn = Today });
        await SendAs(Some.Consultant, new ConfirmConsideration { ConsiderationId = lift, Version = await VersionOf<Consideration>(lift), On = Today });
        await SendAs(Some.Consultant, await Answer(meeting, lift, AnswerKind.NotPossible));
        await SitDown(meeting);
        await SendAs(Some.Consultant, new ConfirmSafetyMeeting { MeetingId = meeting, Version = await VersionOf<SafetyMeeting>(meeting) });

        await Unshare(lift, byConsent);

        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, new BringPlacementBackOnTrack { PlacementId = id, Version = await VersionOf<Placement>(id), Reason = "We talked." }),
            Throws.TypeOf<RuleBroken>().With.Message.Contains("reopened"));
        Assert.That((await Load<Placement>(id)).State, Is.EqualTo(PlacementState.AtRisk));
    }

    [TestCase(0)]
    [TestCase(1)]
    public async Task C2_What_is_not_possible_does_not_go_away_by_another_that_is_not_shared(int daysAhead)
    {
        var lift = await GivenConsideration("lift", 5);
        var (id, meeting) = await Talked(AnswerKind.NotPossible);

        await SendAs(Some.Consultant, new SupersedeConsideration
        {
            ReplacedId = lift.Id,
            Version = await VersionOf<Consideration>(lift.Id),
            DimensionCode = "lift",
            Limit = 2,
            IsShareable = false,
            ValidFromOn = Today.AddDays(daysAhead),
            ConfirmedOn = Today,
        });
        Clock.Now = Clock.Now.AddDays(daysAhead);
        foreach (var member in await Services.GetRequiredService<SystemMembers>().All())
            await SendAs(member, new ExpireConsiderations());

        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, new MakeReady(id, await VersionOf<Placement>(id))), Throws.TypeOf<RuleBroken>().With.Message.Contains("reopened"));
        var page = await SendAs(Some.Consultant, new ShowSafetyMeeting(meeting));
        Assert.That((page.State, page.Answers.Count), Is.EqualTo((SafetyMeetingState.Reopened, 0)));
    }

    /// <summary>The companies where somebody would have to talk again.</summary>
    private async Task<IReadOnlyList<string>> WarnedOf() => (await SendAs(Some.Consultant, new ShowConsiderations(Candidate.Id))).Single().NotPossibleAt;

    private async Task Unshare(Guid considerationId, bool byConsent)
    {
        if (byConsent)
            await SendAs(Some.Consultant, new WithdrawConsent { CandidateId = Candidate.Id, Version = await VersionOf<Candidate>(Candidate.Id), On = Today });
        else
            await SendAs(Some.Consultant, await Sharing(considerationId, isShareable: false));
    }

    private async Task<ShareConsideration> Sharing(Guid id, bool isShareable) =>
        new() { ConsiderationId = id, Version = await VersionOf<Consideration>(id), IsShareable = isShareable };

    private async Task<(Guid Placement, Guid Meeting)> Talked(AnswerKind kind = AnswerKind.Agreed)
    {
        var id = await Agreed();
        var meeting = await SendAs(Some.Consultant, Plan(id));
        foreach (var answer in (await SendAs(Some.Consultant, new ShowSafetyMeeting(meeting))).Answers)
            await SendAs(Some.Consultant, await Answer(meeting, answer.ConsiderationId, kind));
        await SitDown(meeting);
        await SendAs(Some.Consultant, new ConfirmSafetyMeeting { MeetingId = meeting, Version = await VersionOf<SafetyMeeting>(meeting) });
        return (id, meeting);
    }
}
