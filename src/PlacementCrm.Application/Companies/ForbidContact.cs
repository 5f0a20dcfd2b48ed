using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Companies;

/// <summary>Marks a company as not to be contacted, with the reason that everybody will read.</summary>
[Requires(Permission.KeepCompanies)]
public sealed record ForbidContact : ICommand<Unit>
{
    public Guid CompanyId { get; init; }

    public uint Version { get; init; }

    public string? Reason { get; set; }

    internal sealed class Validator : AbstractValidator<ForbidContact>
    {
        public Validator() =>
            RuleFor(request => request.Reason).Must(reason => !string.IsNullOrWhiteSpace(reason) && reason.Trim().Length <= 500)
                .WithMessage(_ => Sentences.Of("Companies.ReasonInvalid", 500));
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<ForbidContact, Unit>
    {
        public async Task<Unit> Handle(ForbidContact request, CancellationToken cancellationToken)
        {
            var company = await db.Companies.Get(request.CompanyId, request.Version, cancellationToken);
            company.ForbidContact(request.Reason!, clock.GetUtcNow());
            return Unit.Value;
        }
    }
}
