namespace PlacementCrm.Domain.Companies;

/// <summary>What somebody saw at a site of its soft sides.</summary>
public sealed class SiteFact : Entity
{
    /// <summary>Older than this, a site may have changed: the fact counts as unknown.</summary>
    public const int FreshMonths = 18;

    private SiteFact() { }

    public SiteFact(Guid id, Guid siteId, SiteDimension dimension, int grade, string? words, Guid? sourceActivityId, DateOnly observedOn)
    {
        if (grade is < 0 or > 4)
            throw new RuleBroken("Companies.GradeOutOfRange");

        Id = id;
        SiteId = siteId;
        Dimension = dimension;
        Grade = grade;
        Words = Typed.OrNull(words) ?? "";
        SourceActivityId = sourceActivityId;
        ObservedOn = observedOn;
    }

    public Guid SiteId { get; private init; }

    public SiteDimension Dimension { get; private init; }

    /// <summary>0 = not at all, 4 = very much.</summary>
    public int Grade { get; private init; }

    public string Words { get; private init; } = "";

    /// <summary>Where it was seen. Without it the fact is hearsay and is not used in matching.</summary>
    public Guid? SourceActivityId { get; private init; }

    public DateOnly ObservedOn { get; private init; }

    public bool IsFreshOn(DateOnly today) => today <= ObservedOn.AddMonths(FreshMonths);

    public bool IsUsableOn(DateOnly today) => SourceActivityId is not null && IsFreshOn(today);
}

/// <summary>The soft sides of a workplace that decide whether somebody thrives there.</summary>
public enum SiteDimension
{
    Culture,
    RoomForDifference,
    Flexibility,
    Patience,
    Language,
}
