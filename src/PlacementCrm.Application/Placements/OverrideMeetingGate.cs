using FluentValidation;
using MediatR;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Placements;

/// <summary>A manager takes the responsibility for a start without a confirmed safety meeting; the reason is shown with the placement.</summary>
[Requires(Permission.OverrideGates)]
public sealed record OverrideMeetingGate : ICommand<Unit>
{
    public Guid PlacementId { get; init; }

    public uint Version { get; init; }

    public string Reason { get; set; } = "";

    internal sealed class Validator : AbstractValidator<OverrideMeetingGate>
    {
        public Validator() => RuleFor(request => request.Reason).Must(reason => reason.Trim().Length is > 0 and <= 1000)
            .WithMessage(_ => Sentences.Of("Placements.WordsMissing"));
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<OverrideMeetingGate, Unit>
    {
        public async Task<Unit> Handle(OverrideMeetingGate request, CancellationToken cancellationToken)
        {
            await db.LockCandidateOfPlacement(request.PlacementId, cancellationToken);
            var placement = await db.PlacementsVisibleTo(user).Whole().Get(request.PlacementId, request.Version, cancellationToken);
            audit.Shows(placement.CandidateId);
            placement.OverrideMeetingGate(user.MemberId, request.Reason, clock.GetUtcNow(), await db.MeetingOf(placement.Id, cancellationToken));
            return Unit.Value;
        }
    }
}
