using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Incidents;

/// <summary>Where something can happen today: the running placements, the sender's own first.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record FindPlacementsAtWork : IQuery<IReadOnlyList<FindPlacementsAtWork.Row>>, IReadsCandidates
{
    private const int Most = 40;

    /// <param name="Initials">All that a telephone may keep of the person.</param>
    public sealed record Row(Guid Id, string Candidate, string Initials, string Company, bool HasCaseWorker);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, AuditTrail audit) : IRequestHandler<FindPlacementsAtWork, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(FindPlacementsAtWork request, CancellationToken cancellationToken)
        {
            var found = await (
                from placement in db.Placements.AsNoTracking()
                join candidate in db.Candidates.VisibleTo(user) on placement.CandidateId equals candidate.Id
                join company in db.Companies on placement.CompanyId equals company.Id
                where placement.State == PlacementState.Active || placement.State == PlacementState.AtRisk
                orderby placement.ConsultantId != user.MemberId, candidate.GivenName, candidate.FamilyName, placement.Id
                select new { placement.Id, CandidateId = candidate.Id, candidate.GivenName, candidate.FamilyName, Company = company.Name, HasCaseWorker = candidate.CaseWorkerId != null })
                .Take(Most).ToListAsync(cancellationToken);
            audit.Shows(found.Select(row => row.CandidateId));
            return [.. found.Select(row => new Row(row.Id, $"{row.GivenName} {row.FamilyName}", $"{row.GivenName[..1]}.{row.FamilyName[..1]}.", row.Company, row.HasCaseWorker))];
        }
    }
}
