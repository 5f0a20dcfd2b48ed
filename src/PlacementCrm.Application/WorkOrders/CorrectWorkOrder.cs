using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.WorkOrders;

/// <summary>Corrects what is ordered, as long as it is neither delivered nor cancelled.</summary>
[Requires(Permission.KeepCompanies)]
public sealed record CorrectWorkOrder : WorkOrderCard, ICommand<Unit>
{
    public Guid WorkOrderId { get; init; }

    public uint Version { get; init; }

    /// <summary>Only of an agreed order; none leaves the day.</summary>
    public DateOnly? AgreedOn { get; set; }

    internal sealed class Validator : AbstractValidator<CorrectWorkOrder>
    {
        public Validator() => Include(new WorkOrderCardValidator());
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<CorrectWorkOrder, Unit>
    {
        public async Task<Unit> Handle(CorrectWorkOrder request, CancellationToken cancellationToken)
        {
            var order = await db.WorkOrders.Get(request.WorkOrderId, request.Version, cancellationToken);
            await db.RefuseStrangePlaces(order.CompanyId, request, cancellationToken);

            var was = order.DueOn;
            order.Correct(request.Terms(), clock.Today(), request.AgreedOn);
            await db.RemindOf(order, cancellationToken, was);
            return MediatR.Unit.Value;
        }
    }
}
