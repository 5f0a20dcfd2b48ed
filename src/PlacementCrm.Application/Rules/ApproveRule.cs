using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Application.Rules;

/// <summary>A second person lets a drafted row take effect; the row before ends on the day before.</summary>
[Requires(Permission.ApproveRules)]
public sealed record ApproveRule(Guid RuleId, uint Version) : ICommand<Unit>
{
    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<ApproveRule, Unit>
    {
        public async Task<Unit> Handle(ApproveRule request, CancellationToken cancellationToken)
        {
            var draft = await db.Rules.Get(request.RuleId, request.Version, cancellationToken);
            var others = await db.Rules.Where(rule => rule.Code == draft.Code && rule.Id != draft.Id).ToListAsync(cancellationToken);

            draft.Approve(new RuleSet(others), user.MemberId, clock.GetUtcNow());
            return Unit.Value;
        }
    }
}
