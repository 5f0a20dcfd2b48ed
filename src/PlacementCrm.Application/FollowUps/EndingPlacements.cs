using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.FollowUps;

internal static class EndingPlacements
{
    /// <summary>
    /// Running, over in 14 days or already past its last day, and nobody has said what comes next: no plan is written down and no
    /// later placement of the candidate is on its way.
    /// </summary>
    public static IQueryable<Placement> EndingWithoutPlan(this IQueryable<Placement> placements, CrmDbContext db, DateOnly today)
    {
        var until = today.AddDays(FindPlacements.SoonDays);
        return placements.Where(placement => PlacementFilters.Running.Contains(placement.State) && placement.EndsOn <= until
            && !db.EndPlans.Any(plan => plan.PlacementId == placement.Id)
            && !db.Placements.Any(next => next.CandidateId == placement.CandidateId && next.Id != placement.Id
                && next.StartsOn > placement.StartsOn && PlacementFilters.NotOver.Contains(next.State)));
    }
}
