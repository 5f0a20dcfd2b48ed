namespace PlacementCrm.Domain.Companies;

/// <summary>How far we have come with a company. Derived from what happened, never typed.</summary>
public enum Relation
{
    Prospect,
    Contacted,
    Visited,
    Cooperating,
    Dormant,
}

/// <summary>What happened with a company, as far as it decides the <see cref="Relation"/>.</summary>
/// <param name="LastHeldOn">The last contact that came about; attempts do not count.</param>
/// <param name="LastVisitOn">The last visit or video meeting that came about.</param>
/// <param name="LastPlacementOn">The last day of a placement at one of its sites, when none runs now.</param>
/// <param name="HasLivePlacement">A placement is agreed or runs, or work is ordered.</param>
public sealed record RelationHistory(DateOnly? LastHeldOn, DateOnly? LastVisitOn, DateOnly? LastPlacementOn, bool HasLivePlacement)
{
    /// <summary>After so long without contact or placement we begin anew.</summary>
    public const int DormantAfterMonths = 12;

    public Relation RelationOn(DateOnly today)
    {
        if (HasLivePlacement)
            return Relation.Cooperating;

        var last = new[] { LastHeldOn, LastVisitOn, LastPlacementOn }.Max();
        if (last is null)
            return Relation.Prospect;
        if (last.Value.AddMonths(DormantAfterMonths) < today)
            return Relation.Dormant;
        return LastVisitOn is null && LastPlacementOn is null ? Relation.Contacted : Relation.Visited;
    }
}
