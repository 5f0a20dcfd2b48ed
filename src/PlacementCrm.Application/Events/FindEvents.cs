using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Events;

namespace PlacementCrm.Application.Events;

/// <summary>The timeline of a placement or of a candidate: every step of everything that concerns it, newest first.</summary>
[Requires(Permission.SeePlacements)]
public sealed record FindEvents : IQuery<FindEvents.Page>, IReadsCandidates
{
    public const int PageSize = 30;

    public Guid? PlacementId { get; init; }

    public Guid? CandidateId { get; init; }

    /// <summary>Only what is older: <see cref="Page.Older"/> of the page before.</summary>
    public Cursor? Before { get; init; }

    public sealed record Cursor(DateTimeOffset At, int Order);

    public sealed record Page(IReadOnlyList<EventRow> Rows, Cursor? Older);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, AuditTrail audit) : IRequestHandler<FindEvents, Page>
    {
        public async Task<Page> Handle(FindEvents request, CancellationToken cancellationToken)
        {
            var candidateId = await VisibleCandidate(request, cancellationToken);
            audit.Shows(candidateId);

            var events = request.PlacementId is { } placementId
                ? db.DomainEvents.Where(row => row.PlacementId == placementId)
                : db.DomainEvents.Where(row => row.CandidateId == candidateId);
            if (request.Before is { } cursor)
                events = events.Where(row => row.At < cursor.At || (row.At == cursor.At && row.Order < cursor.Order));

            var rows = await events.OpenTo(user).OrderByDescending(row => row.At).ThenByDescending(row => row.Order).Take(PageSize + 1)
                .AsRows(db).ToListAsync(cancellationToken);
            var older = rows.Count > PageSize ? new Cursor(rows[PageSize - 1].At, rows[PageSize - 1].Order) : null;
            return new Page(rows.Take(PageSize).ToList(), older);
        }

        private async Task<Guid> VisibleCandidate(FindEvents request, CancellationToken cancel)
        {
            var found = request.PlacementId is { } placementId
                ? await db.PlacementsVisibleTo(user).Where(row => row.Id == placementId).Select(row => (Guid?)row.CandidateId).SingleOrDefaultAsync(cancel)
                : await db.Candidates.VisibleTo(user).Where(row => row.Id == request.CandidateId).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancel);
            return found ?? throw new NotFound();
        }
    }
}
