using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Companies;

/// <summary>Says on which day a person stopped being what they were at a company.</summary>
[Requires(Permission.KeepCompanies)]
public sealed record EndContactRole : ICommand<Unit>
{
    public Guid ContactId { get; init; }

    public Guid RoleId { get; init; }

    public DateOnly? LastDayOn { get; set; }

    internal sealed class Validator : AbstractValidator<EndContactRole>
    {
        public Validator() =>
            RuleFor(request => request.LastDayOn).NotNull().WithMessage(_ => Sentences.Of("Companies.LastDayMissing"));
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<EndContactRole, Unit>
    {
        public async Task<Unit> Handle(EndContactRole request, CancellationToken cancellationToken)
        {
            var contact = await db.Contacts.Include(row => row.Roles).Get(request.ContactId, cancellationToken);
            if (contact.Roles.All(role => role.Id != request.RoleId))
                throw new NotFound();

            contact.EndRole(request.RoleId, request.LastDayOn!.Value);
            return Unit.Value;
        }
    }
}
