using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Domain.Placements;

/// <summary>The authority's yes to a period.</summary>
public sealed record PeriodApproval
{
    public const int LongestName = 200;

    /// <param name="by">Who said it: the case worker's name, or the letter's.</param>
    public PeriodApproval(DateOnly on, string by, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(by))
            throw new RuleBroken("Placements.ApprovalNeedsName");
        if (on > today)
            throw new RuleBroken("Placements.ApprovalInFuture", today);

        (On, By) = (on, by.Trim());
    }

    public DateOnly On { get; }

    public string By { get; }
}

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

    /// <summary>The day of the authority's decision, which may be earlier than the day it was recorded.</summary>
    public DateOnly? ApprovedOn { get; private set; }

    public string? ApprovedBy { get; private set; }

    public bool IsApproved => ApprovedAt is not null;

    public Guid? RefusedById { get; private set; }

    public DateTimeOffset? RefusedAt { get; private set; }

    public string? RefusedReason { get; private set; }

    /// <summary>The authority said no, and has not said yes since.</summary>
    public bool IsRefused => RefusedAt is not null && !IsApproved;

    internal void Approve(PeriodApproval approval, Guid byId, DateTimeOffset now)
    {
        (ApprovedOn, ApprovedBy) = (approval.On, approval.By);
        (ApprovedById, ApprovedAt) = (byId, now);
    }

    internal void Refuse(string reason, Guid byId, DateTimeOffset now)
    {
        if (IsApproved)
            throw new RuleBroken("Placements.PeriodIsApproved");

        (RefusedReason, RefusedById, RefusedAt) = (reason, byId, now);
    }
}

/// <summary>What the authority said to a period.</summary>
public enum PeriodDecision
{
    Approved,
    Refused,
}
