using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Activities;

namespace PlacementCrm.Application.Openings;

/// <summary>What the form for an opening shows besides its fields: whose place it is, and the visits to learn demands from.</summary>
[Requires(Permission.KeepCompanies)]
public sealed record ShowOpeningPlace : IQuery<ShowOpeningPlace.Place>
{
    private const int MostSources = 20;
    private const int MostSites = 200;

    /// <summary>One of the three says which company it is about.</summary>
    public Guid? CompanyId { get; init; }

    public Guid? SiteId { get; init; }

    public Guid? OpeningId { get; init; }

    public sealed record Place(Guid CompanyId, string Company, IReadOnlyList<SiteRow> Sites, IReadOnlyList<Source> Sources);

    public sealed record SiteRow(Guid Id, string Name, string? City);

    /// <summary>A held visit, call or other contact with the company.</summary>
    public sealed record Source(Guid Id, ActivityKind Kind, DateOnly On, string Purpose);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<ShowOpeningPlace, Place>
    {
        public async Task<Place> Handle(ShowOpeningPlace request, CancellationToken cancellationToken)
        {
            var company = await db.Companies
                .Where(row => row.Id == request.CompanyId
                    || db.Sites.Any(site => site.Id == request.SiteId && site.CompanyId == row.Id)
                    || db.Openings.Any(opening => opening.Id == request.OpeningId && opening.CompanyId == row.Id))
                .Select(row => new { row.Id, row.Name })
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
            var sites = await db.Sites.Where(site => site.CompanyId == company.Id)
                .OrderBy(site => EF.Functions.Collate(site.Name, Alphabet.OfUser)).ThenBy(site => site.Id).Take(MostSites)
                .Select(site => new SiteRow(site.Id, site.Name, site.City))
                .ToListAsync(cancellationToken);
            var sources = await db.Activities
                .Where(activity => activity.CompanyId == company.Id && activity.State == ActivityState.Held)
                .OrderByDescending(activity => activity.At).Take(MostSources)
                .Select(activity => new { activity.Id, activity.Kind, activity.At, activity.Purpose })
                .ToListAsync(cancellationToken);
            return new Place(company.Id, company.Name, sites, [.. sources.Select(row => new Source(row.Id, row.Kind, row.At.DanishDay(), row.Purpose))]);
        }
    }
}
