using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.SafetyMeetings;

/// <summary>
/// What lies on the table: the present state of a meeting, or a version that was confirmed. For print, the big screen, the PDF and
/// public links: what the candidate does not share is not in it, not as a number or a gap either.
/// </summary>
/// <param name="Number">A confirmed version; null for the present state.</param>
[Requires(Permission.SeeConsiderations), ShowsConsiderations]
public sealed record ShowMinutes(Guid MeetingId, int? Number = null) : IQuery<SharedMinutes>, IReadsCandidates
{
    internal sealed class Handler(CrmDbContext db, CurrentUser user, AuditTrail audit) : IRequestHandler<ShowMinutes, SharedMinutes>
    {
        public async Task<SharedMinutes> Handle(ShowMinutes request, CancellationToken cancellationToken)
        {
            var meeting = await db.SafetyMeetingsVisibleTo(user).AsNoTracking().Whole().Get(request.MeetingId, cancellationToken);
            var minutes = request.Number is { } number
                ? meeting.Minutes.SingleOrDefault(version => version.Number == number) ?? throw new NotFound()
                : null;
            var (shared, candidateId) = await db.SharedMinutes(meeting, minutes, cancellationToken);

            audit.Shows(candidateId);
            return shared;
        }
    }
}
