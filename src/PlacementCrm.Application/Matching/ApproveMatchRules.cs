using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Matching;

/// <summary>A second person lets drafted points hold from their day on.</summary>
[Requires(Permission.ApproveRules)]
public sealed record ApproveMatchRules(Guid VersionId, uint Version) : ICommand<Unit>
{
    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<ApproveMatchRules, Unit>
    {
        public async Task<Unit> Handle(ApproveMatchRules request, CancellationToken cancellationToken)
        {
            (await db.MatchRuleVersions.Get(request.VersionId, request.Version, cancellationToken)).Approve(user.MemberId, clock.GetUtcNow());
            return Unit.Value;
        }
    }
}
