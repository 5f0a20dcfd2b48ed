using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.SafetyMeetings;

/// <summary>What an invitation may carry over a telephone or into somebody's calendar: when and where. Not who the candidate is.</summary>
[Requires(Permission.HoldSafetyMeetings)]
public sealed record ShowInvitation(Guid MeetingId) : IQuery<ShowInvitation.Invitation>
{
    /// <param name="ContactPhone">Of who stands for the company.</param>
    public sealed record Invitation(
        Guid MeetingId, int TimesMoved, DateTimeOffset At, string Place, string Company, string Consultant, string Organisation, string? Contact, string? ContactPhone);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<ShowInvitation, Invitation>
    {
        public async Task<Invitation> Handle(ShowInvitation request, CancellationToken cancellationToken)
        {
            var meeting = await db.SafetyMeetingsVisibleTo(user).AsNoTracking().Get(request.MeetingId, cancellationToken);
            var placement = await db.Placements.AsNoTracking().Get(meeting.PlacementId, cancellationToken);
            if (meeting.NeedsNewDay(clock.GetUtcNow()) || (placement.State.IsOver() && meeting.State is SafetyMeetingState.Planned or SafetyMeetingState.Reopened))
                throw new NotFound(); // Nobody puts a day into a calendar on which nobody meets.

            var company = await db.Companies.Where(row => row.Id == placement.CompanyId).Select(row => row.Name).SingleAsync(cancellationToken);
            var consultant = await db.Members.Where(row => row.Id == placement.ConsultantId).Select(row => row.Name).SingleAsync(cancellationToken);
            var contact = await db.ContactOf(placement, clock.Today(), cancellationToken);
            return new Invitation(
                meeting.Id, meeting.TimesMoved, meeting.PlannedAt, meeting.Place, company, consultant, user.OrganisationName, contact?.Name, contact?.Phone);
        }
    }
}
