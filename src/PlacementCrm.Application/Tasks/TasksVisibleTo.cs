using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Organisations;

namespace PlacementCrm.Application.Tasks;

internal static class TasksVisibleTo
{
    /// <summary>
    /// Managers see all tasks. Others see their own, their team's, and whatever is only about a company they may see: a
    /// colleague's promise to a company is the next step for everybody who rings its bell.
    /// </summary>
    public static IQueryable<FollowUpTask> VisibleTo(this IQueryable<FollowUpTask> tasks, CurrentUser user, CrmDbContext db)
    {
        if (user.Role == Role.Manager)
            return tasks;

        var (me, team, seesCompanies) = (user.MemberId, user.Team, user.May(Permission.SeeCompanies));
        return tasks.Where(task => task.OwnerId == me
            || (team != null && db.Members.Any(member => member.Id == task.OwnerId && member.Team == team))
            || (seesCompanies && task.CompanyId != null && task.CandidateId == null && task.PlacementId == null));
    }
}
