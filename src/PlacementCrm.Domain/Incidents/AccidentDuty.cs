using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Domain.Incidents;

/// <summary>
/// That an accident at a workplace has to be reported: with a day of absence or more on the same working day (a day off counts
/// from the next one), a death within 48 hours. Whoever pays must hear of it, and that depends on the kind of the placement.
/// </summary>
/// <param name="To">Who must hear of it; the employer means that the company reports it, as for all its staff.</param>
/// <param name="IsUnverified">No text was read that says so for this kind: the deadline is taken over as a precaution.</param>
public sealed record AccidentDuty(DateTimeOffset DueAt, Insurer To, bool IsUnverified)
{
    /// <param name="day">The day on which it happened, at the workplace.</param>
    /// <param name="endOfDay">Turns a day at the workplace into the moment when it is over.</param>
    /// <param name="calendar">Of the workplace.</param>
    /// <returns>Null when there is no duty.</returns>
    public static AccidentDuty? Of(IncidentReport report, AccidentRules rules, DateOnly day, Func<DateOnly, DateTimeOffset> endOfDay, WorkCalendar calendar)
    {
        if (rules.Report?.Read<AccidentReportParameters>() is not { } rule)
            return null;

        DateTimeOffset? dueAt = report.Harm switch
        {
            Harm.Death => report.At.AddHours(rule.DeathWithinHours),
            Harm.Injury when report.AbsenceDays >= rule.FromAbsenceDays => endOfDay(calendar.Later(calendar.OnOrAfter(day), rule.WithinWorkingDays)),
            _ => null,
        };
        return dueAt is { } due ? new(due, rules.To, rules.AreUnverified) : null;
    }
}

/// <summary>The rules that decide about reporting an accident.</summary>
/// <param name="Kind">Of the placement.</param>
/// <param name="Report">When to report. None means that nothing is known of a duty.</param>
/// <param name="Insurance">Who pays for a work accident in a placement of this kind.</param>
public sealed record AccidentRules(PlacementKind Kind, Rule? Report, Rule? Insurance)
{
    /// <param name="startsOn">
    /// The day on which the placement started (R0), and not the day of the accident: who pays and must hear of it follows from what
    /// the placement was agreed under, and that stays until it ends.
    /// </param>
    public static AccidentRules For(PlacementKind kind, RuleSet rules, DateOnly startsOn) =>
        new(kind, rules.Find(RuleCodes.AccidentReport, startsOn), rules.Find(RuleCodes.Insurance(kind), startsOn));

    internal Insurer To => Insurance?.Read<InsuranceParameters>().Injury ?? Insurer.Unknown;

    internal bool AreUnverified => To is Insurer.Unknown || Report is null or { IsUnverified: true } || Insurance is null or { IsUnverified: true }
        || !Report.Read<AccidentReportParameters>().ReadFor.Contains(Kind);
}
