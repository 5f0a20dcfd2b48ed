namespace PlacementCrm.Matching;

/// <summary>One candidate at one offer: how it ranks, and every reason for it.</summary>
public sealed record Fit
{
    public required Guid CandidateId { get; init; }

    public required Guid OfferId { get; init; }

    public Guid? OpeningId { get; init; }

    public required Guid CompanyId { get; init; }

    public required Guid SiteId { get; init; }

    /// <summary>The task of the offer that suits best; null when no task is known.</summary>
    public Guid? TaskId { get; init; }

    /// <summary>Never empty. Conflicts first, then what fits by points, then the unknowns.</summary>
    public required IReadOnlyList<Reason> Reasons { get; init; }

    /// <summary>The soft sum: exactly the points of the reasons. For the order, not for the eye.</summary>
    public int Score => Reasons.Sum(reason => reason.Points);

    public int UnknownCount => Reasons.Count(reason => reason.Kind == ReasonKind.Unknown);

    public bool IsBlocked => Reasons.Any(reason => reason.Weight == ReasonWeight.Blocks);

    public bool HasWarning => Reasons.Any(reason => reason.Weight == ReasonWeight.Warns);

    /// <summary>What people read instead of a number.</summary>
    public required Strength Strength { get; init; }
}

public enum Strength
{
    Weak,
    Fair,
    Strong,
}

/// <summary>The answer of the matcher. Nothing is hidden: what is blocked stands in its own list with its reasons.</summary>
/// <param name="Fits">Best first.</param>
/// <param name="Conflicts">The blocked ones, in the same order.</param>
/// <param name="FitCount">How many fit in all, also beyond the ones listed.</param>
/// <param name="ConflictCounts">How many are blocked by each factor; somebody blocked twice counts twice.</param>
public sealed record FitList(
    IReadOnlyList<Fit> Fits, IReadOnlyList<Fit> Conflicts, int FitCount, int ConflictCount, IReadOnlyDictionary<Factor, int> ConflictCounts);
