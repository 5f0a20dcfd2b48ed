using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Activities;

/// <summary>Takes a planned activity off the day; it stays on the timeline as called off.</summary>
[Requires(Permission.LogActivities)]
public sealed record CancelActivity(Guid ActivityId, uint Version) : ICommand<Unit>
{
    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<CancelActivity, Unit>
    {
        public async Task<Unit> Handle(CancelActivity request, CancellationToken cancellationToken)
        {
            var activity = await db.Activities.Get(request.ActivityId, request.Version, cancellationToken);
            activity.Cancel(clock.GetUtcNow());
            return Unit.Value;
        }
    }
}
