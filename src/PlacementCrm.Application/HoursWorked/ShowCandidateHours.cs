using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.HoursWorked;

namespace PlacementCrm.Application.HoursWorked;

/// <summary>A candidate's hours across all placements and the work after them, from the first week that somebody told.</summary>
[Requires(Permission.SeePlacements)]
public sealed record ShowCandidateHours(Guid CandidateId) : IQuery<IReadOnlyList<ShowCandidateHours.Week>>, IReadsCandidates
{
    /// <param name="Paid">The sum of all placements; none when nobody knew or nobody asked.</param>
    /// <param name="IsAsked">Somebody asked, so "none" means that nobody knew.</param>
    public sealed record Week(DateOnly StartsOn, int Number, int Year, decimal? Paid, decimal? Unpaid, bool IsAsked);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit)
        : IRequestHandler<ShowCandidateHours, IReadOnlyList<Week>>
    {
        public async Task<IReadOnlyList<Week>> Handle(ShowCandidateHours request, CancellationToken cancellationToken)
        {
            if (!await db.Candidates.VisibleTo(user).AnyAsync(candidate => candidate.Id == request.CandidateId, cancellationToken))
                throw new NotFound();

            audit.Shows(request.CandidateId);
            var told = await db.HoursEntries.Where(entry => entry.CandidateId == request.CandidateId)
                .GroupBy(entry => entry.WeekStartsOn)
                .Select(week => new { week.Key, Paid = week.Sum(entry => entry.PaidHours), Unpaid = week.Sum(entry => entry.UnpaidHours), Known = week.Count(entry => entry.PaidHours != null) })
                .ToDictionaryAsync(week => week.Key, cancellationToken);
            if (told.Count == 0)
                return [];

            return [.. IsoWeek.Of(told.Keys.Min(), clock.Today()).Select(week => told.TryGetValue(week.Monday, out var row)
                ? new Week(week.Monday, week.Number, week.Year, row.Known > 0 ? row.Paid : null, row.Known > 0 ? row.Unpaid : null, IsAsked: true)
                : new Week(week.Monday, week.Number, week.Year, null, null, IsAsked: false))];
        }
    }
}
