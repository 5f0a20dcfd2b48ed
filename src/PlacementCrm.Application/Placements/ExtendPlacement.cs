using FluentValidation;
using MediatR;
using PlacementCrm.Application.FollowUps;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Rules;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Application.Placements;

/// <summary>A running placement gets a later end: a new version of its period, held against the rules of its start date.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record ExtendPlacement : ICommand<Unit>
{
    public Guid PlacementId { get; init; }

    public uint Version { get; init; }

    public DateOnly? ToOn { get; set; }

    /// <summary>What the law asks for the step, as the consultant vouches for it.</summary>
    public ExtensionGround? Ground { get; set; }

    public string Reason { get; set; } = "";

    /// <summary>The day of the authority's approval; today when nothing is said.</summary>
    public DateOnly? ApprovedOn { get; set; }

    public string ApprovedBy { get; set; } = "";

    internal sealed class Validator : AbstractValidator<ExtendPlacement>
    {
        public Validator()
        {
            RuleFor(request => request.ToOn).NotNull().WithMessage(_ => Sentences.Of("Placements.ExtensionToMissing"));
            RuleFor(request => request.Reason).Must(reason => reason.Trim().Length is > 0 and <= 1000).WithMessage(_ => Sentences.Of("Placements.WordsMissing"));
            RuleFor(request => request.ApprovedBy).Must(by => by.Trim().Length is > 0 and <= PeriodApproval.LongestName)
                .WithMessage(_ => RuleSentences.Of("Placements.ApprovalNeedsName"));
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<ExtendPlacement, Unit>
    {
        public async Task<Unit> Handle(ExtendPlacement request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).Whole().Get(request.PlacementId, request.Version, cancellationToken);
            audit.Shows(placement.CandidateId);

            var today = clock.Today();
            var approval = new PeriodApproval(request.ApprovedOn ?? today, request.ApprovedBy, today);
            var days = await db.MagDaysOf(placement.CandidateId, placement.Id, cancellationToken);
            placement.Extend(
                request.ToOn!.Value, request.Ground, request.Reason, await db.RuleSet(cancellationToken), approval, user.MemberId, clock.GetUtcNow(),
                days.PerCompany.GetValueOrDefault(placement.CompanyId));
            await db.RefuseTooManyHours(placement, cancellationToken);
            await db.ArrangeFollowUps(placement, agreedOn: null, today, cancellationToken);
            return Unit.Value;
        }
    }
}
