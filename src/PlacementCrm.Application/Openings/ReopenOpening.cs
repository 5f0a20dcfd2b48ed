using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Openings;

/// <summary>The company looks for somebody again.</summary>
[Requires(Permission.KeepCompanies)]
public sealed record ReopenOpening(Guid OpeningId, uint Version) : ICommand<Unit>
{
    internal sealed class Handler(CrmDbContext db) : IRequestHandler<ReopenOpening, Unit>
    {
        public async Task<Unit> Handle(ReopenOpening request, CancellationToken cancellationToken)
        {
            (await db.Openings.Get(request.OpeningId, request.Version, cancellationToken)).Reopen();
            return Unit.Value;
        }
    }
}
