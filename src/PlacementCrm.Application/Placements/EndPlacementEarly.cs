using FluentValidation;
using MediatR;
using PlacementCrm.Application.FollowUps;
using PlacementCrm.Application.Incidents;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Rematch;

namespace PlacementCrm.Application.Placements;

/// <summary>
/// It stops before its last day. One act: both sides' reasons, a word of thanks to the company, and what the next match avoids.
/// </summary>
[Requires(Permission.KeepPlacements)]
public sealed record EndPlacementEarly : EndingWords, ICommand<Unit>
{
    /// <summary>The cause, as demands that the next place must not have. The same work at this site is avoided in any case.</summary>
    public IReadOnlyList<AvoidedDemand> Avoid { get; set; } = [];

    /// <summary>The incident that led to the end, if one did.</summary>
    public Guid? IncidentId { get; set; }

    internal sealed class Validator : AbstractValidator<EndPlacementEarly>
    {
        public Validator()
        {
            Include(new EndingWordsValidator());
            RuleForEach(request => request.Avoid).SetValidator(new AvoidedDemandValidator());
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<EndPlacementEarly, Unit>
    {
        public async Task<Unit> Handle(EndPlacementEarly request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).Whole().Get(request.PlacementId, request.Version, cancellationToken);
            audit.Shows(placement.CandidateId);

            var ending = request.Ending();
            placement.EndEarly(ending, clock.Today(), user.MemberId, clock.GetUtcNow());
            await db.RefuseBeforeRecords(ending, placement, cancellationToken);
            await db.CloseFollowUps(placement, user, clock, cancellationToken);
            await db.WithdrawOpenExtension(placement, user, clock, cancellationToken);
            if (request.ThankCompany)
                await db.ThankTheCompany(placement, clock.Today(), cancellationToken);
            if (request.IncidentId is { } incidentId)
                await db.LeadToEnding(placement, incidentId, request.CandidateWords, user, clock.GetUtcNow(), cancellationToken);
            await db.Learn(placement, request.Avoid, cancellationToken);
            return Unit.Value;
        }
    }
}
