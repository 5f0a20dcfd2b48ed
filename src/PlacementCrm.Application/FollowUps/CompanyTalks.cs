using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.FollowUps;

namespace PlacementCrm.Application.FollowUps;

/// <summary>The follow-ups in which the consultant hears how it goes at the company; papers, questions and other tasks are none.</summary>
internal static class CompanyTalks
{
    private static readonly FollowUpKind?[] s_kinds = [FollowUpKind.Call, FollowUpKind.Visit, FollowUpKind.CheckIn];

    public static bool IsTalk(this FollowUpKind kind) => s_kinds.Contains(kind);

    /// <summary>A task of the municipality has no company.</summary>
    public static bool IsCompanyTalk(this FollowUpTask task) => task.CompanyId is not null && s_kinds.Contains(task.Kind);

    public static IQueryable<FollowUpTask> CompanyTalksOf(this CrmDbContext db, Guid placementId) =>
        db.FollowUpTasks.Where(task => task.PlacementId == placementId && task.CompanyId != null && s_kinds.Contains(task.Kind));

    public static async Task<List<FollowUpTask>> OpenTalksOn(this CrmDbContext db, Guid placementId, DateOnly day, CancellationToken cancel)
    {
        var talks = await db.CompanyTalksOf(placementId).Where(task => task.DueOn == day && task.DoneAt == null).ToListAsync(cancel);
        return talks.FindAll(task => task.IsOpen); // Not what this very request has completed.
    }
}
