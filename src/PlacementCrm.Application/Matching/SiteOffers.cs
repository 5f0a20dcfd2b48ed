using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Matching;

namespace PlacementCrm.Application.Matching;

/// <summary>Sites of a company where tasks are known and no place is offered: what nobody knows of them is worth asking too.</summary>
internal static class SiteOffers
{
    public static async Task<IReadOnlyList<PlaceOffered>> OffersWithoutOpening(this CrmDbContext db, Guid companyId, CancellationToken cancel)
    {
        var sites = db.Sites.Where(site => site.CompanyId == companyId
            && db.SiteTasks.Any(task => task.SiteId == site.Id && task.RetiredOn == null)
            && !db.Openings.Any(opening => opening.SiteId == site.Id && opening.State == OpeningState.Open));
        var rows = await (
            from site in sites.AsNoTracking()
            join company in db.Companies on site.CompanyId equals company.Id
            select new { Site = site, Company = company.Name, company.DoNotContact }).ToListAsync(cancel);
        if (rows.Count == 0)
            return [];

        var tasks = await db.TasksOf(sites, cancel);
        var facts = await db.FactsOf(sites, cancel);
        return [.. rows.Select(row => new PlaceOffered(row.Company, row.Site.Name, row.Site.City, new OfferProfile
        {
            Id = row.Site.Id,
            CompanyId = companyId,
            SiteId = row.Site.Id,
            Title = row.Site.Name,
            DoNotContact = row.DoNotContact,
            Place = row.Site is { Latitude: { } latitude, Longitude: { } longitude } ? new GeoPoint(latitude, longitude) : null,
            Tasks = [.. tasks[row.Site.Id]],
            Facts = [.. facts[row.Site.Id]],
        }))];
    }
}
