using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Domain.FollowUps;

/// <summary>
/// When somebody asks how it goes, for one kind of placement. A change is a new version from a day on: placements that
/// started before keep the plan they began with.
/// </summary>
public sealed class FollowUpPlan : Entity
{
    public const int MostSteps = 30;

    private readonly List<FollowUpStep> _steps = [];

    private FollowUpPlan() { }

    private FollowUpPlan(PlacementKind kind, int number, DateOnly validFromOn, IReadOnlyCollection<FollowUpTerms> steps, Guid? byId)
    {
        if (steps.Count is 0 or > MostSteps)
            throw new RuleBroken("FollowUps.StepsNeeded", MostSteps);

        (Kind, Number, ValidFromOn, WrittenById) = (kind, number, validFromOn, byId);
        _steps.AddRange(steps.Select((step, index) => new FollowUpStep(Id, index + 1, step)));
    }

    public PlacementKind Kind { get; private set; }

    /// <summary>Counts from 1 for each kind; of two from the same day the higher one holds.</summary>
    public int Number { get; private set; }

    public DateOnly ValidFromOn { get; private set; }

    /// <summary>None for what the product delivered.</summary>
    public Guid? WrittenById { get; private set; }

    public IReadOnlyList<FollowUpStep> Steps => _steps;

    /// <summary>As the product delivers it, for placements of all times.</summary>
    public static FollowUpPlan Shipped(PlacementKind kind) => new(kind, 1, ShippedFollowUps.ValidFromOn, ShippedFollowUps.Of(kind), byId: null);

    /// <summary>The next version; holds for placements that start on the day or later.</summary>
    public FollowUpPlan Revise(IReadOnlyCollection<FollowUpTerms> steps, DateOnly validFromOn, Guid byId) =>
        validFromOn < ValidFromOn
            ? throw new RuleBroken("FollowUps.ValidFromTooEarly", ValidFromOn)
            : new(Kind, Number + 1, validFromOn, steps, byId);

    /// <summary>The version that a placement with this start follows.</summary>
    public static FollowUpPlan? For(IEnumerable<FollowUpPlan> versions, DateOnly startsOn) =>
        versions.Where(plan => plan.ValidFromOn <= startsOn).MaxBy(plan => plan.Number);
}
