using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Matching;

/// <summary>
/// What is fixed about the match whatever its points are. Health never counts: a consideration can only be met, not met or
/// not known. A change here is a new <see cref="Version"/>; the points have versions of their own, <see cref="MatchWeights"/>.
/// </summary>
public static class MatchRules
{
    public const string Version = "2026-5";

    /// <summary>Facts older than this count as unknown (mission, invariant 22).</summary>
    public const int FactsLastMonths = SiteFact.FreshMonths;

    /// <summary>What is taken for the limit of somebody who has named none.</summary>
    public const int UsualTravelKm = 50;

    /// <summary>Of more tasks at one place the first by name are looked at.</summary>
    public const int TasksAtMost = 64;

    /// <summary>The first day from which a fact still counts.</summary>
    public static DateOnly OldestFresh(DateOnly today)
    {
        // Months differ in length, so the day is looked for and not computed.
        var day = today.AddMonths(-FactsLastMonths).AddDays(-4);
        while (!IsFresh(day, today))
            day = day.AddDays(1);
        return day;
    }

    public static bool IsFresh(DateOnly observedOn, DateOnly today) => today <= observedOn.AddMonths(FactsLastMonths);
}
