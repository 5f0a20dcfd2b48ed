using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Candidates;

namespace PlacementCrm.Application.Candidates;

/// <summary>Enough is known: from now on the candidate can be presented to companies.</summary>
[Requires(Permission.KeepCandidates)]
public sealed record DeclareReady : CandidateStep
{
    internal sealed class Handler(CrmDbContext db, CurrentUser user) : Handler<DeclareReady>(db, user)
    {
        protected override void Take(DeclareReady step, Candidate candidate, bool isAtWork) => candidate.BecomeReady(isAtWork);
    }
}
