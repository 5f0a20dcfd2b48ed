using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Tasks;

/// <summary>Marks a task as done; twice is the same as once, so no version is asked for.</summary>
[Requires(Permission.SeeTasks)]
public sealed record CompleteTask(Guid TaskId) : ICommand<Unit>
{
    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<CompleteTask, Unit>
    {
        public async Task<Unit> Handle(CompleteTask request, CancellationToken cancellationToken)
        {
            var task = await db.FollowUpTasks.VisibleTo(user, db).Get(request.TaskId, cancellationToken);
            task.Complete(user.MemberId, clock.GetUtcNow());
            return Unit.Value;
        }
    }
}
