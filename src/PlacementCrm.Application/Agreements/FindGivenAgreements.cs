using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Candidates;

namespace PlacementCrm.Application.Agreements;

/// <summary>Which versions of the agreement were handed out, newest first; not what they say.</summary>
[Requires(Permission.SeePlacements)]
public sealed record FindGivenAgreements(Guid PlacementId) : IQuery<FindGivenAgreements.Page>, IReadsCandidates
{
    /// <param name="Language">What the next one would be printed in unless somebody chooses another.</param>
    public sealed record Page(string Language, IReadOnlyList<Row> Rows);

    public sealed record Row(Guid Id, int Number, string Language, string Fingerprint, string By, DateTimeOffset GivenAt);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, AuditTrail audit) : IRequestHandler<FindGivenAgreements, Page>
    {
        public async Task<Page> Handle(FindGivenAgreements request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).AsNoTracking().Get(request.PlacementId, cancellationToken);
            audit.Shows(placement.CandidateId);
            var language = await db.Candidates.Where(candidate => candidate.Id == placement.CandidateId).Select(candidate => candidate.PaperLanguage).SingleAsync(cancellationToken);
            return new(language.Code(), await (
                from agreement in db.GivenAgreements
                join member in db.Members on agreement.GivenById equals member.Id
                where agreement.PlacementId == placement.Id
                orderby agreement.Number descending
                select new Row(agreement.Id, agreement.Number, agreement.Language, agreement.Fingerprint, member.Name, agreement.GivenAt))
                .ToListAsync(cancellationToken));
        }
    }
}
