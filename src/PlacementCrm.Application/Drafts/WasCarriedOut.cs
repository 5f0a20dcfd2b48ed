using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Drafts;

/// <summary>Whether the user's own request with this id was carried out; asked when its answer may have been lost.</summary>
[Requires(Permission.UseOwnAccount)]
public sealed record WasCarriedOut(Guid SavedAs) : IQuery<bool>
{
    internal sealed class Handler(CrmDbContext db, CurrentUser user) : IRequestHandler<WasCarriedOut, bool>
    {
        public Task<bool> Handle(WasCarriedOut request, CancellationToken cancellationToken)
        {
            var me = user.MemberId;
            return db.CommandReceipts.AnyAsync(receipt => receipt.Id == request.SavedAs && receipt.MemberId == me, cancellationToken);
        }
    }
}
