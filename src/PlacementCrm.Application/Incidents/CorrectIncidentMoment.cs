using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Incidents;

namespace PlacementCrm.Application.Incidents;

/// <summary>
/// When it happened, as it is known by now. Until when the accident must be reported counts from it, so that the duty and its task
/// get the day that follows.
/// </summary>
[Requires(Permission.KeepPlacements)]
public sealed record CorrectIncidentMoment : ICommand<Unit>
{
    public Guid IncidentId { get; init; }

    public uint Version { get; init; }

    public DateTimeOffset At { get; set; }

    internal sealed class Validator : AbstractValidator<CorrectIncidentMoment>
    {
        public Validator() => RuleFor(request => request.At).NotEmpty().WithMessage(_ => Sentences.Of("Incidents.TimeMissing"));
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<CorrectIncidentMoment, Unit>
    {
        public async Task<Unit> Handle(CorrectIncidentMoment request, CancellationToken cancellationToken)
        {
            var incident = await db.IncidentsVisibleTo(user).Get(request.IncidentId, request.Version, cancellationToken);
            audit.Shows(incident.CandidateId);

            var placement = await db.PlacementsVisibleTo(user).Get(incident.PlacementId, cancellationToken);
            if (incident.CorrectMoment(request.At, placement, user.MemberId, clock.GetUtcNow()) is not { } before)
                return Unit.Value;

            db.Add(before);
            await db.SettleAccidentDuty(incident, user, clock, cancellationToken, isSameHarm: true);
            return Unit.Value;
        }
    }
}
