using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Candidates;

namespace PlacementCrm.Application.Candidates;

/// <summary>Goes on where the candidate stood before the pause.</summary>
[Requires(Permission.KeepCandidates)]
public sealed record ResumeCandidate : CandidateStep
{
    internal sealed class Handler(CrmDbContext db, CurrentUser user) : Handler<ResumeCandidate>(db, user)
    {
        protected override void Take(ResumeCandidate step, Candidate candidate, bool isAtWork) => candidate.Resume();
    }
}
