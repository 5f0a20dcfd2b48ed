using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.Tests.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Events;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Candidates;

/// <summary>Being in a placement follows from the placements: nobody types it, and it ends with them.</summary>
public sealed class CandidateAtWorkTests : PlacementTest
{
    [Test]
    public async Task Follows_from_a_placement_that_runs_and_ends_with_it()
    {
        var placement = await Ready();
        Assert.That(await State(), Is.EqualTo(CandidateState.Registered));

        await Start(placement);
        var (atWork, found) = (await State(), await Found(CandidateState.InPlacement));
        await SendAs(Some.Consultant, new EndPlacementEarly
        {
            PlacementId = placement,
            Version = await VersionOf<Placement>(placement),
            EndedOn = Today,
            CandidateReason = EndingReason.JobElsewhere,
            CandidateWords = "Has a job.",
            CompanyReason = EndingReason.Other,
            CompanyWords = "All the best.",
        });

        Assert.That((atWork, found, await State(), await Found(CandidateState.InPlacement)), Is.EqualTo((CandidateState.InPlacement, 1, CandidateState.Registered, 0)));
        Assert.That(await Found(CandidateState.Registered), Is.EqualTo(1));
    }

    [Test]
    public async Task From_there_the_way_goes_on_to_a_job_and_not_back_to_being_clarified()
    {
        await Start(await Ready());
        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, new StartClarifying { CandidateId = Candidate.Id, Version = await VersionOf<Candidate>(Candidate.Id) }), Throws.TypeOf<RuleBroken>());

        await SendAs(Some.Consultant, new RecordEmployment { CandidateId = Candidate.Id, Version = await VersionOf<Candidate>(Candidate.Id) });

        Assert.That(await State(), Is.EqualTo(CandidateState.Employed));
        await InDatabase(null, db =>
        {
            var step = db.Set<DomainEvent>().Single(row => row.SubjectId == Candidate.Id && row.Kind == EventKind.CandidateMoved);
            Assert.That((step.FromState, step.ToState), Is.EqualTo(("InPlacement", "Employed")));
            return Task.CompletedTask;
        });
    }

    [Test]
    public async Task A_pause_goes_back_to_where_the_candidate_was()
    {
        await Start(await Ready());

        await SendAs(Some.Consultant, new PutCandidateOnHold { CandidateId = Candidate.Id, Version = await VersionOf<Candidate>(Candidate.Id) });
        Assert.That(await State(), Is.EqualTo(CandidateState.OnHold));
        await SendAs(Some.Consultant, new ResumeCandidate { CandidateId = Candidate.Id, Version = await VersionOf<Candidate>(Candidate.Id) });

        Assert.That(await State(), Is.EqualTo(CandidateState.InPlacement));
    }

    private async Task<CandidateState> State() => (await SendAs(Some.Consultant, new ShowCandidate(Candidate.Id))).State;

    private async Task<int> Found(CandidateState state) => (await SendAs(Some.Consultant, new FindCandidates { State = state })).Count;
}
