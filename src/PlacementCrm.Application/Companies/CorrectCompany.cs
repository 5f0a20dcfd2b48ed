using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Companies;

/// <summary>Corrects what is known about a company.</summary>
[Requires(Permission.KeepCompanies)]
public sealed record CorrectCompany : CompanyDetails, ICorrection
{
    public Guid CompanyId { get; init; }

    public uint Version { get; set; }

    internal sealed class Validator : Rules<CorrectCompany>;

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<CorrectCompany, Unit>
    {
        public async Task<Unit> Handle(CorrectCompany request, CancellationToken cancellationToken)
        {
            var company = await db.Companies.Get(request.CompanyId, request.Version, cancellationToken);
            await db.RefuseKnownCvr(request.Cvr, company.Id, cancellationToken);
            request.WriteTo(company);
            return Unit.Value;
        }
    }
}
