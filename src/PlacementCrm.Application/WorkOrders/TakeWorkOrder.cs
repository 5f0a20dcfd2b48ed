using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.WorkOrders;

namespace PlacementCrm.Application.WorkOrders;

/// <summary>Writes down that a company may buy work instead of taking people.</summary>
[Requires(Permission.KeepCompanies)]
public sealed record TakeWorkOrder : WorkOrderCard, ICommand<Guid>, IOnce
{
    public Guid RequestId { get; set; } = Guid.NewGuid();

    public Guid CompanyId { get; init; }

    internal sealed class Validator : AbstractValidator<TakeWorkOrder>
    {
        public Validator() => Include(new WorkOrderCardValidator());
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user) : IRequestHandler<TakeWorkOrder, Guid>
    {
        public async Task<Guid> Handle(TakeWorkOrder request, CancellationToken cancellationToken)
        {
            var company = await db.Companies.Get(request.CompanyId, cancellationToken);
            await db.RefuseStrangePlaces(company.Id, request, cancellationToken);

            var order = new WorkOrder(request.RequestId, company.Id, user.MemberId, request.Terms());
            db.Add(order);
            await db.RemindOf(order, cancellationToken);
            return request.RequestId;
        }
    }
}
