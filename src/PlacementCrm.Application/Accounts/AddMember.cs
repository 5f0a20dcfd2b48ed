using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Organisations;

namespace PlacementCrm.Application.Accounts;

/// <summary>Lets somebody else of the organisation sign in.</summary>
[Requires(Permission.KeepMembers)]
public sealed record AddMember : ICommand<Guid>, IOnce
{
    public Guid RequestId { get; init; } = Guid.NewGuid();

    public string Name { get; set; } = "";

    public string Email { get; set; } = "";

    /// <summary>The first password, handed over in person.</summary>
    [MayLookLikeCpr("A password is anything, and kept as a hash.")]
    public string Password { get; set; } = "";

    public Role Role { get; set; }

    public string? MunicipalityCode { get; set; }

    public string? Team { get; set; }

    internal sealed class Validator : AbstractValidator<AddMember>
    {
        public Validator()
        {
            RuleFor(request => request.Name).NotEmpty().WithMessage(_ => Sentences.Of("Accounts.NameMissing")).MaximumLength(200).WithMessage(_ => Sentences.Of("Accounts.NameMissing"));
            RuleFor(request => request.Role).IsInEnum().NotEqual(Role.System).NotEqual(Role.Outsider);
            RuleFor(request => request.MunicipalityCode).Matches("^[0-9]{3}$").When(request => !string.IsNullOrEmpty(request.MunicipalityCode))
                .WithMessage(_ => Sentences.Of("Accounts.MunicipalityInvalid"));
            RuleFor(request => request.Team).MaximumLength(80);
        }
    }

    internal sealed class Handler(CrmDbContext db, UserManager<Account> accounts) : IRequestHandler<AddMember, Guid>
    {
        public async Task<Guid> Handle(AddMember request, CancellationToken cancellationToken)
        {
            var account = await accounts.Open(db.CurrentOrganisation, request.Email.Trim(), request.Password);
            db.Add(new Member(account.Id, request.Name.Trim(), request.Role, Blank(request.MunicipalityCode), Blank(request.Team)));
            return account.Id;
        }

        private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }
}
