using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;

namespace PlacementCrm.Application.SafetyMeetings;

/// <summary>Candidate and company know when and where.</summary>
[Requires(Permission.HoldSafetyMeetings)]
public sealed record RecordInvitation : ICommand<Unit>
{
    public Guid MeetingId { get; init; }

    public uint Version { get; init; }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<RecordInvitation, Unit>
    {
        public async Task<Unit> Handle(RecordInvitation request, CancellationToken cancellationToken)
        {
            var (meeting, placement) = await db.TakeMeeting(request.MeetingId, request.Version, user, audit, cancellationToken);
            await db.RefuseUnwantedContact(placement, cancellationToken);

            meeting.Invite(clock.GetUtcNow());
            return Unit.Value;
        }
    }
}
