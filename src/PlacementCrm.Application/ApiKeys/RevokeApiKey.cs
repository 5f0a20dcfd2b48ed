using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.ApiKeys;

/// <summary>Ends a key from the next request on.</summary>
[Requires(Permission.KeepMembers)]
public sealed record RevokeApiKey(Guid Id) : ICommand<Unit>
{
    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<RevokeApiKey, Unit>
    {
        public async Task<Unit> Handle(RevokeApiKey request, CancellationToken cancellationToken)
        {
            (await db.ApiKeys.Get(request.Id, cancellationToken)).Revoke(clock.GetUtcNow());
            return Unit.Value;
        }
    }
}
