using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.WorkOrders;

namespace PlacementCrm.Application.WorkOrders;

/// <summary>The work is done and handed over, with how much it came to.</summary>
[Requires(Permission.KeepCompanies)]
public sealed record DeliverWorkOrder : ICommand<Unit>
{
    public Guid WorkOrderId { get; init; }

    public uint Version { get; init; }

    public DateOnly? DeliveredOn { get; set; }

    /// <summary>In the unit of the order; may differ from what was ordered.</summary>
    public decimal? Volume { get; set; }

    internal sealed class Validator : AbstractValidator<DeliverWorkOrder>
    {
        public Validator()
        {
            RuleFor(request => request.DeliveredOn).NotNull().WithMessage(_ => Sentences.Of("WorkOrders.DeliveredMissing"));
            RuleFor(request => request.Volume).NotNull().WithMessage(_ => Sentences.Of("WorkOrders.VolumeMissing")).InclusiveBetween(0.01m, WorkOrder.MostVolume).WithMessage(_ => Sentences.Of("WorkOrders.VolumeMissing"));
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<DeliverWorkOrder, Unit>
    {
        public async Task<Unit> Handle(DeliverWorkOrder request, CancellationToken cancellationToken)
        {
            var order = await db.WorkOrders.Get(request.WorkOrderId, request.Version, cancellationToken);
            order.Deliver(request.DeliveredOn!.Value, request.Volume!.Value, clock.Today());
            (await db.DueTaskOf(order, cancellationToken))?.Complete(user.MemberId, clock.GetUtcNow());
            return Unit.Value;
        }
    }
}
