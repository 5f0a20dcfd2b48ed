using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Candidates;

namespace PlacementCrm.Application.Candidates;

/// <summary>The first talks begin: what the candidate wishes, can do and needs.</summary>
[Requires(Permission.KeepCandidates)]
public sealed record StartClarifying : CandidateStep
{
    internal sealed class Handler(CrmDbContext db, CurrentUser user) : Handler<StartClarifying>(db, user)
    {
        protected override void Take(StartClarifying step, Candidate candidate, bool isAtWork) => candidate.BeginClarifying(isAtWork);
    }
}
