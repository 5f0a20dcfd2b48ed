using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.WorkOrders;

namespace PlacementCrm.Application.WorkOrders;

/// <summary>The orders of one company: open ones first, by the day on which they are due.</summary>
[Requires(Permission.SeeCompanies)]
public sealed record FindWorkOrders(Guid CompanyId) : IQuery<IReadOnlyList<FindWorkOrders.Row>>
{
    public sealed record Row(
        Guid Id, uint Version, string Title, decimal Volume, string Unit, decimal? Price, string? Currency, string DoneBy, DateOnly DueOn, WorkOrderState State,
        DateOnly? AgreedOn, DateOnly? DeliveredOn, decimal? DeliveredVolume, string? CancelledReason, Guid? SiteId, string? Site, Guid? SourceActivityId, string Consultant, bool IsLate);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<FindWorkOrders, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(FindWorkOrders request, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            return await db.WorkOrders.Where(order => order.CompanyId == request.CompanyId)
                .OrderBy(order => order.State == WorkOrderState.Delivered || order.State == WorkOrderState.Cancelled).ThenBy(order => order.DueOn).ThenBy(order => order.Id)
                .Select(order => new Row(
                    order.Id, order.Version, order.Title, order.Volume, order.Unit, order.Price, order.Currency, order.DoneBy, order.DueOn, order.State,
                    order.AgreedOn, order.DeliveredOn, order.DeliveredVolume, order.CancelledReason, order.SiteId,
                    db.Sites.Where(site => site.Id == order.SiteId).Select(site => site.Name).FirstOrDefault(), order.SourceActivityId,
                    db.Members.Where(member => member.Id == order.ConsultantId).Select(member => member.Name).First(),
                    (order.State == WorkOrderState.Offered || order.State == WorkOrderState.Agreed) && order.DueOn < today))
                .ToListAsync(cancellationToken);
        }
    }
}
