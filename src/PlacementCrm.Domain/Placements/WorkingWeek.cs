namespace PlacementCrm.Domain.Placements;

/// <summary>On which days and at what times somebody is at the workplace. One for each placement, written before the agreement.</summary>
public sealed class WorkingWeek : Entity
{
    private WorkingWeek() { }

    public WorkingWeek(Guid id, Placement placement, IEnumerable<WorkingDay> days)
    {
        Id = id;
        PlacementId = placement.Id;
        Plan(placement, days);
    }

    public Guid PlacementId { get; private set; }

    /// <summary>From Monday on.</summary>
    public IReadOnlyList<WorkingDay> Days { get; private set; } = [];

    /// <summary>The days must add up to the agreed hours: the agreement must not say two different things.</summary>
    public void Plan(Placement placement, IEnumerable<WorkingDay> days)
    {
        if (placement.State.IsOver())
            throw new RuleBroken("Placements.AlreadyOver", placement.State.Words());

        var planned = days.OrderBy(day => WorkingDay.Order(day.Day)).ToList();
        planned.ForEach(day => day.Check());
        if (planned.DistinctBy(day => day.Day).Count() < planned.Count)
            throw new RuleBroken("Placements.DayTwice");

        var sum = planned.Sum(day => day.Minutes) / 60m;
        if (sum != placement.WeeklyHours)
            throw new RuleBroken("Placements.DaysDoNotAddUp", sum, placement.WeeklyHours);
        Days = planned;
    }
}
