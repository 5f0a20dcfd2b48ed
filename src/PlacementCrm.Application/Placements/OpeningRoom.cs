using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Application.Placements;

/// <summary>Invariant 7: not more people than an opening has places.</summary>
internal static class OpeningRoom
{
    /// <summary>For a new placement everybody counts who is not gone; they may get longer yet.</summary>
    public static Task RefuseWhenFull(this CrmDbContext db, Opening opening, CancellationToken cancel) =>
        db.RefuseWhenFull(opening, db.Placements, cancel);

    /// <summary>For another period of a placement those count who are there on one of its days.</summary>
    public static Task RefuseWhenFull(this CrmDbContext db, Opening opening, TakenPlace period, Guid exceptId, CancellationToken cancel) => db.RefuseWhenFull(
        opening, db.Placements.Where(other => other.Id != exceptId && other.StartsOn <= period.To && period.From <= other.EndsOn), cancel);

    /// <summary>Two that take the last place at once, or one that takes it while it is withdrawn, would each count the other out: here they queue.</summary>
    public static Task LockPlacesOf(this CrmDbContext db, Guid openingId, CancellationToken cancel) => db.Database.ExecuteSqlAsync(
        $"select 1 from opening where organisation_id = {db.CurrentOrganisation} and id = {openingId} for update", cancel);

    private static async Task RefuseWhenFull(this CrmDbContext db, Opening opening, IQueryable<Placement> others, CancellationToken cancel)
    {
        await db.LockPlacesOf(opening.Id, cancel);
        var taken = await others.CountAsync(placement => placement.OpeningId == opening.Id && PlacementFilters.NotOver.Contains(placement.State), cancel);
        if (taken >= opening.Places)
            throw new RuleBroken("Placements.NoPlaceLeft", opening.Title, opening.Places);
    }
}
