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
