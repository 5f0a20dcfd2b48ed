using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Matching.Work;

namespace PlacementCrm.Matching;

/// <summary>A place to work: an opening with its tasks, or a site without an opening of which tasks are known.</summary>
public sealed record OfferProfile
{
    /// <summary>The opening's id, or the site's when there is no opening.</summary>
    public required Guid Id { get; init; }

    public Guid? OpeningId { get; init; }

    public required Guid CompanyId { get; init; }

    public required Guid SiteId { get; init; }

    public string Title { get; init; } = "";

    public string WorkFunction { get; init; } = "";

    /// <summary>What the work and its tasks mean in the catalogue.</summary>
    public WorkReader Reader { get; init; } = WorkReader.NamesOnly;

    public PlacementKind? Kind { get; init; }

    public decimal? WeeklyHours { get; init; }

    public DateOnly? FromOn { get; init; }

    public DateOnly? ToOn { get; init; }

    /// <summary>Null when the company has not offered a number of places.</summary>
    public int? FreePlaces { get; init; }

    public bool DoNotContact { get; init; }

    public GeoPoint? Place { get; init; }

    /// <summary>Null where no rule counts the kind.</summary>
    public RatioProfile? Ratio { get; init; }

    public RelationProfile Relation { get; init; } = new();

    public IReadOnlyList<TaskProfile> Tasks { get; init; } = [];

    public IReadOnlyList<SiteFactProfile> Facts { get; init; } = [];
}

/// <summary>One thing to do, with the demands that are known.</summary>
public sealed record TaskProfile(Guid Id, string Name, IReadOnlyList<DemandProfile> Demands)
{
    /// <summary>The answer that counts; null when nobody knows.</summary>
    public DemandProfile? Newest(Dimension dimension) =>
        Demands.Where(demand => demand.DimensionCode == dimension.Code)
            .NewestFirst(dimension, demand => demand.ObservedOn, demand => demand.Value).ThenBy(demand => demand.ActivityId).FirstOrDefault();
}

/// <param name="ObservedOn">The day of the visit or call, or the day on which the company wrote it.</param>
/// <param name="ActivityId">The visit or call in which it was learnt; null when the company wrote it itself.</param>
public sealed record DemandProfile(string DimensionCode, decimal Value, DateOnly ObservedOn, Guid? ActivityId = null, ActivityKind? ActivityKind = null);

/// <summary>A soft fact of the site; only facts with a source activity exist here.</summary>
/// <param name="Grade">0 to 4.</param>
public sealed record SiteFactProfile(SiteDimension Need, int Grade, string Words, Guid ActivityId, DateOnly ObservedOn, ActivityKind? ActivityKind = null);

/// <summary>How well the site is known, and how earlier placements there ended.</summary>
public sealed record RelationProfile(DateOnly? LastContactOn = null, int ContactsInYear = 0, int CompletedPlacements = 0, int EndedEarly = 0);

/// <summary>Subsidised places at the workplace (P-number), where the rule set counts the offered kind.</summary>
/// <param name="Taken">The most at a time on the days that were counted.</param>
/// <param name="Allowed">The most that the rule allows; null when nobody has said how many work there.</param>
/// <param name="FromOn">The first day that was counted: that of the offer, whenever a candidate could begin.</param>
public sealed record RatioProfile(int Taken, int? Allowed, DateOnly FromOn, DateOnly ToOn)
{
    public bool IsFull => Taken >= Allowed;
}
