using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Candidates;

namespace PlacementCrm.Application.Candidates;

/// <summary>Pauses the search, for whatever reason; nothing is lost.</summary>
[Requires(Permission.KeepCandidates)]
public sealed record PutCandidateOnHold : CandidateStep
{
    internal sealed class Handler(CrmDbContext db, CurrentUser user) : Handler<PutCandidateOnHold>(db, user)
    {
        protected override void Take(PutCandidateOnHold step, Candidate candidate, bool isAtWork) => candidate.PutOnHold();
    }
}
