using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Companies;

/// <summary>Lifts the mark that a company must not be contacted.</summary>
[Requires(Permission.KeepCompanies)]
public sealed record AllowContact : ICommand<Unit>
{
    public Guid CompanyId { get; init; }

    public uint Version { get; init; }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<AllowContact, Unit>
    {
        public async Task<Unit> Handle(AllowContact request, CancellationToken cancellationToken)
        {
            var company = await db.Companies.Get(request.CompanyId, request.Version, cancellationToken);
            company.AllowContact();
            return Unit.Value;
        }
    }
}
