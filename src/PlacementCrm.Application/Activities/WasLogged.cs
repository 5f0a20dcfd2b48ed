using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Activities;

/// <summary>Whether the user's request with this id was carried out; asked when its answer may have been lost.</summary>
[Requires(Permission.LogActivities)]
public sealed record WasLogged(Guid SavedAs) : IQuery<bool>
{
    internal sealed class Handler(CrmDbContext db, CurrentUser user) : IRequestHandler<WasLogged, bool>
    {
        public Task<bool> Handle(WasLogged request, CancellationToken cancellationToken)
        {
            var me = user.MemberId;
            return db.CommandReceipts.AnyAsync(receipt => receipt.Id == request.SavedAs && receipt.MemberId == me, cancellationToken);
        }
    }
}
