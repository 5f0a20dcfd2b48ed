namespace PlacementCrm.Domain.Placements;

/// <summary>One step of a placement, for its timeline.</summary>
public sealed class PlacementTransition : Entity
{
    private PlacementTransition() { }

    internal PlacementTransition(Guid placementId, PlacementState? from, PlacementState to, Guid byId, DateTimeOffset at, Wording? reason)
    {
        PlacementId = placementId;
        (FromState, ToState) = (from, to);
        (ById, At) = (byId, at);
        Reason = reason;
    }

    public Guid PlacementId { get; private set; }

    /// <summary>None on the first step.</summary>
    public PlacementState? FromState { get; private set; }

    public PlacementState ToState { get; private set; }

    public DateTimeOffset At { get; private set; }

    public Guid ById { get; private set; }

    public Wording? Reason { get; private set; }
}
