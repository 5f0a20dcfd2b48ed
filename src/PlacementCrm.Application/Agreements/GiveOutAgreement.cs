using System.Security.Cryptography;
using System.Text;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Agreements;

/// <summary>Keeps the agreement as it stands now as the next version, to be signed.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record GiveOutAgreement : ICommand<Guid>, IOnce
{
    public Guid RequestId { get; init; } = Guid.NewGuid();

    public Guid PlacementId { get; init; }

    /// <summary>Two letters.</summary>
    public string Language { get; set; } = "da";

    internal sealed class Validator : AbstractValidator<GiveOutAgreement>
    {
        public Validator() => RuleFor(request => request.Language).Must(language => language is "da" or "de" or "en").WithMessage(_ => Sentences.Of("Agreements.LanguageMissing"));
    }

    internal sealed class Handler(CrmDbContext db, AgreementWriter writer, CurrentUser user, TimeProvider clock) : IRequestHandler<GiveOutAgreement, Guid>
    {
        public async Task<Guid> Handle(GiveOutAgreement request, CancellationToken cancellationToken)
        {
            var content = (await writer.Write(request.PlacementId, cancellationToken)).ToText();
            var given = await db.GivenAgreements.CountAsync(agreement => agreement.PlacementId == request.PlacementId, cancellationToken);
            db.Add(new GivenAgreement(
                request.RequestId, request.PlacementId, given + 1, request.Language, content, FingerprintOf(request.Language, content), user.MemberId, clock.GetUtcNow()));
            return request.RequestId;
        }

        private static string FingerprintOf(string language, string content) =>
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{language}\n{content}")));
    }
}
