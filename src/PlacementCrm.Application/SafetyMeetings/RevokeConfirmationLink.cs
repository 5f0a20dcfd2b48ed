using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Links;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Links;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.SafetyMeetings;

/// <summary>The link does not work any more.</summary>
[Requires(Permission.HoldSafetyMeetings)]
public sealed record RevokeConfirmationLink(Guid MeetingId, MeetingParty Party) : ICommand<Unit>
{
    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<RevokeConfirmationLink, Unit>
    {
        public async Task<Unit> Handle(RevokeConfirmationLink request, CancellationToken cancellationToken)
        {
            var meeting = await db.SafetyMeetingsVisibleTo(user).Whole().Get(request.MeetingId, cancellationToken);
            foreach (var presence in meeting.Presences.Where(presence => presence.Party == request.Party))
                await db.RevokeLinks(LinkPurpose.ConfirmMeeting, presence.Id, clock.GetUtcNow(), cancellationToken);
            return Unit.Value;
        }
    }
}
