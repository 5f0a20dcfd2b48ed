using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Companies;

/// <summary>Corrects what is known about a place of work.</summary>
[Requires(Permission.KeepCompanies)]
public sealed record CorrectSite : SiteDetails, ICorrection
{
    public Guid SiteId { get; init; }

    public uint Version { get; set; }

    internal sealed class Validator : Rules<CorrectSite>;

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<CorrectSite, Unit>
    {
        public async Task<Unit> Handle(CorrectSite request, CancellationToken cancellationToken)
        {
            var site = await db.Sites.Get(request.SiteId, request.Version, cancellationToken);
            await db.RefuseKnownPNumber(request.PNumber, site.Id, cancellationToken);
            request.WriteTo(site);
            return Unit.Value;
        }
    }
}
