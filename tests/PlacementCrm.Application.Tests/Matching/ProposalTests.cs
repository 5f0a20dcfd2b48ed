using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Matching;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Matching;

/// <summary>What an incident taught: a question until the candidate says yes, and then part of the very next match.</summary>
public sealed class ProposalTests : MatchWorld
{
    [Test]
    public async Task A_proposal_is_a_question_to_the_candidate_and_blocks_nothing()
    {
        var (candidate, opening) = await LadderWork();
        await Proposal(candidate);

        var list = await Matched(opening);

        var reason = list.Fits.Single().Reasons.Single(reason => reason.Code.Contains("Proposed", StringComparison.Ordinal));
        Assert.That((reason.Kind, reason.Blocks, reason.AsksCandidate, reason.IsPrivate), Is.EqualTo((PlacementCrm.Matching.ReasonKind.Unknown, false, true, true)));
        Assert.That(reason.Sentence, Does.StartWith("Does not work").IgnoreCase.Or.Contain("height").IgnoreCase);
        Assert.That(reason.Question, Is.EqualTo("Ask: Is the consideration right that was proposed after the incident?"), "it becomes a task title: no health in it");
        Assert.That(await SendAs(Some.Consultant, new FindOpenQuestions(opening.CompanyId)), Has.None.Matches<FindOpenQuestions.Row>(row => row.Question.Contains("incident")));
    }

    [Test]
    public async Task Confirmed_it_takes_part_in_the_very_next_match()
    {
        var (candidate, opening) = await LadderWork();
        var proposal = await Proposal(candidate);
        Assert.That((await Matched(opening)).FitCount, Is.EqualTo(1));

        await SendAs(Some.Consultant, new ConfirmConsideration { ConsiderationId = proposal.Id, Version = (await Load<Consideration>(proposal.Id)).Version, On = Today });

        var list = await Matched(opening);
        Assert.That((list.FitCount, list.NotShown.Single().Group), Is.EqualTo((0, "Consideration")));
    }

    // The incident itself is not what this is about.
    private async Task<Consideration> Proposal(Candidate candidate)
    {
        var proposal = await Given(new Consideration(Guid.CreateVersion7(), candidate.Id, "height", 0, "", false, Today, null));
        await Sql($"update consideration set state = 'Proposed' where id = '{proposal.Id}'");
        return proposal;
    }

    private async Task<(Candidate, Opening)> LadderWork()
    {
        var candidate = await SomebodyWaiting();
        var opening = await OpeningFor(work: "picking", standing: 10);
        await InDatabase(null, async db =>
        {
            var task = db.Set<WorkTask>().Single(row => row.OpeningId == opening.Id);
            task.Demand(Guid.CreateVersion7(), "height", 1, null, Today, Today);
            await db.SaveChangesAsync();
        });
        return (candidate, opening);
    }

    private async Task<MatchList> Matched(Opening opening) => (await SendAs(Some.Consultant, new FindCandidatesFor(opening.Id))).List;
}
