using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Application.Companies;

/// <summary>The form for correcting a place of work, filled in with what is stored.</summary>
/// <param name="Since">When the form was opened before, to be told who changed what in between.</param>
[Requires(Permission.KeepCompanies)]
public sealed record ShowSiteToCorrect(Guid SiteId, DateTimeOffset? Since = null) : IQuery<ToCorrect<CorrectSite>>
{
    internal sealed class Handler(CrmDbContext db, RecentChanges changes) : IRequestHandler<ShowSiteToCorrect, ToCorrect<CorrectSite>>
    {
        public async Task<ToCorrect<CorrectSite>> Handle(ShowSiteToCorrect request, CancellationToken cancellationToken)
        {
            var stored = await db.Sites.AsNoTracking().Get(request.SiteId, cancellationToken);
            return await changes.With<CorrectSite, Site>(FormOf(stored), stored.Id, request.Since, cancellationToken);
        }

        private static CorrectSite FormOf(Site stored) => new()
        {
            SiteId = stored.Id,
            Version = stored.Version,
            Name = stored.Name,
            PNumber = stored.PNumber?.Digits,
            AddressLine = stored.AddressLine,
            Postcode = stored.Postcode,
            City = stored.City,
            MunicipalityCode = stored.MunicipalityCode,
            OrdinaryFte = stored.OrdinaryFte,
            EmployeeRepresentative = stored.EmployeeRepresentative,
        };
    }
}
