namespace PlacementCrm.Domain.Placements;

/// <summary>The hours a candidate is placed for, on each week of a period.</summary>
public sealed record PlacedHours(DateOnly From, DateOnly To, decimal WeeklyHours);

/// <summary>Days on which a candidate's placements together ask for more hours than the candidate can give.</summary>
public sealed record PlacedOverlap(DateOnly From, DateOnly To, decimal WeeklyHours)
{
    /// <param name="mostHours">The candidate's own limit.</param>
    public static IReadOnlyList<PlacedOverlap> Find(decimal mostHours, IEnumerable<PlacedHours> placed)
    {
        var all = placed.ToList();
        var borders = all.SelectMany(hours => new[] { hours.From, hours.To.AddDays(1) }).Distinct().Order().ToList();

        return [.. borders.Zip(borders.Skip(1), (from, next) =>
                new PlacedOverlap(from, next.AddDays(-1), all.Where(hours => hours.From <= from && from <= hours.To).Sum(hours => hours.WeeklyHours)))
            .Where(days => days.WeeklyHours > mostHours)];
    }

    /// <summary>Refuses <paramref name="asked"/> when it and the running placements together exceed the limit.</summary>
    public static void Refuse(decimal mostHours, PlacedHours asked, IEnumerable<PlacedHours> running)
    {
        if (Find(mostHours, running.Append(asked)).FirstOrDefault(days => days.From <= asked.To && asked.From <= days.To) is { } overlap)
            throw new RuleBroken("Placements.HoursOverlap", overlap.From, overlap.To, overlap.WeeklyHours, mostHours);
    }
}
