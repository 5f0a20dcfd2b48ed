using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Links;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Links;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.SafetyMeetings;

/// <summary>
/// A link and a code with which one party reads the minutes and says yes later. Sent twice it gives two, of which only the second
/// works: the answer must not be kept for a repetition, for it holds what is stored nowhere.
/// </summary>
[Requires(Permission.HoldSafetyMeetings)]
public sealed record IssueConfirmationLink : ICommand<IssuedLink>
{
    public Guid MeetingId { get; init; }

    public MeetingParty Party { get; init; }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit, LinkLife life) : IRequestHandler<IssueConfirmationLink, IssuedLink>
    {
        public async Task<IssuedLink> Handle(IssueConfirmationLink request, CancellationToken cancellationToken)
        {
            var (meeting, _) = await db.TakeMeeting(request.MeetingId, version: null, user, audit, cancellationToken);

            var presence = meeting.ToBeConfirmed(request.Party);
            return await db.IssueLink(LinkPurpose.ConfirmMeeting, presence.Id, presence.Name, user, life, clock.GetUtcNow(), cancellationToken);
        }
    }
}
