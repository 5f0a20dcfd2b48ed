using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Placements;

/// <summary>It stops before its last day; both sides' reasons help the next match.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record EndPlacementEarly : EndingWords, ICommand<Unit>
{
    internal sealed class Validator : AbstractValidator<EndPlacementEarly>
    {
        public Validator() => Include(new EndingWordsValidator());
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<EndPlacementEarly, Unit>
    {
        public async Task<Unit> Handle(EndPlacementEarly request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).Whole().Get(request.PlacementId, request.Version, cancellationToken);
            audit.Shows(placement.CandidateId);

            placement.EndEarly(request.Ending(), clock.Today(), user.MemberId, clock.GetUtcNow());
            return Unit.Value;
        }
    }
}
