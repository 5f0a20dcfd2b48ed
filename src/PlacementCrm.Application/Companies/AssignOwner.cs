using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Companies;

/// <summary>Says who looks after a company; nobody when empty.</summary>
[Requires(Permission.KeepCompanies)]
public sealed record AssignOwner : ICommand<Unit>
{
    public Guid CompanyId { get; init; }

    public uint Version { get; init; }

    public Guid? OwnerId { get; set; }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<AssignOwner, Unit>
    {
        public async Task<Unit> Handle(AssignOwner request, CancellationToken cancellationToken)
        {
            var company = await db.Companies.Get(request.CompanyId, request.Version, cancellationToken);
            await db.Assign(company, request.OwnerId, cancellationToken);
            return Unit.Value;
        }
    }
}
