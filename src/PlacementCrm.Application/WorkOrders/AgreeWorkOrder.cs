using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.WorkOrders;

/// <summary>The company has said yes.</summary>
[Requires(Permission.KeepCompanies)]
public sealed record AgreeWorkOrder(Guid WorkOrderId, uint Version) : ICommand<Unit>
{
    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<AgreeWorkOrder, Unit>
    {
        public async Task<Unit> Handle(AgreeWorkOrder request, CancellationToken cancellationToken)
        {
            (await db.WorkOrders.Get(request.WorkOrderId, request.Version, cancellationToken)).Agree(clock.Today());
            return Unit.Value;
        }
    }
}
