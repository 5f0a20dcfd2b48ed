using PlacementCrm.Domain.Considerations;

namespace PlacementCrm.Domain.Openings;

/// <summary>One thing to be done in an opening, with what it demands. Changed through its <see cref="Opening"/>.</summary>
public sealed class WorkTask : Entity
{
    public const int LongestName = 80;

    private readonly List<Demand> _written = [];

    private WorkTask() { }

    internal WorkTask(Guid id, Guid openingId, string name)
    {
        Id = id;
        OpeningId = openingId;
        Rename(name);
    }

    public Guid OpeningId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Everything that was written down, also what something else has replaced since.</summary>
    public IReadOnlyList<Demand> Written => _written;

    /// <summary>Only what is known: a dimension without a demand is an unknown, not a zero.</summary>
    public IReadOnlyList<Demand> Demands => [.. _written.Where(demand => demand.ReplacedOn is null)];

    /// <summary>Writes down what the task demands; what was known before about the dimension counts no more, and stays readable.</summary>
    /// <param name="observedOn">The day of the visit, or the day on which the company wrote it itself.</param>
    public void Demand(Guid id, string dimensionCode, decimal value, Guid? sourceActivityId, DateOnly observedOn, DateOnly today)
    {
        var demand = new Demand(id, Id, dimensionCode, value, sourceActivityId, observedOn);
        // Written twice from one source on a day, the second is what was meant.
        _written.RemoveAll(known => known.IsMeantBy(demand));
        Forget(dimensionCode, today);
        _written.Add(demand);
    }

    /// <summary>Nobody knows any more.</summary>
    public void Forget(string dimensionCode, DateOnly today)
    {
        foreach (var known in _written.Where(known => known.DimensionCode == dimensionCode))
            known.Replace(today);
    }

    internal void Rename(string name)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > LongestName)
            throw new RuleBroken("Openings.TaskNameMissing", LongestName);

        Name = name.Trim();
    }
}

/// <summary>What a task demands, or what the site gives for it, in one dimension; with where it was learnt.</summary>
public sealed class Demand : Entity
{
    private Demand() { }

    internal Demand(Guid id, Guid workTaskId, string dimensionCode, decimal value, Guid? sourceActivityId, DateOnly observedOn)
    {
        var dimension = Dimensions.Find(dimensionCode) ?? throw new RuleBroken("Openings.UnknownDimension", dimensionCode);
        if (!dimension.Takes(value))
            throw new RuleBroken("Openings.DemandValue", DimensionText.Name(dimension), Dimension.Least, dimension.Most);

        Id = id;
        WorkTaskId = workTaskId;
        DimensionCode = dimensionCode;
        Value = value;
        SourceActivityId = sourceActivityId;
        ObservedOn = observedOn;
    }

    public Guid WorkTaskId { get; private set; }

    public string DimensionCode { get; private set; } = "";

    public decimal Value { get; private set; }

    /// <summary>The visit or call in which it was learnt; null when the company wrote it itself.</summary>
    public Guid? SourceActivityId { get; private set; }

    /// <summary>The day of the visit, or the day on which the company wrote it: no answer is newer than its day.</summary>
    public DateOnly ObservedOn { get; private set; }

    /// <summary>The day since when something else, or nothing, is known.</summary>
    public DateOnly? ReplacedOn { get; private set; }

    internal void Replace(DateOnly on) => ReplacedOn ??= on;

    internal bool IsMeantBy(Demand later) =>
        ReplacedOn is null && (DimensionCode, SourceActivityId, ObservedOn) == (later.DimensionCode, later.SourceActivityId, later.ObservedOn);
}
