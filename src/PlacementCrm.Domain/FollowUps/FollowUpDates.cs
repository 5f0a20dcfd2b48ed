namespace PlacementCrm.Domain.FollowUps;

/// <summary>A step with its day.</summary>
/// <param name="Occurrence">Tells repetitions of one step apart.</param>
public sealed record DueStep(FollowUpStep Step, int Occurrence, DateOnly On);

/// <summary>The days of a plan's steps for one placement.</summary>
public static class FollowUpDates
{
    /// <summary>
    /// The steps while it runs, in the order of their days. What would fall on or before the first day or after the last one is
    /// left out, and of two steps of the same kind and person on one day only the first stays.
    /// </summary>
    /// <param name="calendar">Of the workplace.</param>
    /// <param name="periodNumber">The version of the period: steps before the end come once for each end.</param>
    public static IReadOnlyList<DueStep> WhileRunning(FollowUpPlan plan, DateOnly from, DateOnly to, WorkCalendar calendar, int periodNumber = 1) =>
    [
        .. plan.Steps.SelectMany(step => Days(step, from, to, calendar, periodNumber))
            .Where(due => due.On > from && due.On <= to)
            .OrderBy(due => due.On).ThenBy(due => due.Step.Number)
            .DistinctBy(due => (due.On, due.Step.Kind, due.Step.Role)),
    ];

    public static IReadOnlyList<DueStep> AfterEnd(FollowUpPlan plan, DateOnly endedOn, WorkCalendar calendar) =>
    [
        .. plan.Steps.Where(step => step.Anchor is FollowUpAnchor.AfterEnd).OrderBy(step => step.Days)
            .Select(step => new DueStep(step, 1, calendar.OnOrAfter(endedOn.AddDays(step.Days)))),
    ];

    /// <summary>The first follow-up that the three agreed on takes the place of the step nearest to it.</summary>
    public static DueStep? Nearest(IEnumerable<DueStep> steps, DateOnly agreedOn) =>
        steps.Where(due => due.Step is { Anchor: FollowUpAnchor.AfterStart, Role: FollowUpRole.Consultant })
            .OrderBy(due => Math.Abs(due.On.DayNumber - agreedOn.DayNumber)).ThenBy(due => due.On)
            .FirstOrDefault();

    private static IEnumerable<DueStep> Days(FollowUpStep step, DateOnly from, DateOnly to, WorkCalendar calendar, int periodNumber)
    {
        // Nobody is followed up on a day off: the next workday; what must be done before a day, on the workday before it.
        if (step.Anchor is FollowUpAnchor.BeforeEnd)
            yield return new(step, periodNumber, calendar.OnOrBefore(to.AddDays(-step.Days)));
        if (step.Anchor is not FollowUpAnchor.AfterStart)
            yield break;

        yield return new(step, 1, calendar.OnOrAfter(from.AddDays(step.Days)));
        for (var number = 1; step.RepeatDays is { } every && from.AddDays(step.Days + (number * every)) <= to; number++)
            yield return new(step, number + 1, calendar.OnOrAfter(from.AddDays(step.Days + (number * every))));
    }
}
