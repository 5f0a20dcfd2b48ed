using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Placements;

/// <summary>Something threatens a running placement; it goes to the top of the lists.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record MarkPlacementAtRisk : ICommand<Unit>
{
    public Guid PlacementId { get; init; }

    public uint Version { get; init; }

    public string Reason { get; set; } = "";

    internal sealed class Validator : AbstractValidator<MarkPlacementAtRisk>
    {
        public Validator() => RuleFor(request => request.Reason).Must(reason => reason.Trim().Length is > 0 and <= 1000)
            .WithMessage(_ => Sentences.Of("Placements.WordsMissing"));
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<MarkPlacementAtRisk, Unit>
    {
        public async Task<Unit> Handle(MarkPlacementAtRisk request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).Whole().Get(request.PlacementId, request.Version, cancellationToken);
            audit.Shows(placement.CandidateId);
            placement.MarkAtRisk(request.Reason, user.MemberId, clock.GetUtcNow());
            return Unit.Value;
        }
    }
}
