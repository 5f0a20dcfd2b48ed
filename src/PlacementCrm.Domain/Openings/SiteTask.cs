using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Considerations;

namespace PlacementCrm.Domain.Openings;

/// <summary>
/// One thing that is done at a site, whether a place is offered there or not, with what was seen of its demands. Every
/// observation is kept: the newest counts, and those that contradict it stay to be asked about.
/// </summary>
public sealed class SiteTask : Entity
{
    private readonly List<DemandObservation> _observations = [];

    private SiteTask() { }

    public SiteTask(Guid id, Guid companyId, Guid siteId, string name)
    {
        (Id, CompanyId, SiteId) = (id, companyId, siteId);
        Rename(name);
    }

    public Guid CompanyId { get; private init; }

    public Guid SiteId { get; private init; }

    public string Name { get; private set; } = "";

    /// <summary>The day since when it is no longer done there; what was seen stays.</summary>
    public DateOnly? RetiredOn { get; private set; }

    public IReadOnlyList<DemandObservation> Observations => _observations;

    public void Rename(string name)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > WorkTask.LongestName)
            throw new RuleBroken("Openings.TaskNameMissing", WorkTask.LongestName);

        Name = name.Trim();
    }

    public void Retire(DateOnly on)
    {
        if (RetiredOn is not null)
            throw new RuleBroken("Openings.TaskRetired", Name);

        RetiredOn = on;
    }

    public void TakeUpAgain() => RetiredOn = null;

    /// <param name="sourceActivityId">The visit or call in which it was seen: without one it would be hearsay.</param>
    public void Observe(Guid id, string dimensionCode, decimal value, Guid sourceActivityId, DateOnly seenOn, Guid seenById)
    {
        if (RetiredOn is not null)
            throw new RuleBroken("Openings.TaskRetired", Name);

        // Seen twice in one visit, the second is what was meant.
        _observations.RemoveAll(known => known.DimensionCode == dimensionCode && known.SourceActivityId == sourceActivityId);
        _observations.Add(new DemandObservation(id, Id, dimensionCode, value, sourceActivityId, seenOn, seenById));
    }

    /// <summary>It was a mistake.</summary>
    public void TakeBack(Guid observationId)
    {
        if (_observations.RemoveAll(known => known.Id == observationId) == 0)
            throw new RuleBroken("Openings.ObservationUnknown");
    }
}

/// <summary>What somebody saw of a demand of a task, in one visit or call.</summary>
public sealed class DemandObservation : Entity
{
    private DemandObservation() { }

    internal DemandObservation(Guid id, Guid siteTaskId, string dimensionCode, decimal value, Guid sourceActivityId, DateOnly seenOn, Guid seenById)
    {
        var dimension = Dimensions.Find(dimensionCode) ?? throw new RuleBroken("Openings.UnknownDimension", dimensionCode);
        if (!dimension.Takes(value))
            throw new RuleBroken("Openings.DemandValue", DimensionText.Name(dimension), Dimension.Least, dimension.Most);

        (Id, SiteTaskId) = (id, siteTaskId);
        (DimensionCode, Value, SourceActivityId) = (dimensionCode, value, sourceActivityId);
        (SeenOn, SeenById) = (seenOn, seenById);
    }

    public Guid SiteTaskId { get; private init; }

    public string DimensionCode { get; private init; } = "";

    public decimal Value { get; private init; }

    public Guid SourceActivityId { get; private init; }

    public DateOnly SeenOn { get; private init; }

    public Guid SeenById { get; private init; }

    /// <summary>Older than that the workplace may have changed: it counts as unknown, and is shown as to be asked again.</summary>
    public bool IsFreshOn(DateOnly today) => today <= SeenOn.AddMonths(SiteFact.FreshMonths);
}
