namespace PlacementCrm.Domain.Placements;

/// <summary>The hours a candidate is placed for, on each week of a period.</summary>
public sealed record PlacedHours(DateOnly From, DateOnly To, decimal WeeklyHours);

/// <summary>Days on which a candidate's placements together ask for more hours than the candidate can give.</summary>
/// <param name="MostHours">The candidate's own limit.</param>
public sealed record PlacedOverlap(DateOnly From, DateOnly To, decimal WeeklyHours, decimal MostHours)
{
    private const string Code = "Placements.HoursOverlap";

    /// <param name="mostHours">The candidate's own limit.</param>
    public static IReadOnlyList<PlacedOverlap> Find(decimal mostHours, IEnumerable<PlacedHours> placed)
    {
        var all = placed.ToList();
        var borders = all.SelectMany(hours => new[] { hours.From, hours.To.AddDays(1) }).Distinct().Order().ToList();

        return [.. borders.Zip(borders.Skip(1), (from, next) =>
                new PlacedOverlap(from, next.AddDays(-1), all.Where(hours => hours.From <= from && from <= hours.To).Sum(hours => hours.WeeklyHours), mostHours))
            .Where(days => days.WeeklyHours > mostHours)];
    }

    /// <summary>The first days on which <paramref name="asked"/> and the running placements together exceed the limit.</summary>
    public static PlacedOverlap? Of(decimal mostHours, PlacedHours asked, IEnumerable<PlacedHours> running) =>
        Find(mostHours, running.Append(asked)).FirstOrDefault(days => days.From <= asked.To && asked.From <= days.To);

    /// <summary>Refuses <paramref name="asked"/> when it and the running placements together exceed the limit.</summary>
    public static void Refuse(decimal mostHours, PlacedHours asked, IEnumerable<PlacedHours> running)
    {
        if (Of(mostHours, asked, running) is { } overlap)
            throw overlap.Refusal();
    }

    public RuleBroken Refusal() => new(Code, Values);

    /// <summary>As a gate of the start.</summary>
    public Missing AsMissing() => Missing.Of(Code, Values);

    public string Words() => RuleSentences.Of(Code, Values);

    private object?[] Values => [From, To, WeeklyHours, MostHours];
}
