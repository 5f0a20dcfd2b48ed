using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Domain.Incidents;

/// <summary>
/// When an accident at a workplace has to be reported to the municipality, which pays for it during a work trial: with a day
/// of absence or more on the same working day (a day off counts from the next one), a death within 48 hours.
/// </summary>
public static class AccidentDuty
{
    /// <param name="rule">
    /// The rule of the day on which the placement started (R0), and not of the day of the accident: who pays and must hear of it
    /// follows from what the placement was agreed under, and that stays until it ends. None means that nothing is known of a duty.
    /// </param>
    /// <param name="day">The day on which it happened, at the workplace.</param>
    /// <param name="endOfDay">Turns a day at the workplace into the moment when it is over.</param>
    /// <param name="calendar">Of the workplace.</param>
    /// <returns>Null when there is no duty.</returns>
    public static DateTimeOffset? DueAt(IncidentReport report, AccidentReportParameters? rule, DateOnly day, Func<DateOnly, DateTimeOffset> endOfDay, WorkCalendar calendar) => report.Harm switch
    {
        Harm.Death when rule is not null => report.At.AddHours(rule.DeathWithinHours),
        Harm.Injury when rule is not null && report.AbsenceDays >= rule.FromAbsenceDays => endOfDay(calendar.Later(calendar.OnOrAfter(day), rule.WithinWorkingDays)),
        _ => null,
    };
}
