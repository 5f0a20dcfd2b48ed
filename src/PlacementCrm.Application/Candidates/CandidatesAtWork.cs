using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Candidates;

/// <summary>Being in a placement is asked of the placements, never stored with the candidate.</summary>
internal static class CandidatesAtWork
{
    public static IQueryable<Placement> Running(this IQueryable<Placement> placements) =>
        placements.Where(placement => placement.State == PlacementState.Active || placement.State == PlacementState.AtRisk);

    /// <summary>As the reader sees the state: somebody at work is in a placement, whatever was clarified before.</summary>
    public static IQueryable<Candidate> InState(this IQueryable<Candidate> candidates, CandidateState state, CrmDbContext db)
    {
        var running = db.Placements.Running();
        if (state is CandidateState.InPlacement)
            return candidates.Where(candidate => CandidateStates.OnTheWay.Contains(candidate.State) && running.Any(placement => placement.CandidateId == candidate.Id));

        candidates = candidates.Where(candidate => candidate.State == state);
        return CandidateStates.OnTheWay.Contains(state)
            ? candidates.Where(candidate => !running.Any(placement => placement.CandidateId == candidate.Id))
            : candidates;
    }
}
