using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Rematch;

/// <summary>Lets the match propose it again; the reason stays with the line.</summary>
[Requires(Permission.KeepConsiderations)]
public sealed record LiftAvoidance : ICommand<Unit>
{
    public Guid AvoidanceId { get; init; }

    public uint Version { get; init; }

    public string Reason { get; set; } = "";

    internal sealed class Validator : AbstractValidator<LiftAvoidance>
    {
        public Validator() =>
            RuleFor(request => request.Reason).Must(reason => reason.Trim().Length is > 0 and <= Avoidance.LongestReason)
                .WithMessage(_ => Sentences.Of("Rematch.ReasonMissing", Avoidance.LongestReason));
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<LiftAvoidance, Unit>
    {
        public async Task<Unit> Handle(LiftAvoidance request, CancellationToken cancellationToken)
        {
            var line = await db.AvoidancesVisibleTo(user).Get(request.AvoidanceId, request.Version, cancellationToken);
            audit.Shows(line.CandidateId);

            line.Lift(request.Reason, user.MemberId, clock.GetUtcNow());
            return Unit.Value;
        }
    }
}
