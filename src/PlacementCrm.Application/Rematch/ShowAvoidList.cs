using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Rematch;

/// <summary>What the next match for a candidate avoids, with the placement that taught it; lifted lines stay readable.</summary>
[Requires(Permission.SeeConsiderations)]
public sealed record ShowAvoidList(Guid CandidateId) : IQuery<IReadOnlyList<ShowAvoidList.Line>>, IReadsCandidates
{
    /// <summary>Either the work at a site or a demand.</summary>
    public sealed record Line(
        Guid Id, uint Version, DateOnly SinceOn, Guid PlacementId, string Company, string? Site, string? TaskName,
        string? DimensionCode, decimal? Limit, DateTimeOffset? LiftedAt, string? LiftedBy, string? LiftReason);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, AuditTrail audit) : IRequestHandler<ShowAvoidList, IReadOnlyList<Line>>
    {
        public async Task<IReadOnlyList<Line>> Handle(ShowAvoidList request, CancellationToken cancellationToken)
        {
            if (!await db.Candidates.VisibleTo(user).AnyAsync(candidate => candidate.Id == request.CandidateId, cancellationToken))
                throw new NotFound();

            audit.Shows(request.CandidateId);
            return await (
                from line in db.AvoidancesVisibleTo(user)
                where line.CandidateId == request.CandidateId
                join placement in db.Placements on line.PlacementId equals placement.Id
                join company in db.Companies on placement.CompanyId equals company.Id
                orderby line.LiftedAt != null, line.SinceOn descending, line.DimensionCode, line.Id
                select new Line(
                    line.Id, line.Version, line.SinceOn, line.PlacementId, company.Name,
                    db.Sites.Where(site => site.Id == line.SiteId).Select(site => site.Name).FirstOrDefault(), line.TaskName,
                    line.DimensionCode, line.Limit, line.LiftedAt,
                    db.Members.Where(member => member.Id == line.LiftedById).Select(member => member.Name).FirstOrDefault(), line.LiftReason))
                .ToListAsync(cancellationToken);
        }
    }
}
