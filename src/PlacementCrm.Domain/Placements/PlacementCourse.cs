namespace PlacementCrm.Domain.Placements;

/// <summary>As much of a placement as says whether it held; who it was about is no part of it.</summary>
/// <param name="LedToPaidHours">Somebody wrote down paid hours in ordinary work after it.</param>
public sealed record PlacementCourse(
    PlacementState State, DateOnly StartsOn, DateOnly? EndedOn, EndingReason? CandidateReason, EndingReason? CompanyReason, bool LedToPaidHours)
{
    /// <summary>Whoever is still at a workplace after so many weeks has found a place that holds, whatever comes later.</summary>
    public const int HorizonWeeks = 13;

    /// <summary>
    /// True when it lasted thirteen weeks, ran as long as agreed, or led to a job, education or paid hours. False when it ended before for
    /// a reason that a better match would have avoided. Null when that is not known yet, or when the end says nothing about the match:
    /// illness, absence, and what happened to the company.
    /// </summary>
    public bool? HasHeld(DateOnly today) => State switch
    {
        PlacementState.Completed => true,
        PlacementState.Active or PlacementState.AtRisk => HasLasted(today) ? true : null,
        PlacementState.EndedEarly when LedToPaidHours || Either(PlacementEnding.IsOnward) || HasLasted(EndedOn!.Value) => true,
        PlacementState.EndedEarly when Either(LiesWithTheMatch) => false,
        _ => null,
    };

    private bool HasLasted(DateOnly on) => on >= StartsOn.AddDays(HorizonWeeks * 7 - 1);

    private bool Either(Func<EndingReason, bool> says) => CandidateReason is { } candidate && says(candidate) || CompanyReason is { } company && says(company);

    // Absence and health are left out on purpose: they would count illness against a place, and health never counts.
    private static bool LiesWithTheMatch(EndingReason reason) =>
        reason is EndingReason.TasksDidNotFit or EndingReason.ConsiderationNotKept or EndingReason.TravelTooHard or EndingReason.CooperationFailed;
}
