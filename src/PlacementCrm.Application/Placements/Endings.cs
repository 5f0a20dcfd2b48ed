using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Placements;

/// <summary>What follows from every end: the relation to the company stays warm.</summary>
internal static class Endings
{
    /// <summary>A next step at the company for its owner's colleague who knows the case: thank them, on the next working day.</summary>
    public static async Task ThankTheCompany(this CrmDbContext db, Placement ended, DateOnly today, CancellationToken cancel) =>
        db.Add(new FollowUpTask(
            Guid.CreateVersion7(), Sentences.Of("Placements.ThankTitle"), (await db.WorkCalendarOf(ended.Id, cancel)).Later(today, 1), ended.ConsultantId,
            new TaskLinks(ended.CompanyId, PlacementId: ended.Id)));
}
