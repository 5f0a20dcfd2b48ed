using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Rules;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Placements;

/// <summary>On which days somebody is at the workplace.</summary>
[Requires(Permission.SeePlacements)]
public sealed record ShowWorkingWeek(Guid PlacementId) : IQuery<ShowWorkingWeek.Page>, IReadsCandidates
{
    /// <param name="MayBeUnder18">Early and late hours then need a reason.</param>
    /// <param name="Version">Null while nobody has written the days down.</param>
    public sealed record Page(Guid PlacementId, uint? Version, decimal WeeklyHours, bool IsOver, IReadOnlyList<WorkingDay> Days, bool MayBeUnder18);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, AuditTrail audit) : IRequestHandler<ShowWorkingWeek, Page>
    {
        public async Task<Page> Handle(ShowWorkingWeek request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).AsNoTracking().Get(request.PlacementId, cancellationToken);
            audit.Shows(placement.CandidateId);
            var week = await db.WorkingWeeks.AsNoTracking().SingleOrDefaultAsync(row => row.PlacementId == placement.Id, cancellationToken);
            var birthYear = await db.Candidates.Where(candidate => candidate.Id == placement.CandidateId).Select(candidate => candidate.BirthYear).SingleAsync(cancellationToken);
            var youth = YouthCase.Of(birthYear, placement.StartsOn, await db.RuleSet(cancellationToken));
            return new(placement.Id, week?.Version, placement.WeeklyHours, placement.State.IsOver(), week?.Days ?? [], youth is not null);
        }
    }
}
