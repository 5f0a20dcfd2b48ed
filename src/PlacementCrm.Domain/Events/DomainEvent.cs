namespace PlacementCrm.Domain.Events;

/// <summary>Whose timelines an event belongs to. What is not given follows from the placement or the opening when it is stored.</summary>
public sealed record EventAbout(Guid? CandidateId = null, Guid? PlacementId = null, Guid? CompanyId = null, Guid? OpeningId = null);

/// <summary>
/// One thing that happened, once. Timelines are drawn from these rows, so they hold codes and ids only: words, and above all
/// words about health, stay in the record that <see cref="SubjectId"/> and <see cref="DetailId"/> point to.
/// </summary>
public sealed class DomainEvent : Entity
{
    private static long s_raised;

    private DomainEvent() { }

    public DomainEvent(EventKind kind, Guid subjectId, string? fromState, string? toState, EventAbout about, Guid? detailId)
    {
        (Kind, SubjectId, DetailId) = (kind, subjectId, detailId);
        (FromState, ToState) = (fromState, toState);
        (CandidateId, PlacementId, CompanyId, OpeningId) = (about.CandidateId, about.PlacementId, about.CompanyId, about.OpeningId);
    }

    public EventKind Kind { get; private set; }

    /// <summary>
    /// Counts up while the program runs, so that the steps of one command are stored in their order: ids made within the same
    /// millisecond have none. Not stored itself.
    /// </summary>
    public long Raised { get; } = Interlocked.Increment(ref s_raised);

    /// <summary>The row that it happened to.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>The part of it that holds the words, for example the placement's transition.</summary>
    public Guid? DetailId { get; private set; }

    /// <summary>None when it began with this event, or when it is no step of a state machine.</summary>
    public string? FromState { get; private set; }

    public string? ToState { get; private set; }

    public Guid? CandidateId { get; private set; }

    public Guid? PlacementId { get; private set; }

    public Guid? CompanyId { get; private set; }

    public Guid? OpeningId { get; private set; }

    public Guid ById { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Counts the events of one command, which all carry the same time.</summary>
    public int Order { get; private set; }

    /// <summary>Says who did it, when it was stored; the domain knows neither clock nor sender.</summary>
    public void Sign(Guid byId, DateTimeOffset at, int order) => (ById, At, Order) = (byId, at, order);

    /// <summary>Fills in what follows from the placement or the opening.</summary>
    public void Complete(Guid? candidateId, Guid? companyId) => (CandidateId, CompanyId) = (CandidateId ?? candidateId, CompanyId ?? companyId);
}
