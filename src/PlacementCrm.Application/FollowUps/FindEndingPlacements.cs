using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.FollowUps;

namespace PlacementCrm.Application.FollowUps;

/// <summary>The placements that end within 14 days without a plan, the nearest end first.</summary>
[Requires(Permission.SeePlacements)]
public sealed record FindEndingPlacements : IQuery<FindEndingPlacements.Page>, IReadsCandidates
{
    public const int AtMost = 100;

    /// <summary>Consultants: those they look after. Jobcentre staff: those whose case worker they are.</summary>
    public bool Mine { get; init; }

    /// <param name="Count">Of all, also when more than <see cref="AtMost"/>.</param>
    public sealed record Page(IReadOnlyList<Row> Rows, int Count);

    /// <param name="AskedOn">The day by which the consultant was asked to answer; none when nobody has asked.</param>
    public sealed record Row(PlacementRow Placement, DateOnly? AskedOn);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<FindEndingPlacements, Page>
    {
        public async Task<Page> Handle(FindEndingPlacements request, CancellationToken cancellationToken)
        {
            var found = db.PlacementsVisibleTo(user).EndingWithoutPlan(db, clock.Today());
            if (request.Mine)
                found = found.Where(placement => placement.ConsultantId == user.MemberId
                    || db.Candidates.Any(candidate => candidate.Id == placement.CandidateId && candidate.CaseWorkerId == user.MemberId));

            var rows = await found.OrderBy(placement => placement.EndsOn).ThenBy(placement => placement.Id).Take(AtMost + 1).Rows(db).ToListAsync(cancellationToken);
            var shown = rows.OrderBy(row => row.EndsOn).ThenBy(row => row.Id).Take(AtMost).ToList();
            var count = rows.Count > AtMost ? await found.CountAsync(cancellationToken) : rows.Count;
            audit.Shows(shown.Select(row => row.CandidateId));
            var ids = shown.ConvertAll(row => row.Id);
            var asked = await db.FollowUpTasks
                .Where(task => task.PlacementId != null && ids.Contains(task.PlacementId.Value) && task.Kind == FollowUpKind.Question && task.DoneAt == null)
                .GroupBy(task => task.PlacementId!.Value).Select(tasks => new { tasks.Key, DueOn = tasks.Min(task => task.DueOn) })
                .ToDictionaryAsync(task => task.Key, task => (DateOnly?)task.DueOn, cancellationToken);
            return new Page([.. shown.Select(row => new Row(row, asked.GetValueOrDefault(row.Id)))], count);
        }
    }
}
