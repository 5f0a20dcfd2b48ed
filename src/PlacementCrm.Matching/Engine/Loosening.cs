using PlacementCrm.Domain.Considerations;

namespace PlacementCrm.Matching.Engine;

/// <summary>The next limit that people would try: round numbers, one step at a time.</summary>
internal static class Loosening
{
    /// <summary>Null when the next limit would exclude nothing.</summary>
    public static decimal? Next(Dimension dimension, decimal limit)
    {
        var steps = Steps(dimension.Measure);
        decimal? next = dimension.Direction == LimitDirection.AtMost
            ? steps.Where(step => step > limit).Cast<decimal?>().FirstOrDefault()
            : steps.Where(step => step < limit).Cast<decimal?>().LastOrDefault();
        return next is { } looser && dimension.Limits(looser) ? looser : null;
    }

    private static decimal[] Steps(Measure measure) => measure switch
    {
        Measure.Minutes => [0, 10, 20, 30, 45, 60, 90, 120, 180, 240, 360, 480],
        Measure.Kilograms => [0, 3, 5, 10, 15, 20, 25, 50],
        Measure.Hours => [1, 2, 3, 4, 5, 6, 7, 8, 10, 12],
        Measure.Days => [1, 2, 3, 4, 5, 6],
        Measure.ClockTime => [5, 6, 7, 8, 9, 10, 11, 12],
        Measure.Level => [0, 1, 2, 3, 4],
        _ => [0, 1],
    };
}
