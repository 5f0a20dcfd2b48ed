using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Drafts;

/// <summary>Forgets all drafts of the sender, who is signing out.</summary>
[Requires(Permission.UseOwnAccount)]
public sealed record DropAllDrafts : ICommand<Unit>, ILeavesNoTrace
{
    internal sealed class Handler(CrmDbContext db, CurrentUser user) : IRequestHandler<DropAllDrafts, Unit>
    {
        public async Task<Unit> Handle(DropAllDrafts request, CancellationToken cancellationToken)
        {
            await db.Drafts.Where(draft => draft.MemberId == user.MemberId).ExecuteDeleteAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
