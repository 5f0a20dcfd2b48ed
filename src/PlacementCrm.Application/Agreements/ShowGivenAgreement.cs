using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;

namespace PlacementCrm.Application.Agreements;

/// <summary>A version as it was handed out, without what the candidate has stopped sharing since.</summary>
[Requires(Permission.SeeConsiderations), ShowsConsiderations]
public sealed record ShowGivenAgreement(Guid AgreementId) : IQuery<ShowGivenAgreement.Page>, IReadsCandidates
{
    /// <param name="IsShortened">Something is left out, so that this is no longer word for word what was handed out.</param>
    public sealed record Page(AgreementContent Content, int Number, string Language, string Fingerprint, DateTimeOffset GivenAt, bool IsShortened);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, AuditTrail audit) : IRequestHandler<ShowGivenAgreement, Page>
    {
        public async Task<Page> Handle(ShowGivenAgreement request, CancellationToken cancellationToken)
        {
            var agreement = await db.GivenAgreements.AsNoTracking().Get(request.AgreementId, cancellationToken);
            var placement = await db.PlacementsVisibleTo(user).AsNoTracking().Get(agreement.PlacementId, cancellationToken);
            audit.Shows(placement.CandidateId);

            var content = AgreementContent.FromText(agreement.Content);
            var kept = await StillShared(placement.CandidateId, content, cancellationToken);
            return new(
                content with { Considerations = kept }, agreement.Number, agreement.Language, agreement.Fingerprint, agreement.GivenAt,
                IsShortened: kept.Count < content.Considerations.Count);
        }

        /// <summary>Consent ends for old papers too; what a consideration became later does not matter here.</summary>
        private async Task<IReadOnlyList<AgreedConsideration>> StillShared(Guid candidateId, AgreementContent content, CancellationToken cancel)
        {
            var ids = content.Considerations.Select(consideration => consideration.ConsiderationId).ToList();
            var shared = await db.Considerations
                .Where(row => ids.Contains(row.Id) && row.IsShareable && row.CandidateId == candidateId)
                .Where(row => db.Candidates.Any(candidate => candidate.Id == candidateId && candidate.ConsentGivenOn != null && candidate.ConsentWithdrawnOn == null))
                .Select(row => row.Id).ToListAsync(cancel);
            return [.. content.Considerations.Where(consideration => shared.Contains(consideration.ConsiderationId))];
        }
    }
}
