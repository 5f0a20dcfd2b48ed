using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Openings;

/// <summary>An observation was a mistake.</summary>
[Requires(Permission.LogActivities)]
public sealed record TakeBackObservation(Guid SiteTaskId, Guid ObservationId) : ICommand<Unit>
{
    internal sealed class Handler(CrmDbContext db) : IRequestHandler<TakeBackObservation, Unit>
    {
        public async Task<Unit> Handle(TakeBackObservation request, CancellationToken cancellationToken)
        {
            (await db.SiteTasks.Include(task => task.Observations).Get(request.SiteTaskId, cancellationToken)).TakeBack(request.ObservationId);
            return Unit.Value;
        }
    }
}
