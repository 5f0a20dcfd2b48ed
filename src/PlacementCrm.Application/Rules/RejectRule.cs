using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain;

namespace PlacementCrm.Application.Rules;

/// <summary>A second person refuses a drafted row; the draft and the reason stay to be seen.</summary>
[Requires(Permission.ApproveRules)]
public sealed record RejectRule : ICommand<Unit>
{
    public Guid RuleId { get; init; }

    public uint Version { get; init; }

    public string Reason { get; set; } = "";

    internal sealed class Validator : AbstractValidator<RejectRule>
    {
        public Validator() => RuleFor(request => request.Reason).Must(reason => reason.Trim().Length is > 0 and <= 1000)
            .WithMessage(_ => RuleSentences.Of("Rules.RefusalNeedsReason"));
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<RejectRule, Unit>
    {
        public async Task<Unit> Handle(RejectRule request, CancellationToken cancellationToken)
        {
            var draft = await db.Rules.Get(request.RuleId, request.Version, cancellationToken);
            draft.Reject(request.Reason, user.MemberId, clock.GetUtcNow());
            return Unit.Value;
        }
    }
}
