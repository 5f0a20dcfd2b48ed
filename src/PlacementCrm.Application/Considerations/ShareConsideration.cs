using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.SafetyMeetings;

namespace PlacementCrm.Application.Considerations;

/// <summary>The candidate decides whether it may be said to a company, and may change their mind at any time.</summary>
[Requires(Permission.KeepConsiderations)]
public sealed record ShareConsideration : ICommand<Unit>
{
    public Guid ConsiderationId { get; init; }

    public uint Version { get; init; }

    public bool IsShareable { get; init; }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<ShareConsideration, Unit>
    {
        public async Task<Unit> Handle(ShareConsideration request, CancellationToken cancellationToken)
        {
            var consideration = await db.ConsiderationsVisibleTo(user).Get(request.ConsiderationId, request.Version, cancellationToken);
            audit.Shows(consideration.CandidateId);

            consideration.Share(request.IsShareable);
            if (request.IsShareable)
                await db.BringIntoMeetings(consideration.CandidateId, user, clock, cancellationToken);
            else
                await db.Unshare(consideration.CandidateId, [consideration.Id], user, clock, cancellationToken);
            return Unit.Value;
        }
    }
}
