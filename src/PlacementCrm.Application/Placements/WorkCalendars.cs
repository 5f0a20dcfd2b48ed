using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain;

namespace PlacementCrm.Application.Placements;

internal static class WorkCalendars
{
    /// <summary>The working days where the placement is.</summary>
    public static async Task<WorkCalendar> WorkCalendarOf(this CrmDbContext db, Guid placementId, CancellationToken cancel) =>
        WorkCalendar.At(await (
            from placement in db.Placements
            join site in db.Sites on placement.SiteId equals site.Id
            where placement.Id == placementId
            select site.Postcode).SingleOrDefaultAsync(cancel));
}
