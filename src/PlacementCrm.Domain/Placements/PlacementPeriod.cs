using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Domain.Placements;

/// <summary>One version of a placement's period. A change is a new version; the old one stays to be seen.</summary>
public sealed class PlacementPeriod : Entity
{
    private PlacementPeriod() { }

    internal PlacementPeriod(Guid placementId, int number, DateOnly from, DateOnly to, string? reason, PeriodLimit limit, Guid byId, DateTimeOffset now)
    {
        PlacementId = placementId;
        Number = number;
        (FromOn, ToOn) = (from, to);
        Reason = reason;
        Ground = limit.Needs;
        RuleId = limit.Rule?.Id;
        (RecordedById, RecordedAt) = (byId, now);
    }

    public Guid PlacementId { get; private set; }

    /// <summary>Counts from 1; the highest holds.</summary>
    public int Number { get; private set; }

    public DateOnly FromOn { get; private set; }

    /// <summary>The last day, inclusive.</summary>
    public DateOnly ToOn { get; private set; }

    /// <summary>Why it was changed or extended; none on the first version.</summary>
    public string? Reason { get; private set; }

    public ExtensionGround? Ground { get; private set; }

    /// <summary>The rule row that the length was held against.</summary>
    public Guid? RuleId { get; private set; }

    public Guid RecordedById { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public Guid? ApprovedById { get; private set; }

    public DateTimeOffset? ApprovedAt { get; private set; }

    public bool IsApproved => ApprovedAt is not null;

    internal void Approve(Guid byId, DateTimeOffset now) => (ApprovedById, ApprovedAt) = (byId, now);
}
