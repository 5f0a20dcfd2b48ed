using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Candidates;

namespace PlacementCrm.Application.Candidates;

/// <summary>The candidate has a job.</summary>
[Requires(Permission.KeepCandidates)]
public sealed record RecordEmployment : CandidateStep
{
    internal sealed class Handler(CrmDbContext db, CurrentUser user) : Handler<RecordEmployment>(db, user)
    {
        protected override void Take(RecordEmployment step, Candidate candidate, bool isAtWork) => candidate.BecomeEmployed(isAtWork);
    }
}
