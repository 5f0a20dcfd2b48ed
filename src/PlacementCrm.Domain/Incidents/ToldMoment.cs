namespace PlacementCrm.Domain.Incidents;

/// <summary>When the incident was thought to have happened until somebody corrected it; a deadline may have counted from it.</summary>
public sealed class ToldMoment : Entity
{
    private ToldMoment() { }

    internal ToldMoment(Incident incident, Guid replacedById, DateTimeOffset replacedAt)
    {
        Id = Guid.CreateVersion7();
        (IncidentId, At) = (incident.Id, incident.At);
        (ReplacedById, ReplacedAt) = (replacedById, replacedAt);
    }

    public Guid IncidentId { get; private init; }

    public DateTimeOffset At { get; private init; }

    public Guid ReplacedById { get; private init; }

    public DateTimeOffset ReplacedAt { get; private init; }
}
