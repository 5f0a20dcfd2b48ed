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
        this CrmDbContext db, Guid siteId, PlacementKind kind, TakenPlace asked, RuleSet rules, DateOnly today, Guid? exceptId, CancellationToken cancel)
    {
        if (rules.Find(RuleCodes.Ratio, asked.From)?.Read<RatioParameters>() is not { } rule || !rule.Counted.Contains(kind))
            return null;

        return await db.StaffOf(siteId, asked.From, today, rule, cancel) is { } staff
            ? RatioOfPlaces.On(staff, asked, await db.TakenAt(siteId, rule, exceptId, cancel), rule)
            : null;
    }

    /// <summary>The mean of the last months before the start, or before today when the start is still ahead.</summary>
    public static async Task<StaffBasis?> StaffOf(this CrmDbContext db, Guid siteId, DateOnly startsOn, DateOnly today, RatioParameters rule, CancellationToken cancel)
    {
        var figure = await db.Sites.Where(site => site.Id == siteId).Select(site => site.OrdinaryFte).SingleAsync(cancel);
        return StaffBasis.On(startsOn < today ? startsOn : today, await db.StaffMonthsOf(siteId, cancel), figure, rule.StaffMonths);
    }

    public static Task<List<StaffMonth>> StaffMonthsOf(this CrmDbContext db, Guid siteId, CancellationToken cancel) =>
        db.SiteStaffMonths.Where(month => month.SiteId == siteId).Select(month => new StaffMonth(month.Month, month.OrdinaryFte)).ToListAsync(cancel);

    /// <summary>All placements of the site, through whichever opening they came; those that have not begun are said to be so.</summary>
    public static Task<List<TakenPlace>> TakenAt(this CrmDbContext db, Guid siteId, RatioParameters rule, Guid? exceptId, CancellationToken cancel) =>
        db.Placements.AsNoTracking()
            .Where(placement => placement.SiteId == siteId && placement.Id != exceptId && rule.Counted.Contains(placement.Kind)
                && PlacementFilters.NotOver.Contains(placement.State))
            .Select(placement => new TakenPlace(placement.StartsOn, placement.EndsOn, !PlacementFilters.Running.Contains(placement.State)))
            .ToListAsync(cancel);
}
