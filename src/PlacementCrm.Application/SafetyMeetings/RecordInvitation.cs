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
            var meeting = await db.SafetyMeetingsVisibleTo(user).Whole().Get(request.MeetingId, request.Version, cancellationToken);
            var placement = await db.Placements.Get(meeting.PlacementId, cancellationToken);
            audit.Shows(placement.CandidateId);

            meeting.Invite(clock.GetUtcNow());
            return Unit.Value;
        }
    }
}
