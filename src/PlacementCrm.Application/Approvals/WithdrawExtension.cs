using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Approvals;

/// <summary>The consultant asks no more for the later end.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record WithdrawExtension(Guid ExtensionId, uint Version) : ICommand<Unit>
{
    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<WithdrawExtension, Unit>
    {
        public async Task<Unit> Handle(WithdrawExtension request, CancellationToken cancellationToken)
        {
            var asked = await db.ExtensionsVisibleTo(user).Get(request.ExtensionId, request.Version, cancellationToken);
            asked.Withdraw(user.MemberId, clock.GetUtcNow());
            return Unit.Value;
        }
    }
}
