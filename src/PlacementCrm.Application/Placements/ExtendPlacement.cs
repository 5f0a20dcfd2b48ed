using FluentValidation;
using MediatR;
using PlacementCrm.Application.Candidates;
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

    /// <summary>Needed when a rule warns about the later end.</summary>
    public string? WarningReason { get; set; }

    /// <summary>What only people know about a wage subsidy.</summary>
    public ProposalAnswers Answers { get; set; } = new();

    /// <summary>The day of the authority's approval; today when nothing is said.</summary>
    public DateOnly? ApprovedOn { get; set; }

    public string ApprovedBy { get; set; } = "";

    internal sealed class Validator : AbstractValidator<ExtendPlacement>
    {
        public Validator()
        {
            RuleFor(request => request.ToOn).NotNull().WithMessage(_ => Sentences.Of("Placements.ExtensionToMissing"));
            RuleFor(request => request.Reason).Must(reason => reason.Trim().Length is > 0 and <= 1000).WithMessage(_ => Sentences.Of("Placements.WordsMissing"));
            RuleFor(request => request.WarningReason).MaximumLength(1000).WithMessage(_ => Sentences.Of("Placements.WordsMissing"));
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
            var words = new ExtensionWords(request.ToOn!.Value, request.Ground, request.Reason, request.WarningReason, request.Answers);
            await db.Extend(placement, words, approval, user, clock, cancellationToken);
            return Unit.Value;
        }
    }
}

/// <summary>What is asked for a later end, by the consultant at once or by way of the jobcentre.</summary>
internal sealed record ExtensionWords(DateOnly ToOn, ExtensionGround? Ground, string Reason, string? WarningReason, ProposalAnswers Answers);

internal static class Extending
{
    public static async Task Extend(
        this CrmDbContext db, Placement placement, ExtensionWords asked, PeriodApproval approval, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        await db.LockCandidate(placement.CandidateId, cancel);
        var (rules, now, today) = (await db.RuleSet(cancel), clock.GetUtcNow(), clock.Today());
        var days = await db.MagDaysOf(placement.CandidateId, placement.Id, cancel);
        var (before, birthYear) = (days.PerCompany.GetValueOrDefault(placement.CompanyId), await db.BirthYearOf(placement, cancel));
        placement.CheckExtension(asked.ToOn, asked.Ground, rules, before, birthYear);
        var checks = await db.ReviewOrRefuse(placement, AskedPeriod.Longer(placement, asked.ToOn, asked.Answers), asked.WarningReason, rules, today, cancel);

        placement.Extend(asked.ToOn, asked.Ground, asked.Reason, rules, approval, user.MemberId, now, before, birthYear);
        // Without a warning the reason that is shown stays the one that excused the earlier one.
        if (checks.Any(check => check.Verdict is Verdict.Warns) && !string.IsNullOrWhiteSpace(asked.WarningReason))
            placement.Explain(asked.WarningReason);
        await db.RefuseTooManyHours(placement, cancel);
        (await db.MeetingOf(placement.Id, cancel))?.AskAgain();
        placement.Answer(asked.Answers);
        await db.KeepExplained(placement, checks, asked.WarningReason, user, now, cancel);
        await db.ArrangeFollowUps(placement, agreedOn: null, today, cancel);
    }
}
