using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Incidents;

namespace PlacementCrm.Application.Incidents;

/// <summary>Nothing has to change, and why.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record RecordNoAction : IncidentStep
{
    internal sealed class Validator : Validator<RecordNoAction>;

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : Handler<RecordNoAction>(db, user, clock, audit)
    {
        protected override Task Take(Incident incident, RecordNoAction request, Guid byId, DateTimeOffset now, CancellationToken cancel)
        {
            incident.TakeNoAction(request.Words, byId, now);
            return Task.CompletedTask;
        }
    }
}
