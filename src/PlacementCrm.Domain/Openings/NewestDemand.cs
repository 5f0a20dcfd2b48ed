using PlacementCrm.Domain.Considerations;

namespace PlacementCrm.Domain.Openings;

/// <summary>Which of several answers about one demand counts: the newest, and of one day the harder. The same on every page and in the match.</summary>
public static class NewestDemand
{
    public static IOrderedEnumerable<T> NewestFirst<T>(this IEnumerable<T> answers, Dimension dimension, Func<T, DateOnly> on, Func<T, decimal> value) =>
        answers.OrderByDescending(on).ThenByDescending(answer => dimension.Direction is LimitDirection.AtMost ? value(answer) : -value(answer));
}
