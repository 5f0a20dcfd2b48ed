using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Domain.Placements;

/// <summary>The gates in front of the start; the same list is shown on the placement and used by the refusal.</summary>
public static class StartGates
{
    /// <param name="around">What only the records around the placement tell: the candidate's hours elsewhere, the staff of the site.</param>
    public static IReadOnlyList<Missing> Of(Placement placement, DateOnly today, SafetyMeeting? meeting, IReadOnlyCollection<Missing>? around = null) =>
    [
        .. placement.State is PlacementState.Proposed ? [Missing.Of("Placements.MissingAgreement")] : Array.Empty<Missing>(),
        // A manager may let somebody start without a meeting, but not into work that was found to be impossible.
        .. placement.HasMeetingOverride ? Impossible(meeting) : OfMeeting(placement, meeting),
        .. OfLaw(placement, today),
        .. around ?? [],
        .. today < placement.StartsOn ? [Missing.Of("Placements.MissingDay", placement.StartsOn)] : Array.Empty<Missing>(),
        .. today > placement.EndsOn ? [Missing.Of("Placements.MissingPeriod", placement.EndsOn)] : Array.Empty<Missing>(),
    ];

    /// <summary>Nobody begins who is on hold or gone.</summary>
    public static Missing? OfCandidate(CandidateState kept) => kept.IsAway() ? Missing.Of("Placements.CandidateIsAway", kept.Words()) : null;

    /// <summary>Words alone do where a manager let somebody start without a meeting and there is nothing to consider.</summary>
    public static IReadOnlyList<Missing> BackOnTrack(Placement placement, SafetyMeeting? meeting, IReadOnlyCollection<ShareableConsideration> shareable) =>
        placement.HasMeetingOverride && meeting is null && shareable.Count == 0 ? [] :
        [
            .. OfMeeting(placement, meeting),
            .. shareable.Where(wanted => meeting?.State is SafetyMeetingState.Confirmed && !meeting.Answers.Any(answer => answer.ConsiderationId == wanted.Id && answer.Answer is not null))
                .Select(wanted => Missing.Of("SafetyMeetings.AnswerMissing", wanted.Words)),
        ];

    private static IEnumerable<Missing> OfLaw(Placement placement, DateOnly today)
    {
        if (placement is { NeedsApproval: true, Period.IsApproved: false })
            yield return placement.Period is { IsRefused: true, RefusedReason: var reason }
                ? Missing.Of("Placements.MissingApprovalRefused", reason)
                : Missing.Of("Placements.MissingApproval");
        if (placement is { NeedsHearing: true, Hearings.Count: 0 })
            yield return Missing.Of("Placements.MissingHearing");
        if (placement.NeedsStatement && !placement.Papers.Any(paper => paper.Kind is PaperKind.RatioStatement))
            yield return Missing.Of("Placements.MissingStatement");
        if (placement.NeedsPermit && !placement.Papers.Any(paper => paper.Kind is PaperKind.Permit && paper.Covers(today)))
            yield return Missing.Of("Placements.MissingPermit");
    }

    internal static IEnumerable<Missing> OfMeeting(Placement placement, SafetyMeeting? meeting)
    {
        if (meeting is null || meeting.PlacementId != placement.Id || meeting.State is SafetyMeetingState.NotHeld)
            yield return Missing.Of("Placements.MissingMeeting");
        else if (meeting.State is SafetyMeetingState.Reopened)
            yield return Missing.Of("Placements.MissingReopenedMeeting");
        else if (meeting.State is not SafetyMeetingState.Confirmed)
            yield return Missing.Of("Placements.MissingConfirmation");

        foreach (var missing in Impossible(meeting))
            yield return missing;
    }

    private static IEnumerable<Missing> Impossible(SafetyMeeting? meeting) =>
        (meeting?.NotPossible ?? []).Select(answer => Missing.Of("Placements.MissingAdaptation", answer.Words));
}
