using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Links;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.ApiKeys;
using PlacementCrm.Domain.Organisations;

namespace PlacementCrm.Application.ApiKeys;

/// <summary>A key for a program. Not to be sent twice with one answer: the answer would have to be kept, and the key with it.</summary>
[Requires(Permission.KeepMembers)]
public sealed record MakeApiKey : ICommand<MakeApiKey.Made>
{
    public string Name { get; set; } = "";

    /// <summary>Whose rights the key has.</summary>
    public Guid MemberId { get; set; }

    public IReadOnlyList<ApiScope> Scopes { get; set; } = [];

    /// <summary>How long it works, from today on.</summary>
    public int Days { get; set; }

    /// <param name="Key">Shown once and stored nowhere.</param>
    public sealed record Made(Guid Id, string Key, DateOnly ExpiresOn)
    {
        public override string ToString() => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<MakeApiKey>
    {
        public Validator()
        {
            RuleFor(request => request.Name).Must(name => name.Trim().Length is > 0 and <= 100).WithMessage(_ => Sentences.Of("ApiKeys.NameMissing"));
            RuleFor(request => request.MemberId).NotEmpty().WithMessage(_ => Sentences.Of("ApiKeys.MemberMissing"));
            RuleFor(request => request.Scopes).NotEmpty().WithMessage(_ => Sentences.Of("ApiKeys.ScopeMissing"));
            RuleForEach(request => request.Scopes).IsInEnum();
            RuleFor(request => request.Days).InclusiveBetween(1, ApiKey.LongestLifeDays).WithMessage(_ => Sentences.Of("ApiKeys.DaysBetween", ApiKey.LongestLifeDays));
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<MakeApiKey, Made>
    {
        public async Task<Made> Handle(MakeApiKey request, CancellationToken cancellationToken)
        {
            var isSomebody = await db.Members.AnyAsync(
                member => member.Id == request.MemberId && member.IsActive && member.Role != Role.System && member.Role != Role.Outsider, cancellationToken);
            if (!isSomebody)
                throw new NotFound();

            var token = LinkToken.New(db.CurrentOrganisation);
            var key = new ApiKey(
                Guid.CreateVersion7(), request.Name.Trim(), request.MemberId, request.Scopes, token.Hash, user.MemberId, clock.GetUtcNow(), clock.Today().AddDays(request.Days));
            db.Add(key);
            return new Made(key.Id, ApiKeyText.Of(token), key.ExpiresOn);
        }
    }
}
