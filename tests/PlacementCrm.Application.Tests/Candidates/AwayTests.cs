using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.Tests.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Candidates;

/// <summary>Who is on hold or gone is not proposed and does not begin, also by hand and also late.</summary>
public sealed class AwayTests : PlacementTest
{
    [TestCase(true)]
    [TestCase(false)]
    public async Task Is_not_put_on_a_shortlist_not_presented_not_accepted_and_not_proposed(bool isGone)
    {
        var (shop, yard) = (await Given(SomeOpening("Shop")), await Given(SomeOpening("Yard")));
        var listed = await SendAs(Some.Consultant, Shortlist());
        var presented = await SendAs(Some.Consultant, Shortlist() with { RequestId = Guid.NewGuid(), OpeningId = shop.Id, WorkTaskId = shop.Tasks[0].Id });
        await SendAs(Some.Consultant, new PresentSuggestion(presented, await VersionOf<Suggestion>(presented)));
        var accepted = await AcceptedSuggestion(yard);

        await Leave(isGone);

        var other = await Given(SomeOpening("Kitchen"));
        await Refused(() => SendAs(Some.Consultant, Shortlist() with { RequestId = Guid.NewGuid(), OpeningId = other.Id, WorkTaskId = other.Tasks[0].Id }));
        await Refused(async () => await SendAs(Some.Consultant, new PresentSuggestion(listed, await VersionOf<Suggestion>(listed))));
        await Refused(async () => await SendAs(Some.Consultant, new AcceptSuggestion(presented, await VersionOf<Suggestion>(presented))));
        await Refused(() => SendAs(Some.Consultant, Propose(accepted)));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Does_not_begin_and_the_gate_says_why(bool isGone)
    {
        var id = await Ready();

        await Leave(isGone);

        Assert.That((await SendAs(Some.Consultant, new ShowPlacement(id))).Gates.Select(gate => gate.Code), Is.EqualTo(new[] { "Placements.CandidateIsAway" }));
        await Assert.ThatAsync(() => Start(id), Throws.TypeOf<RuleBroken>().With.Message.Contains("candidate’s page before the start"));
        Assert.That((await Load<Placement>(id)).State, Is.EqualTo(PlacementState.ReadyToStart));
    }

    private static Task Refused(Func<Task> act) => Assert.ThatAsync(act, Throws.TypeOf<RuleBroken>().With.Message.Contains("no workplace is proposed"));

    private async Task Leave(bool isGone)
    {
        var version = await VersionOf<Domain.Candidates.Candidate>(Candidate.Id);
        if (isGone)
            await SendAs(Some.Consultant, new ExitCandidate { CandidateId = Candidate.Id, Version = version });
        else
            await SendAs(Some.Consultant, new PutCandidateOnHold { CandidateId = Candidate.Id, Version = version });
    }
}
