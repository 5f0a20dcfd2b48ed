using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Placements;

/// <summary>Candidate and company both want it; the next step is a placement.</summary>
[Requires(Permission.ShortlistCandidates)]
public sealed record AcceptSuggestion(Guid SuggestionId, uint Version) : ICommand<Unit>
{
    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<AcceptSuggestion, Unit>
    {
        public async Task<Unit> Handle(AcceptSuggestion request, CancellationToken cancellationToken)
        {
            var suggestion = await db.SuggestionsVisibleTo(user).Get(request.SuggestionId, request.Version, cancellationToken);
            audit.Shows(suggestion.CandidateId);

            await db.RefuseUnlessStillPossible(suggestion, user, clock.Today(), cancellationToken);
            suggestion.Accept(user.MemberId, clock.GetUtcNow());
            return Unit.Value;
        }
    }
}
