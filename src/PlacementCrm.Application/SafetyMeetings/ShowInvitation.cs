using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.SafetyMeetings;

/// <summary>What an invitation may carry over a telephone or into somebody's calendar: when and where. Not who the candidate is.</summary>
[Requires(Permission.HoldSafetyMeetings)]
public sealed record ShowInvitation(Guid MeetingId) : IQuery<ShowInvitation.Invitation>
{
    /// <param name="ContactPhone">Of who stands for the company.</param>
    /// <param name="MayBeTexted">Not when that person, or the company, asked us not to.</param>
    public sealed record Invitation(
        Guid MeetingId, int TimesMoved, DateTimeOffset At, string Place, string Company, string Consultant, string Organisation,
        string? Contact, string? ContactPhone, bool MayBeTexted);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<ShowInvitation, Invitation>
    {
        public async Task<Invitation> Handle(ShowInvitation request, CancellationToken cancellationToken)
        {
            var meeting = await db.SafetyMeetingsVisibleTo(user).AsNoTracking().Get(request.MeetingId, cancellationToken);
            var placement = await db.Placements.AsNoTracking().Get(meeting.PlacementId, cancellationToken);
            if (meeting.NeedsNewDay(clock.GetUtcNow()) || (placement.State.IsOver() && meeting.State is SafetyMeetingState.Planned or SafetyMeetingState.Reopened))
                throw new NotFound(); // Nobody puts a day into a calendar on which nobody meets.

            var company = await db.Companies.AsNoTracking().Get(placement.CompanyId, cancellationToken);
            var consultant = await db.Members.Where(row => row.Id == placement.ConsultantId).Select(row => row.Name).SingleAsync(cancellationToken);
            var contact = await db.ContactOf(placement, clock.Today(), cancellationToken);
            return new Invitation(
                meeting.Id, meeting.TimesMoved, meeting.PlannedAt, meeting.Place, company.Name, consultant, user.OrganisationName,
                contact?.Name, contact?.Phone, MayBeTexted: !company.DoNotContact && contact?.OptedOutChannels.Contains(ActivityKind.Sms) is not true);
        }
    }
}
