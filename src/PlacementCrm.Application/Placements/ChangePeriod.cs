using FluentValidation;
using MediatR;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Rules;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Placements;

/// <summary>Another first or last day before the start: a new version of the period, which the authority approves anew.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record ChangePeriod : ICommand<Unit>
{
    public Guid PlacementId { get; init; }

    public uint Version { get; init; }

    public DateOnly? FromOn { get; set; }

    public DateOnly? ToOn { get; set; }

    public string Reason { get; set; } = "";

    /// <summary>Needed when a rule warns about the new period.</summary>
    public string? WarningReason { get; set; }

    /// <summary>What only people know about a wage subsidy.</summary>
    public ProposalAnswers Answers { get; set; } = new();

    internal sealed class Validator : AbstractValidator<ChangePeriod>
    {
        public Validator()
        {
            RuleFor(request => request.FromOn).NotNull().WithMessage(_ => Sentences.Of("Placements.FromMissing"));
            RuleFor(request => request.ToOn).NotNull().WithMessage(_ => Sentences.Of("Placements.ToMissing"));
            RuleFor(request => request.Reason).Must(reason => reason.Trim().Length is > 0 and <= 1000).WithMessage(_ => Sentences.Of("Placements.WordsMissing"));
            RuleFor(request => request.WarningReason).MaximumLength(1000).WithMessage(_ => Sentences.Of("Placements.WordsMissing"));
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<ChangePeriod, Unit>
    {
        public async Task<Unit> Handle(ChangePeriod request, CancellationToken cancellationToken)
        {
            await db.LockCandidateOfPlacement(request.PlacementId, cancellationToken);
            var placement = await db.PlacementsVisibleTo(user).Whole().Get(request.PlacementId, request.Version, cancellationToken);
            audit.Shows(placement.CandidateId);

            var days = await db.MagDaysOf(placement.CandidateId, placement.Id, cancellationToken);
            var (rules, now) = (await db.RuleSet(cancellationToken), clock.GetUtcNow());
            placement.ChangePeriod(
                request.FromOn!.Value, request.ToOn!.Value, request.Reason, rules, user.MemberId, now, days.PerCompany.GetValueOrDefault(placement.CompanyId), request.WarningReason);
            var asked = new AskedPeriod(request.FromOn.Value, request.ToOn.Value, request.Answers);
            var checks = await db.ReviewOrRefuse(placement, asked, request.WarningReason, rules, clock.Today(), cancellationToken);
            placement.Answer(request.Answers);
            await db.KeepExplained(placement, checks, request.WarningReason, user, now, cancellationToken);
            (await db.MeetingOf(placement.Id, cancellationToken))?.AskAgain();
            // What begins before the new first day has to be talked about before it.
            await db.BringIntoMeetings(placement.CandidateId, user, clock, cancellationToken);
            return Unit.Value;
        }
    }
}
