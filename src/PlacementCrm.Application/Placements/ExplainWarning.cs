using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Rules;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Placements;

/// <summary>Says why a placement may be although a rule warns by now; the rules are asked anew, and what they say is kept with the reason.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record ExplainWarning : ICommand<Unit>
{
    public Guid PlacementId { get; init; }

    public uint Version { get; init; }

    public string Reason { get; set; } = "";

    internal sealed class Validator : AbstractValidator<ExplainWarning>
    {
        public Validator() => RuleFor(request => request.Reason).Must(reason => reason.Trim().Length is > 0 and <= 1000)
            .WithMessage(_ => Sentences.Of("Placements.WordsMissing"));
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<ExplainWarning, Unit>
    {
        public async Task<Unit> Handle(ExplainWarning request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).Whole().Get(request.PlacementId, request.Version, cancellationToken);
            audit.Shows(placement.CandidateId);
            placement.Explain(request.Reason);
            var asked = new AskedPeriod(placement.StartsOn, placement.EndsOn, new ProposalAnswers());
            await db.Keep(placement, await db.Review(placement, asked, await db.RuleSet(cancellationToken), clock.Today(), cancellationToken), user, clock.GetUtcNow(), cancellationToken);
            return Unit.Value;
        }
    }
}
