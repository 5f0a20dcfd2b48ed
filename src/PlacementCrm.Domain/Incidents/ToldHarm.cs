namespace PlacementCrm.Domain.Incidents;

/// <summary>What was thought of the harm until somebody told otherwise; a duty to report may have hung on it.</summary>
public sealed class ToldHarm : Entity
{
    private ToldHarm() { }

    internal ToldHarm(Incident incident, Guid replacedById, DateTimeOffset replacedAt)
    {
        Id = Guid.CreateVersion7();
        (IncidentId, Harm, AbsenceDays) = (incident.Id, incident.Harm, incident.AbsenceDays);
        (ReplacedById, ReplacedAt) = (replacedById, replacedAt);
    }

    public Guid IncidentId { get; private init; }

    public Harm Harm { get; private init; }

    public int? AbsenceDays { get; private init; }

    public Guid ReplacedById { get; private init; }

    public DateTimeOffset ReplacedAt { get; private init; }
}
