using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Activities;

/// <summary>We were there, the company was not; the plan stays on the timeline and says so.</summary>
[Requires(Permission.LogActivities)]
public sealed record MarkNoShow(Guid ActivityId, uint Version) : ICommand<Unit>
{
    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<MarkNoShow, Unit>
    {
        public async Task<Unit> Handle(MarkNoShow request, CancellationToken cancellationToken)
        {
            var activity = await db.Activities.Get(request.ActivityId, request.Version, cancellationToken);
            activity.MarkNoShow(clock.GetUtcNow());
            return Unit.Value;
        }
    }
}
