using FluentValidation;
using MediatR;
using PlacementCrm.Application.FollowUps;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Placements;

/// <summary>We call it off before the start.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record CancelPlacement : ICommand<Unit>
{
    public Guid PlacementId { get; init; }

    public uint Version { get; init; }

    public string Reason { get; set; } = "";

    internal sealed class Validator : AbstractValidator<CancelPlacement>
    {
        public Validator() => RuleFor(request => request.Reason).Must(reason => reason.Trim().Length is > 0 and <= 1000)
            .WithMessage(_ => Sentences.Of("Placements.WordsMissing"));
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<CancelPlacement, Unit>
    {
        public async Task<Unit> Handle(CancelPlacement request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).Whole().Get(request.PlacementId, request.Version, cancellationToken);
            audit.Shows(placement.CandidateId);
            placement.Cancel(request.Reason, user.MemberId, clock.GetUtcNow());
            await db.CloseFollowUps(placement, user, clock, cancellationToken);
            return Unit.Value;
        }
    }
}
