using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Drafts;

/// <summary>Forgets the sender's draft of one form: it was saved or discarded.</summary>
[Requires(Permission.UseOwnAccount)]
public sealed record DropDraft([property: MayLookLikeCpr("Ids of records.")] string Key) : ICommand<Unit>, ILeavesNoTrace
{
    internal sealed class Handler(CrmDbContext db, CurrentUser user) : IRequestHandler<DropDraft, Unit>
    {
        public async Task<Unit> Handle(DropDraft request, CancellationToken cancellationToken)
        {
            await db.Drafts.Where(draft => draft.MemberId == user.MemberId && draft.Key == request.Key).ExecuteDeleteAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
