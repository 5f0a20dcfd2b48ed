using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Application.Companies;

/// <summary>Adds a place of work to a company.</summary>
[Requires(Permission.KeepCompanies)]
public sealed record AddSite : SiteDetails, ICommand<Guid>, IOnce
{
    public Guid RequestId { get; set; } = Guid.NewGuid();

    public Guid CompanyId { get; init; }

    internal sealed class Validator : Rules<AddSite>;

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<AddSite, Guid>
    {
        public async Task<Guid> Handle(AddSite request, CancellationToken cancellationToken)
        {
            var company = await db.Companies.AsNoTracking().Get(request.CompanyId, cancellationToken);
            await db.RefuseKnownPNumber(request.PNumber, request.RequestId, cancellationToken);
            var site = new Site(request.RequestId, company.Id, request.Name!);
            request.WriteTo(site);
            db.Add(site);
            return site.Id;
        }
    }
}
