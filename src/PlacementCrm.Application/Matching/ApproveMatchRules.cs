using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Matching;

/// <summary>A second person who has looked at what they change lets drafted points hold from their day on.</summary>
[Requires(Permission.ApproveRules)]
public sealed record ApproveMatchRules(Guid VersionId, uint Version) : ICommand<Unit>
{
    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<ApproveMatchRules, Unit>
    {
        public async Task<Unit> Handle(ApproveMatchRules request, CancellationToken cancellationToken)
        {
            (await db.MatchRuleVersions.Get(request.VersionId, request.Version, cancellationToken)).Approve(user.MemberId, clock.GetUtcNow());
            // A draft is never edited, so the difference of this version is that of these points.
            if (!await db.AuditEntries.AnyAsync(
                entry => entry.Kind == AuditKind.Read && entry.Request == nameof(CompareMatchRules) && entry.MemberId == user.MemberId && entry.Subjects.Contains(request.VersionId), cancellationToken))
                throw new RequestInvalid([new Failure("", Sentences.Of("Matching.DifferenceNotSeen"))]);
            return Unit.Value;
        }
    }
}
