using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Candidates;

namespace PlacementCrm.Application.Candidates;

/// <summary>The candidate leaves without a job; the data stays until its retention ends.</summary>
[Requires(Permission.KeepCandidates)]
public sealed record ExitCandidate : CandidateStep
{
    internal sealed class Handler(CrmDbContext db, CurrentUser user) : Handler<ExitCandidate>(db, user)
    {
        protected override void Take(ExitCandidate step, Candidate candidate, bool isAtWork) => candidate.Exit(isAtWork);
    }
}
