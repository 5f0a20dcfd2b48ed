using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Incidents;

namespace PlacementCrm.Application.Incidents;

/// <summary>Something at the workplace is done differently from now on.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record RecordAdjustment : IncidentStep
{
    internal sealed class Validator : Validator<RecordAdjustment>;

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : Handler<RecordAdjustment>(db, user, clock, audit)
    {
        protected override Task Take(Incident incident, RecordAdjustment request, Guid byId, DateTimeOffset now, CancellationToken cancel)
        {
            incident.Adjust(request.Words, byId, now);
            return Task.CompletedTask;
        }
    }
}
