using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.FollowUps;

namespace PlacementCrm.Application.FollowUps;

/// <summary>Who sees a placement sees how it is followed up; what touches health is cut by the request that shows it.</summary>
internal static class FollowUpVisibility
{
    public static IQueryable<CheckIn> CheckInsVisibleTo(this CrmDbContext db, CurrentUser user)
    {
        var placements = db.PlacementsVisibleTo(user);
        return db.CheckIns.Where(checkIn => placements.Any(placement => placement.Id == checkIn.PlacementId));
    }

    public static IQueryable<ProgressGoal> GoalsVisibleTo(this CrmDbContext db, CurrentUser user)
    {
        var placements = db.PlacementsVisibleTo(user);
        return db.ProgressGoals.Where(goal => placements.Any(placement => placement.Id == goal.PlacementId));
    }
}
