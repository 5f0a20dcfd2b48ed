using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Incidents;

namespace PlacementCrm.Application.Incidents;

/// <summary>How long somebody is away because of an accident, which is often known days later. The duty to report it follows.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record RecordAbsence : ICommand<Unit>
{
    public Guid IncidentId { get; init; }

    public uint Version { get; init; }

    public int? Days { get; set; }

    internal sealed class Validator : AbstractValidator<RecordAbsence>
    {
        public Validator() => RuleFor(request => request.Days).Must(days => days is >= 0 and <= IncidentReport.MostAbsenceDays)
            .WithMessage(_ => Sentences.Of("Incidents.AbsenceOutOfRange", IncidentReport.MostAbsenceDays));
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, AuditTrail audit) : IRequestHandler<RecordAbsence, Unit>
    {
        public async Task<Unit> Handle(RecordAbsence request, CancellationToken cancellationToken)
        {
            var incident = await db.IncidentsVisibleTo(user).Get(request.IncidentId, request.Version, cancellationToken);
            audit.Shows(incident.CandidateId);

            incident.RecordAbsence(request.Days!.Value);
            await db.OweAccidentReport(incident, user, cancellationToken);
            return Unit.Value;
        }
    }
}
