namespace PlacementCrm.Domain.Placements;

/// <summary>A paper of somebody else that must be on file before a start.</summary>
public enum PaperKind
{
    /// <summary>Employer and representative write together that the ratio is kept (order 2636/2021).</summary>
    RatioStatement,

    /// <summary>
    /// Another authority allows it: leave from prison to work outside, a residence permit. Which one is not written down,
    /// because a conviction is nobody's business who reads a placement.
    /// </summary>
    Permit,
}

/// <summary>That a paper was seen and where it lies; the paper itself is in the case file.</summary>
public sealed class FiledPaper : Entity
{
    public const int LongestReference = 200;

    private FiledPaper() { }

    /// <param name="validToOn">The last day of a permit; none for statements.</param>
    public FiledPaper(Guid id, Guid placementId, PaperKind kind, DateOnly datedOn, DateOnly? validToOn, string reference, Guid byId, DateTimeOffset now, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(reference))
            throw new RuleBroken("Placements.PaperNeedsReference");
        if (datedOn > today)
            throw new RuleBroken("Placements.PaperInFuture", today);
        if (validToOn < datedOn)
            throw new RuleBroken("Placements.EndsBeforeStart", datedOn, validToOn);

        (Id, PlacementId, Kind) = (id, placementId, kind);
        (DatedOn, ValidToOn, Reference) = (datedOn, validToOn, reference.Trim());
        (RecordedById, RecordedAt) = (byId, now);
    }

    public Guid PlacementId { get; private set; }

    public PaperKind Kind { get; private set; }

    public DateOnly DatedOn { get; private set; }

    public DateOnly? ValidToOn { get; private set; }

    /// <summary>Where it can be found: a case number, a document number in VITAS.</summary>
    public string Reference { get; private set; } = "";

    public Guid RecordedById { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public bool Covers(DateOnly day) => ValidToOn is null || day <= ValidToOn;
}
