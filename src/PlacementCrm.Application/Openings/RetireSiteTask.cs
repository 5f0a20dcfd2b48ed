using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Openings;

/// <summary>It is no longer done there, or it is again. What was seen stays.</summary>
[Requires(Permission.KeepCompanies)]
public sealed record RetireSiteTask(Guid SiteTaskId, uint Version, bool IsRetired = true) : ICommand<Unit>
{
    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<RetireSiteTask, Unit>
    {
        public async Task<Unit> Handle(RetireSiteTask request, CancellationToken cancellationToken)
        {
            var task = await db.SiteTasks.Get(request.SiteTaskId, request.Version, cancellationToken);
            if (request.IsRetired)
                task.Retire(clock.Today());
            else
                task.TakeUpAgain();
            return Unit.Value;
        }
    }
}
