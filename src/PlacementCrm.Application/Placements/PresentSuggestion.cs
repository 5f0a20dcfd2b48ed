using MediatR;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain;

namespace PlacementCrm.Application.Placements;

/// <summary>The company has been told about the candidate, who agreed to that.</summary>
[Requires(Permission.ShortlistCandidates)]
public sealed record PresentSuggestion(Guid SuggestionId, uint Version) : ICommand<Unit>
{
    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<PresentSuggestion, Unit>
    {
        public async Task<Unit> Handle(PresentSuggestion request, CancellationToken cancellationToken)
        {
            var suggestion = await db.SuggestionsVisibleTo(user).Get(request.SuggestionId, request.Version, cancellationToken);
            audit.Shows(suggestion.CandidateId);
            // Nobody is named to a company without their consent.
            await db.RefuseUnlessStillPossible(suggestion, user, clock.Today(), cancellationToken);
            await db.RefuseUnwantedContact((await db.Openings.Get(suggestion.OpeningId, cancellationToken)).CompanyId, cancellationToken);
            suggestion.Present(user.MemberId, clock.GetUtcNow());
            return Unit.Value;
        }
    }
}
