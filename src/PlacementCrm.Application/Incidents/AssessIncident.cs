using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Incidents;

namespace PlacementCrm.Application.Incidents;

/// <summary>The consultant has looked into it and says what it means.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record AssessIncident : IncidentStep
{
    internal sealed class Validator : Validator<AssessIncident>;

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : Handler<AssessIncident>(db, user, clock, audit)
    {
        protected override void Take(Incident incident, string words, Guid byId, DateTimeOffset now) => incident.Assess(words, byId, now);
    }
}
