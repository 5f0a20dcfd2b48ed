using PlacementCrm.Domain.Considerations;

namespace PlacementCrm.Domain.Placements;

/// <summary>
/// One line of a candidate's avoid list: work that the next match must not propose, because a placement with it ended early.
/// Either the same work at the ended site, or a demand beyond a limit anywhere. Holds until somebody lifts it with a reason.
/// </summary>
public sealed class Avoidance : Entity
{
    public const int LongestReason = 1000;

    private Avoidance() { }

    private Avoidance(Guid id, Placement ended, DateOnly sinceOn)
    {
        Id = id;
        (CandidateId, PlacementId, SinceOn) = (ended.CandidateId, ended.Id, sinceOn);
    }

    /// <param name="taskName">The task that was done there; null for all work at the site.</param>
    /// <param name="workTaskId">The task of the opening, if it is one.</param>
    /// <param name="siteTaskId">The task that is done at the site whether or not a place is offered, if it is one.</param>
    public static Avoidance OfWork(Guid id, Placement ended, string? taskName, Guid? workTaskId = null, Guid? siteTaskId = null) => new(id, ended, EndOf(ended))
    {
        SiteId = ended.SiteId,
        TaskName = string.IsNullOrWhiteSpace(taskName) ? null : taskName.Trim(),
        WorkTaskId = workTaskId,
        SiteTaskId = siteTaskId,
    };

    /// <param name="limit">In the unit of the dimension: what goes beyond it is avoided.</param>
    public static Avoidance OfDemand(Guid id, Placement ended, string dimensionCode, decimal limit)
    {
        var dimension = Dimensions.Get(dimensionCode);
        if (!dimension.Takes(limit))
            throw new RuleBroken("Considerations.ValueOutOfRange", DimensionText.Name(dimension), Dimension.Least, dimension.Most);
        if (!dimension.Limits(limit))
            throw new RuleBroken("Considerations.LimitLimitsNothing", DimensionText.Name(dimension));

        return new(id, ended, EndOf(ended)) { DimensionCode = dimension.Code, Limit = limit };
    }

    public Guid CandidateId { get; private init; }

    /// <summary>The placement that taught it.</summary>
    public Guid PlacementId { get; private init; }

    public DateOnly SinceOn { get; private init; }

    public Guid? SiteId { get; private init; }

    /// <summary>As it was called then.</summary>
    public string? TaskName { get; private init; }

    /// <summary>A task may be called something else later and is the same one; it may also be gone.</summary>
    public Guid? WorkTaskId { get; private init; }

    public Guid? SiteTaskId { get; private init; }

    public string? DimensionCode { get; private init; }

    public decimal? Limit { get; private init; }

    public DateTimeOffset? LiftedAt { get; private set; }

    public Guid? LiftedById { get; private set; }

    /// <summary>Why it may be proposed again all the same.</summary>
    public string? LiftReason { get; private set; }

    public bool Holds => LiftedAt is null;

    public void Lift(string reason, Guid byId, DateTimeOffset now)
    {
        if (!Holds)
            throw new RuleBroken("Placements.AvoidanceLifted");
        if (string.IsNullOrWhiteSpace(reason) || reason.Trim().Length > LongestReason)
            throw new RuleBroken("Placements.ReasonNeeded");

        (LiftedAt, LiftedById, LiftReason) = (now, byId, reason.Trim());
    }

    private static DateOnly EndOf(Placement ended) =>
        ended is { State: PlacementState.EndedEarly, EndedOn: { } day } ? day : throw new RuleBroken("Placements.OnlyEarlyEndTeaches");
}
