using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Placements;

/// <summary>On which days somebody is at the workplace.</summary>
[Requires(Permission.SeePlacements)]
public sealed record ShowWorkingWeek(Guid PlacementId) : IQuery<ShowWorkingWeek.Page>, IReadsCandidates
{
    /// <param name="Version">Null while nobody has written the days down.</param>
    public sealed record Page(Guid PlacementId, uint? Version, decimal WeeklyHours, bool IsOver, IReadOnlyList<WorkingDay> Days);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, AuditTrail audit) : IRequestHandler<ShowWorkingWeek, Page>
    {
        public async Task<Page> Handle(ShowWorkingWeek request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).AsNoTracking().Get(request.PlacementId, cancellationToken);
            audit.Shows(placement.CandidateId);
            var week = await db.WorkingWeeks.AsNoTracking().SingleOrDefaultAsync(row => row.PlacementId == placement.Id, cancellationToken);
            return new(placement.Id, week?.Version, placement.WeeklyHours, placement.State.IsOver(), week?.Days ?? []);
        }
    }
}
