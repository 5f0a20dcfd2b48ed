using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Drafts;

/// <summary>Forgets the sender's draft of one form: it was saved or discarded. What another tab wrote stays, unless it was seen and is meant.</summary>
[Requires(Permission.UseOwnAccount)]
public sealed record DropDraft([property: MayLookLikeCpr("Ids of records.")] string Key, [property: MayLookLikeCpr("A random number.")] string Tab, bool TakesOver = false) : ICommand<Unit>, ILeavesNoTrace
{
    internal sealed class Handler(CrmDbContext db, CurrentUser user) : IRequestHandler<DropDraft, Unit>
    {
        public async Task<Unit> Handle(DropDraft request, CancellationToken cancellationToken)
        {
            // A tab that came second keeps its text under a key of its own.
            string[] keys = [request.Key, $"{request.Key}|{request.Tab}"];
            await db.Drafts
                .Where(draft => draft.MemberId == user.MemberId && keys.Contains(draft.Key) && (request.TakesOver || draft.Tab == "" || draft.Tab == request.Tab))
                .ExecuteDeleteAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
