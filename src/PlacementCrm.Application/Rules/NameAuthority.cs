using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Organisations;

namespace PlacementCrm.Application.Rules;

/// <summary>How the authority that approves placements is called on the organisation's screens.</summary>
[Requires(Permission.KeepOrganisation)]
public sealed record NameAuthority : ICommand<Unit>
{
    public AuthorityWord? Word { get; set; }

    /// <summary>The organisation's own name for it.</summary>
    public string? Name { get; set; }

    internal sealed class Validator : AbstractValidator<NameAuthority>
    {
        public Validator()
        {
            RuleFor(request => request.Word).NotNull().WithMessage(_ => Sentences.Of("Rules.AuthorityMissing"));
            RuleFor(request => request.Name).Must(name => name?.Trim().Length is > 0 and <= 80).When(request => request.Word is AuthorityWord.Own)
                .WithMessage(_ => RuleSentences.Of("Organisations.AuthorityNeedsName"));
        }
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<NameAuthority, Unit>
    {
        public async Task<Unit> Handle(NameAuthority request, CancellationToken cancellationToken)
        {
            var organisation = await db.Organisations.SingleAsync(row => row.Id == db.CurrentOrganisation, cancellationToken);
            organisation.CallAuthority(request.Word!.Value, request.Name);
            return Unit.Value;
        }
    }
}
