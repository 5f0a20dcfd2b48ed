using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Rules;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Application.Placements;

/// <summary>What the rules say about a period before anybody commits to it: the last allowed day and the room at the site.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record CheckProposal : IQuery<CheckProposal.Limits>
{
    public Guid SuggestionId { get; init; }

    public PlacementKind Kind { get; init; }

    public string? TargetGroupCode { get; init; }

    public bool IsPublicEmployer { get; init; }

    public DateOnly FromOn { get; init; }

    public DateOnly? ToOn { get; init; }

    /// <param name="LastOn">The last allowed day; null when there is no limit, or <paramref name="Problem"/> says why it is unknown.</param>
    /// <param name="Ratio">The sum in words; null when the kind takes no place or the staff is not known.</param>
    public sealed record Limits(DateOnly? LastOn, string? Problem, string? Ratio, bool HasRoom);

    internal sealed class Handler(CrmDbContext db, CurrentUser user) : IRequestHandler<CheckProposal, Limits>
    {
        public async Task<Limits> Handle(CheckProposal request, CancellationToken cancellationToken)
        {
            var suggestion = await db.SuggestionsVisibleTo(user).Get(request.SuggestionId, cancellationToken);
            var opening = await db.Openings.Get(suggestion.OpeningId, cancellationToken);
            var rules = await db.RuleSet(cancellationToken);
            var (lastOn, problem) = Longest(request, rules);

            var end = request.ToOn ?? lastOn;
            var ratio = end >= request.FromOn
                ? await db.RatioAt(opening.SiteId, request.Kind, new(request.FromOn, end.Value), rules, exceptId: null, cancellationToken)
                : null;
            return new Limits(lastOn, problem, ratio?.Words(), ratio?.HasRoom ?? true);
        }

        private static (DateOnly? LastOn, string? Problem) Longest(CheckProposal request, RuleSet rules)
        {
            try
            {
                return (LongestPeriod.OfFirst(rules, new(request.Kind, request.TargetGroupCode, request.IsPublicEmployer, request.FromOn)).LastOn, null);
            }
            catch (RuleBroken broken)
            {
                return (null, broken.Message);
            }
        }
    }
}
