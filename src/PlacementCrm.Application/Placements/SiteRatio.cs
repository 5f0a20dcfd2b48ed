using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Application.Placements;

/// <summary>How many subsidised people a site may have beside its own staff, as a sum. It warns, it never blocks.</summary>
internal static class SiteRatio
{
    /// <summary>Null when the kind takes no place, or when nobody knows how many people work at the site.</summary>
    /// <param name="exceptId">The placement itself, once it exists.</param>
    public static async Task<RatioSum?> RatioAt(
        this CrmDbContext db, Guid siteId, PlacementKind kind, TakenPlace asked, RuleSet rules, Guid? exceptId, CancellationToken cancel)
    {
        if (rules.Find(RuleCodes.Ratio, asked.From)?.Read<RatioParameters>() is not { } rule || !rule.Counted.Contains(kind))
            return null;
        if (await db.Sites.Where(site => site.Id == siteId).Select(site => site.OrdinaryFte).SingleAsync(cancel) is not { } staff)
            return null;

        var others = await db.Placements.AsNoTracking()
            .Where(placement => placement.SiteId == siteId && placement.Id != exceptId && rule.Counted.Contains(placement.Kind)
                && PlacementFilters.NotOver.Contains(placement.State))
            .Select(placement => new TakenPlace(placement.StartsOn, placement.EndsOn))
            .ToListAsync(cancel);
        return RatioOfPlaces.On(staff, asked, others, rule);
    }
}
