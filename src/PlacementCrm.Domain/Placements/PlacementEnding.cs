namespace PlacementCrm.Domain.Placements;

/// <summary>Why one side says that the placement ended.</summary>
public enum EndingReason
{
    PeriodOver,
    JobAtThisCompany,
    JobElsewhere,
    StartsEducation,
    HealthGotInTheWay,
    TasksDidNotFit,
    ConsiderationNotKept,
    TooMuchAbsence,
    TravelTooHard,
    NoWorkLeft,
    CompanyChanged,
    CooperationFailed,
    Other,
}

/// <summary>The end as both sides see it.</summary>
public sealed record PlacementEnding(
    DateOnly EndedOn, EndingReason CandidateReason, string CandidateWords, EndingReason CompanyReason, string CompanyWords)
{
    /// <summary>Somebody got what the placement was to lead to, so that nobody needs the rest of it.</summary>
    private bool LedOnward => IsOnward(CandidateReason) || IsOnward(CompanyReason);

    /// <summary>
    /// What stopped before its last working day ended early, and the next match learns from it; a placement that led to a job or to
    /// education is complete all the same.
    /// </summary>
    internal void RefuseUnfinished(DateOnly lastOn, WorkCalendar calendar)
    {
        if (!LedOnward && calendar.OnOrAfter(EndedOn.AddDays(1)) <= lastOn)
            throw new RuleBroken("Placements.CompletedTooEarly", lastOn);
    }

    /// <summary>
    /// Nothing happens at a workplace that somebody has left. A check-in is another thing: how it went is often asked afterwards.
    /// </summary>
    /// <param name="incidentOn">The day of the last incident that shows somebody at work.</param>
    /// <param name="hoursFrom">The Monday of the last week with hours at the workplace.</param>
    /// <param name="lastOn">
    /// The last day of the period: a placement that nobody has ended yet goes on to be written about, but it ends on that day at the latest.
    /// </param>
    public void RefuseBefore(DateOnly? incidentOn, DateOnly? hoursFrom, DateOnly lastOn)
    {
        if (incidentOn is { } happenedOn && EndedOn < Earlier(happenedOn, lastOn))
            throw new RuleBroken("Placements.EndsBeforeIncident", happenedOn, Earlier(happenedOn, lastOn));
        if (hoursFrom is { } workedFrom && EndedOn < Earlier(workedFrom, lastOn))
            throw new RuleBroken("Placements.EndsBeforeHours", workedFrom, Earlier(workedFrom, lastOn));
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    internal static bool IsOnward(EndingReason reason) => reason is EndingReason.JobAtThisCompany or EndingReason.JobElsewhere or EndingReason.StartsEducation;

    internal void Check(DateOnly from, DateOnly to, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(CandidateWords))
            throw new RuleBroken("Placements.EndingNeedsCandidateWords");
        if (string.IsNullOrWhiteSpace(CompanyWords))
            throw new RuleBroken("Placements.EndingNeedsCompanyWords");
        if (EndedOn < from || EndedOn > to)
            throw new RuleBroken("Placements.EndingOutsidePeriod", from, to);
        if (EndedOn > today)
            throw new RuleBroken("Placements.EndingInFuture", today);
    }
}
