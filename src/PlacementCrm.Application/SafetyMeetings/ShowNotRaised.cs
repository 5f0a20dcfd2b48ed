using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.SafetyMeetings;

/// <summary>Which considerations hold at a placement without having been raised at its safety meeting. For the consultant, never for the table.</summary>
[Requires(Permission.SeeConsiderations), ShowsConsiderations]
public sealed record ShowNotRaised(Guid PlacementId) : IQuery<IReadOnlyList<ShowNotRaised.Row>>, IReadsCandidates
{
    public sealed record Row(Guid ConsiderationId, string Words, NotRaisedReason Reason);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<ShowNotRaised, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(ShowNotRaised request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).AsNoTracking().Get(request.PlacementId, cancellationToken);
            var meeting = await db.MeetingOf(placement.Id, cancellationToken);
            var candidate = await db.Candidates.AsNoTracking().Get(placement.CandidateId, cancellationToken);
            var considerations = await db.Considerations.AsNoTracking().Where(row => row.CandidateId == candidate.Id).OrderBy(row => row.Id).ToListAsync(cancellationToken);

            audit.Shows(candidate.Id);
            return [.. NotRaised.Of(meeting, considerations, candidate.HasConsent, DayOf(placement)).Select(row => new Row(
                row.Consideration.Id, ConsiderationsInMeetings.WordsOf(row.Consideration), row.Reason))];
        }

        /// <summary>The day on which it counts: the first one before the start, today while it runs, the last one afterwards.</summary>
        private DateOnly DayOf(Placement placement)
        {
            var (today, last) = (clock.Today(), placement.EndedOn ?? placement.EndsOn);
            return today < placement.StartsOn ? placement.StartsOn : placement.State.IsOver() && last < today ? last : today;
        }
    }
}
