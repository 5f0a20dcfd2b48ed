using PlacementCrm.Domain.Events;

namespace PlacementCrm.Domain;

/// <summary>
/// Something with an identity that belongs to one organisation. Its key is the pair (organisation, id), so that no
/// reference can ever point across organisations.
/// </summary>
public abstract class Entity
{
    /// <summary>The organisation that owns the row; stamped when it is stored, never changed afterwards.</summary>
    public Guid OrganisationId { get; private set; }

    /// <summary>Made by whoever asks for the row, so that the same request twice creates it once.</summary>
    public Guid Id { get; protected init; } = Guid.CreateVersion7();

    /// <summary>Changes with every stored change (PostgreSQL's xmin); an update based on an older one is refused.</summary>
    public uint Version { get; private set; }

    private List<DomainEvent>? _events;

    /// <summary>What happened to the row since it was loaded. Taken once, by the transaction that stores it.</summary>
    public IReadOnlyList<DomainEvent> TakeEvents()
    {
        IReadOnlyList<DomainEvent> taken = _events ?? [];
        _events = null;
        return taken;
    }

    /// <summary>Every transition calls this exactly once.</summary>
    /// <param name="from">The state before; none at the beginning.</param>
    /// <param name="detailId">The part that holds the words.</param>
    protected void Happened(EventKind kind, Enum? from, Enum? to, EventAbout about, Guid? detailId = null) =>
        (_events ??= []).Add(new(kind, Id, from?.ToString(), to?.ToString(), about, detailId));
}
