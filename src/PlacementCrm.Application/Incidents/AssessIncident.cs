using FluentValidation;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Incidents;

namespace PlacementCrm.Application.Incidents;

/// <summary>The consultant has looked into it and says what it means, and what is known of the harm by now.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record AssessIncident : IncidentStep
{
    /// <summary>None leaves what was told before.</summary>
    public Harm? Harm { get; set; }

    public int? AbsenceDays { get; set; }

    internal sealed class Validator : Validator<AssessIncident>
    {
        public Validator()
        {
            RuleFor(request => request.Harm).IsInEnum();
            RuleFor(request => request.AbsenceDays).Must(days => days is null or (>= 0 and <= IncidentReport.MostAbsenceDays))
                .WithMessage(_ => Sentences.Of("Incidents.AbsenceOutOfRange", IncidentReport.MostAbsenceDays));
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : Handler<AssessIncident>(db, user, clock, audit)
    {
        protected override async Task Take(Incident incident, AssessIncident request, Guid byId, DateTimeOffset now, CancellationToken cancel)
        {
            incident.Assess(request.Words, byId, now);
            if (request.Harm is { } harm)
                await Db.TellHarm(incident, harm, request.AbsenceDays, User, Clock, cancel);
        }
    }
}
