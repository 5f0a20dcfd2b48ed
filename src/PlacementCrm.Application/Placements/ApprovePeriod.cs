using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Placements;

/// <summary>The municipality approved the period; without it nothing but an ordinary contract starts.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record ApprovePeriod(Guid PlacementId, uint Version) : ICommand<Unit>
{
    /// <summary>The day of the decision; today when nothing is said.</summary>
    public DateOnly? On { get; set; }

    /// <summary>Who decided; the sender when nothing is said.</summary>
    public string? By { get; set; }

    internal sealed class Validator : AbstractValidator<ApprovePeriod>
    {
        public Validator() => RuleFor(request => request.By).MaximumLength(PeriodApproval.LongestName)
            .WithMessage(_ => RuleSentences.Of("Placements.ApprovalNeedsName"));
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<ApprovePeriod, Unit>
    {
        public async Task<Unit> Handle(ApprovePeriod request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).Whole().Get(request.PlacementId, request.Version, cancellationToken);
            audit.Shows(placement.CandidateId);

            var today = clock.Today();
            var by = string.IsNullOrWhiteSpace(request.By) ? user.Name : request.By;
            placement.ApprovePeriod(new PeriodApproval(request.On ?? today, by, today), user.MemberId, clock.GetUtcNow());
            return Unit.Value;
        }
    }
}
