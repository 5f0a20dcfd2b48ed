using FluentValidation;
using MediatR;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.SafetyMeetings;

namespace PlacementCrm.Application.Placements;

/// <summary>The danger is over; the three have confirmed a safety meeting about all there is to consider. See decisions/0013.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record BringPlacementBackOnTrack : ICommand<Unit>
{
    public Guid PlacementId { get; init; }

    public uint Version { get; init; }

    public string Reason { get; set; } = "";

    internal sealed class Validator : AbstractValidator<BringPlacementBackOnTrack>
    {
        public Validator() => RuleFor(request => request.Reason).Must(reason => reason.Trim().Length is > 0 and <= 1000)
            .WithMessage(_ => Sentences.Of("Placements.WordsMissing"));
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<BringPlacementBackOnTrack, Unit>
    {
        public async Task<Unit> Handle(BringPlacementBackOnTrack request, CancellationToken cancellationToken)
        {
            await db.LockCandidateOfPlacement(request.PlacementId, cancellationToken);
            var placement = await db.PlacementsVisibleTo(user).Whole().Get(request.PlacementId, request.Version, cancellationToken);
            audit.Shows(placement.CandidateId);
            var shareable = await db.ShareableFor(placement, clock.Today(), cancellationToken);
            placement.BringBackOnTrack(await db.MeetingOf(placement.Id, cancellationToken), request.Reason, user.MemberId, clock.GetUtcNow(), shareable);
            return Unit.Value;
        }
    }
}
