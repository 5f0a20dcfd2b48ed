using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Rules;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Application.Placements;

/// <summary>
/// Says why a placement may be although a rule warns by now, or although nobody can answer what it asks. The rules are asked anew, and
/// what this one says is kept with the reason. What was found and explained about the others stays as it is.
/// </summary>
[Requires(Permission.KeepPlacements)]
public sealed record ExplainWarning : ICommand<Unit>
{
    public Guid PlacementId { get; init; }

    public uint Version { get; init; }

    /// <summary>Which of the rules it answers.</summary>
    public RuleSubject? About { get; set; }

    public string Reason { get; set; } = "";

    /// <summary>What the company said by now, where a rule asks whether the job is in addition to the staff.</summary>
    public bool? AddsEmployment { get; set; }

    /// <summary>What the company said by now, where a rule asks whether the job replaces a vacated one.</summary>
    public bool? ReplacesVacatedJob { get; set; }

    private ProposalAnswers Answers => About switch
    {
        RuleSubject.AddedEmployment => new(AddsEmployment: AddsEmployment),
        RuleSubject.VacatedJob => new(ReplacesVacatedJob: ReplacesVacatedJob),
        _ => new(),
    };

    internal sealed class Validator : AbstractValidator<ExplainWarning>
    {
        public Validator()
        {
            RuleFor(request => request.About).NotNull().WithMessage(_ => Sentences.Of("Placements.AboutMissing"));
            RuleFor(request => request.Reason).Must(reason => reason.Trim().Length is > 0 and <= 1000)
                .WithMessage(_ => Sentences.Of("Placements.WordsMissing"));
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<ExplainWarning, Unit>
    {
        public async Task<Unit> Handle(ExplainWarning request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).Whole().Get(request.PlacementId, request.Version, cancellationToken);
            audit.Shows(placement.CandidateId);
            var asked = AskedPeriod.AsItIs(placement, request.Answers);
            var checks = await db.Review(placement, asked, await db.RuleSet(cancellationToken), clock.Today(), cancellationToken);
            var isAnswered = request.Answers != new ProposalAnswers();
            var explained = checks.Where(check => check.Subject == request.About && (isAnswered || check.Verdict is not Verdict.Ok)).ToList();
            if (explained.Count == 0)
                throw new RuleBroken("Placements.NothingToExplain");

            placement.Answer(request.Answers);
            // What the company confirms needs no excuse.
            if (explained.Any(check => check.Verdict is not Verdict.Ok))
                placement.ExplainFurther(request.Reason);
            await db.KeepExplained(placement, explained, request.Reason, user, clock.GetUtcNow(), cancellationToken, check => check.Subject == request.About);
            return Unit.Value;
        }
    }
}
