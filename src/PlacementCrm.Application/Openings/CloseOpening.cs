using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Openings;

/// <summary>Nobody more is looked for; what was placed there stays.</summary>
[Requires(Permission.KeepCompanies)]
public sealed record CloseOpening(Guid OpeningId, uint Version) : ICommand<Unit>
{
    internal sealed class Handler(CrmDbContext db) : IRequestHandler<CloseOpening, Unit>
    {
        public async Task<Unit> Handle(CloseOpening request, CancellationToken cancellationToken)
        {
            (await db.Openings.Get(request.OpeningId, request.Version, cancellationToken)).Close();
            return Unit.Value;
        }
    }
}
