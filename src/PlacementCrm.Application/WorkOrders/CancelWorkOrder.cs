using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.WorkOrders;

namespace PlacementCrm.Application.WorkOrders;

/// <summary>Nothing comes of the order, with the reason.</summary>
[Requires(Permission.KeepCompanies)]
public sealed record CancelWorkOrder : ICommand<Unit>
{
    public Guid WorkOrderId { get; init; }

    public uint Version { get; init; }

    public string Reason { get; set; } = "";

    internal sealed class Validator : AbstractValidator<CancelWorkOrder>
    {
        public Validator() =>
            RuleFor(request => request.Reason).Must(reason => reason.Trim().Length is > 0 and <= WorkOrder.LongestWords)
                .WithMessage(_ => Sentences.Of("WorkOrders.ReasonMissing", WorkOrder.LongestWords));
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<CancelWorkOrder, Unit>
    {
        public async Task<Unit> Handle(CancelWorkOrder request, CancellationToken cancellationToken)
        {
            var order = await db.WorkOrders.Get(request.WorkOrderId, request.Version, cancellationToken);
            order.Cancel(request.Reason);
            (await db.DueTaskOf(order, cancellationToken))?.Cancel(user.MemberId, clock.GetUtcNow());
            return Unit.Value;
        }
    }
}
