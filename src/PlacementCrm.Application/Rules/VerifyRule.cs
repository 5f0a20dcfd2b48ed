using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Rules;

/// <summary>Somebody has read the source of a row in force and vouches for it.</summary>
[Requires(Permission.ApproveRules)]
public sealed record VerifyRule(Guid RuleId, uint Version) : ICommand<Unit>
{
    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<VerifyRule, Unit>
    {
        public async Task<Unit> Handle(VerifyRule request, CancellationToken cancellationToken)
        {
            var rule = await db.Rules.Get(request.RuleId, request.Version, cancellationToken);
            rule.Verify(user.MemberId, clock.GetUtcNow());
            return Unit.Value;
        }
    }
}
