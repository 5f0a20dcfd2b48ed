using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Application.Companies;

/// <summary>A place of work with its employees month by month.</summary>
[Requires(Permission.SeeCompanies)]
public sealed record ShowSite(Guid SiteId) : IQuery<ShowSite.Page>
{
    public sealed record Page
    {
        public required Guid Id { get; init; }
        public required Guid CompanyId { get; init; }
        public required string Company { get; init; }
        public required string Name { get; init; }
        public string? PNumber { get; init; }
        public required string Address { get; init; }
        public decimal? OrdinaryFte { get; init; }
        public string? EmployeeRepresentative { get; init; }
        public required IReadOnlyList<Month> Months { get; init; }
    }

    public sealed record Month(DateOnly On, decimal OrdinaryFte, StaffSource Source, string RecordedBy);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<ShowSite, Page>
    {
        public async Task<Page> Handle(ShowSite request, CancellationToken cancellationToken)
        {
            var site = await db.Sites.AsNoTracking().Get(request.SiteId, cancellationToken);
            var months = await (
                from month in db.SiteStaffMonths
                join member in db.Members on month.RecordedById equals member.Id
                where month.SiteId == site.Id
                orderby month.Month descending
                select new Month(month.Month, month.OrdinaryFte, month.Source, member.Name)).ToListAsync(cancellationToken);
            return new Page
            {
                Id = site.Id,
                CompanyId = site.CompanyId,
                Company = await db.Companies.Where(company => company.Id == site.CompanyId).Select(company => company.Name).SingleAsync(cancellationToken),
                Name = site.Name,
                PNumber = site.PNumber?.Digits,
                Address = string.Join(", ", new[] { site.AddressLine, $"{site.Postcode} {site.City}".Trim() }.Where(part => !string.IsNullOrEmpty(part))),
                OrdinaryFte = site.OrdinaryFte,
                EmployeeRepresentative = site.EmployeeRepresentative,
                Months = months,
            };
        }
    }
}
