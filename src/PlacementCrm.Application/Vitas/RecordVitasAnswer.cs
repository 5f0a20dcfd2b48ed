using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;

namespace PlacementCrm.Application.Vitas;

/// <summary>Writes down what the municipality answered in VITAS. The approval of the period is a step of its own.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record RecordVitasAnswer : ICommand<Unit>
{
    public Guid PlacementId { get; init; }

    public uint Version { get; init; }

    public bool? IsApproved { get; set; }

    public DateOnly? AnsweredOn { get; set; }

    internal sealed class Validator : AbstractValidator<RecordVitasAnswer>
    {
        public Validator()
        {
            RuleFor(request => request.IsApproved).NotNull().WithMessage(_ => Sentences.Of("Vitas.AnswerMissing"));
            RuleFor(request => request.AnsweredOn).NotNull().WithMessage(_ => Sentences.Of("Vitas.AnsweredOnMissing"));
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<RecordVitasAnswer, Unit>
    {
        public async Task<Unit> Handle(RecordVitasAnswer request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).Get(request.PlacementId, cancellationToken);
            audit.Shows(placement.CandidateId);
            var application = await db.VitasCaseOf(placement.Id, cancellationToken) ?? throw new NotFound();
            if (application.Version != request.Version)
                throw new EditConflict();

            application.Answer(request.IsApproved!.Value, request.AnsweredOn!.Value, clock.Today());
            return Unit.Value;
        }
    }
}
