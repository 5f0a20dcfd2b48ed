using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Tasks;

/// <summary>Undoes <see cref="CompleteTask"/>.</summary>
[Requires(Permission.SeeTasks)]
public sealed record ReopenTask(Guid TaskId) : ICommand<Unit>
{
    internal sealed class Handler(CrmDbContext db, CurrentUser user) : IRequestHandler<ReopenTask, Unit>
    {
        public async Task<Unit> Handle(ReopenTask request, CancellationToken cancellationToken)
        {
            var task = await db.FollowUpTasks.VisibleTo(user, db).Get(request.TaskId, cancellationToken);
            task.Reopen();
            return Unit.Value;
        }
    }
}
