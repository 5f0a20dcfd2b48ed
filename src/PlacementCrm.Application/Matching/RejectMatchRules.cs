using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain;

namespace PlacementCrm.Application.Matching;

/// <summary>A second person refuses drafted points; the draft and the reason stay to be seen.</summary>
[Requires(Permission.ApproveRules)]
public sealed record RejectMatchRules : ICommand<Unit>
{
    public Guid VersionId { get; init; }

    public uint Version { get; init; }

    public string Reason { get; set; } = "";

    internal sealed class Validator : AbstractValidator<RejectMatchRules>
    {
        public Validator() => RuleFor(request => request.Reason).Must(reason => reason.Trim().Length is > 0 and <= 1000)
            .WithMessage(_ => RuleSentences.Of("Rules.RefusalNeedsReason"));
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<RejectMatchRules, Unit>
    {
        public async Task<Unit> Handle(RejectMatchRules request, CancellationToken cancellationToken)
        {
            (await db.MatchRuleVersions.Get(request.VersionId, request.Version, cancellationToken)).Reject(request.Reason, user.MemberId, clock.GetUtcNow());
            return Unit.Value;
        }
    }
}
