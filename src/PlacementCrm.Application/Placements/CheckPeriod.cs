using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Rules;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Placements;

/// <summary>What the rules say about another period of a placement before anybody commits to it, each as a sum in words.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record CheckPeriod : IQuery<CheckPeriod.Answer>, IReadsCandidates
{
    public Guid PlacementId { get; init; }

    /// <summary>None when a running placement gets longer, or while nobody has said it; without both days it is looked at as it is.</summary>
    public DateOnly? FromOn { get; init; }

    public DateOnly? ToOn { get; init; }

    public ProposalAnswers Answers { get; init; } = new();

    public sealed record Answer(IReadOnlyList<SaidByRule> Checks, PlacementKind Kind, Guid CandidateId, Guid CompanyId, Guid SiteId);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<CheckPeriod, Answer>
    {
        public async Task<Answer> Handle(CheckPeriod request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).Whole().Get(request.PlacementId, cancellationToken);
            audit.Shows(placement.CandidateId);
            var asked = request switch
            {
                { FromOn: null, ToOn: null } => AskedPeriod.AsItIs(placement, request.Answers),
                { ToOn: { } to } when placement.State.IsRunning() => AskedPeriod.Longer(placement, to, request.Answers),
                _ => new(request.FromOn ?? placement.StartsOn, request.ToOn ?? placement.EndsOn, request.Answers),
            };
            var checks = await db.Review(placement, asked, await db.RuleSet(cancellationToken), clock.Today(), cancellationToken);
            return new([.. checks.Select(SaidByRule.Of)], placement.Kind, placement.CandidateId, placement.CompanyId, placement.SiteId);
        }
    }
}
