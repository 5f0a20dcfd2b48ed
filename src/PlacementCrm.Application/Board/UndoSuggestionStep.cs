using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain;

namespace PlacementCrm.Application.Board;

/// <summary>Takes back one's own last step of a suggestion, a slip of the hand. See decisions/0011.</summary>
[Requires(Permission.ShortlistCandidates)]
public sealed record UndoSuggestionStep(Guid SuggestionId, uint Version) : ICommand<Unit>
{
    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<UndoSuggestionStep, Unit>
    {
        public async Task<Unit> Handle(UndoSuggestionStep request, CancellationToken cancellationToken)
        {
            var suggestion = await db.SuggestionsVisibleTo(user).Get(request.SuggestionId, request.Version, cancellationToken);
            audit.Shows(suggestion.CandidateId);
            if (await db.Placements.AnyAsync(placement => placement.SuggestionId == suggestion.Id, cancellationToken))
                throw new RuleBroken("Placements.StepBecamePlacement");

            suggestion.StepBack(user.MemberId, clock.GetUtcNow());
            return Unit.Value;
        }
    }
}
