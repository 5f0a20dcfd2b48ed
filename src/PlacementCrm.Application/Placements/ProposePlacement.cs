using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Rematch;
using PlacementCrm.Application.Rules;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Application.Placements;

/// <summary>Makes a placement out of an accepted suggestion.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record ProposePlacement : ICommand<Guid>, IOnce
{
    public Guid RequestId { get; set; } = Guid.NewGuid();

    public Guid SuggestionId { get; init; }

    public PlacementKind? Kind { get; set; }

    public PlacementPurpose? Purpose { get; set; }

    public string Tasks { get; set; } = "";

    public Guid? SupervisorContactId { get; set; }

    public decimal? WeeklyHours { get; set; }

    /// <summary>Ordinary paid hours a week that it is to lead to.</summary>
    public decimal? PaidHoursGoal { get; set; }

    public string? TargetGroupCode { get; set; }

    public bool IsPublicEmployer { get; set; }

    /// <summary>Another authority must allow it before the start.</summary>
    public bool NeedsPermit { get; set; }

    public DateOnly? FromOn { get; set; }

    /// <summary>The last day, inclusive.</summary>
    public DateOnly? ToOn { get; set; }

    /// <summary>Needed when a rule warns, for example because the site has no room by the ratio.</summary>
    public string? WarningReason { get; set; }

    /// <summary>What only people know about a wage subsidy.</summary>
    public ProposalAnswers Answers { get; set; } = new();

    internal sealed class Validator : AbstractValidator<ProposePlacement>
    {
        public Validator()
        {
            RuleFor(request => request.Kind).NotNull().WithMessage(_ => Sentences.Of("Placements.KindMissing"));
            RuleFor(request => request.Purpose).NotNull().When(request => request.Kind is PlacementKind.WorkTrial)
                .WithMessage(_ => RuleSentences.Of("Placements.PurposeNeeded"));
            RuleFor(request => request.Tasks).Must(tasks => tasks.Trim().Length is > 0 and <= 2000).WithMessage(_ => Sentences.Of("Placements.TasksMissing"));
            RuleFor(request => request.WeeklyHours).NotNull().WithMessage(_ => Sentences.Of("Placements.HoursMissing"));
            RuleFor(request => request.FromOn).NotNull().WithMessage(_ => Sentences.Of("Placements.FromMissing"));
            RuleFor(request => request.ToOn).NotNull().WithMessage(_ => Sentences.Of("Placements.ToMissing"));
            RuleFor(request => request.WarningReason).MaximumLength(1000).WithMessage(_ => Sentences.Of("Placements.WordsMissing"));
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<ProposePlacement, Guid>
    {
        public async Task<Guid> Handle(ProposePlacement request, CancellationToken cancellationToken)
        {
            var suggestion = await db.SuggestionsVisibleTo(user).Get(request.SuggestionId, cancellationToken);
            var opening = await db.Openings.Get(suggestion.OpeningId, cancellationToken);
            audit.Shows(suggestion.CandidateId);
            // Days and hours are counted over all placements of the candidate: two proposals at once must see each other.
            await db.LockCandidate(suggestion.CandidateId, cancellationToken);
            await db.RefuseUnlessStillPossible(suggestion, user, clock.Today(), cancellationToken);
            await db.RefuseUnwantedContact(opening.CompanyId, cancellationToken);
            await db.RefuseAvoidedTasks(suggestion, request.Tasks, user, clock.Today(), cancellationToken);
            await db.RefuseWhenFull(opening, cancellationToken);
            await RefuseForeignSupervisor(request.SupervisorContactId, opening.CompanyId, cancellationToken);

            var rules = await db.RuleSet(cancellationToken);
            RefuseWithoutTargetGroup(request, rules);
            var candidate = await db.Candidates.Get(suggestion.CandidateId, cancellationToken);
            var facts = await db.Gather(candidate, opening, FactsOf(request) with { WorkTaskId = suggestion.WorkTaskId }, rules, clock.Today(), cancellationToken);
            var checks = ProposalChecks.Of(facts, rules);
            var placement = Placement.Propose(
                request.RequestId, suggestion, TermsOf(request, opening, facts.Case.DaysBefore), rules, user.MemberId, clock.GetUtcNow());
            PeriodReview.RefuseWithoutReason(checks, request.WarningReason);

            db.Add(placement);
            await db.Keep(placement, checks, request.WarningReason, user, clock.GetUtcNow(), cancellationToken);
            return placement.Id;
        }

        private static ProposalFacts FactsOf(ProposePlacement request) => new()
        {
            Case = new(request.Kind!.Value, Blank(request.TargetGroupCode), request.IsPublicEmployer, request.FromOn!.Value),
            EndsOn = request.ToOn,
            WeeklyHours = request.WeeklyHours,
            Tasks = request.Tasks,
            Answers = request.Answers,
        };

        private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

        private static void RefuseWithoutTargetGroup(ProposePlacement request, RuleSet rules)
        {
            if (string.IsNullOrWhiteSpace(request.TargetGroupCode) && LongestPeriod.IsLimited(rules, request.Kind!.Value, request.FromOn!.Value))
                throw new RequestInvalid([new Failure(nameof(TargetGroupCode), RuleSentences.Of("Rules.TargetGroupNeeded"))]);
        }

        private async Task RefuseForeignSupervisor(Guid? contactId, Guid companyId, CancellationToken cancel)
        {
            if (contactId is { } id && !await db.ContactRoles.AnyAsync(role => role.ContactId == id && role.CompanyId == companyId, cancel))
                throw new NotFound();
        }

        private PlacementTerms TermsOf(ProposePlacement request, Opening opening, int daysBefore) => new()
        {
            CompanyId = opening.CompanyId,
            SiteId = opening.SiteId,
            Kind = request.Kind!.Value,
            Purpose = request.Purpose,
            Tasks = request.Tasks,
            SupervisorContactId = request.SupervisorContactId,
            WeeklyHours = request.WeeklyHours!.Value,
            PaidHoursGoal = request.PaidHoursGoal,
            TargetGroupCode = Blank(request.TargetGroupCode),
            IsPublicEmployer = request.IsPublicEmployer,
            NeedsPermit = request.NeedsPermit,
            FromOn = request.FromOn!.Value,
            ToOn = request.ToOn!.Value,
            ConsultantId = user.MemberId,
            DaysBefore = daysBefore,
            WarningReason = request.WarningReason,
            Answers = request.Answers,
        };
    }
}
