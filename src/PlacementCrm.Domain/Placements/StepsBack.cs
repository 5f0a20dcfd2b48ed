namespace PlacementCrm.Domain.Placements;

/// <summary>Which steps can be taken back: only a slip of the hand, by the same person, before anybody could build on it.</summary>
public static class StepsBack
{
    /// <summary>Longer than the message with the button is shown, which stays as long as somebody points at it.</summary>
    public static readonly TimeSpan Within = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Steps that ask for nothing but a click. One that was given words or a meeting has its own way back, or tells others at once.
    /// </summary>
    private static readonly (PlacementState From, PlacementState To)[] s_slips =
    [
        (PlacementState.Proposed, PlacementState.Agreed),
        (PlacementState.MeetingPlanned, PlacementState.ReadyToStart),
        (PlacementState.ReadyToStart, PlacementState.Active),
    ];

    /// <summary>Where a placement stood before the last act. Ready and started at the same moment are one act.</summary>
    internal static PlacementState From(Placement placement, Guid byId, DateTimeOffset now)
    {
        var at = placement.Transitions.Max(step => step.At);
        var last = placement.Transitions.Where(step => step.At == at && step.ToState == placement.State).ToList();
        var isBuiltOn = placement.State is PlacementState.ReadyToStart && placement.MeetingOverrideAt >= at;
        if (last.Count == 0 || isBuiltOn || !last.TrueForAll(IsSlip))
            throw new RuleBroken("Placements.StepStays", placement.State.Words());

        RefuseOthers(last.TrueForAll(step => step.ById == byId), at, now);
        RefuseWhenDecided(placement, at);
        var wasMadeReady = placement.Transitions.Any(step => step.At == at && step is { FromState: PlacementState.MeetingPlanned, ToState: PlacementState.ReadyToStart });
        return placement.State is PlacementState.Active && wasMadeReady ? PlacementState.MeetingPlanned : last[0].FromState!.Value;
    }

    internal static SuggestionState From(Suggestion suggestion, Guid byId, DateTimeOffset now)
    {
        if (suggestion.State is not (SuggestionState.Presented or SuggestionState.Accepted))
            throw new RuleBroken("Placements.StepStays", suggestion.State.Words());

        RefuseOthers(suggestion.ChangedById == byId, suggestion.ChangedAt, now);
        return suggestion.State is SuggestionState.Accepted ? SuggestionState.Presented : SuggestionState.Shortlisted;
    }

    /// <summary>The agreement put the period in front of the authority: its answer stands on the agreement.</summary>
    private static void RefuseWhenDecided(Placement placement, DateTimeOffset agreedAt)
    {
        if (placement is not { State: PlacementState.Agreed, Period: { } period })
            return;
        if (period.ApprovedAt > agreedAt)
            throw new RuleBroken("Placements.StepWasApproved", period.ApprovedBy, period.ApprovedOn);
        if (period.RefusedAt > agreedAt)
            throw new RuleBroken("Placements.StepWasRefused", period.RefusedReason);
    }

    private static void RefuseOthers(bool isSender, DateTimeOffset at, DateTimeOffset now)
    {
        if (!isSender)
            throw new RuleBroken("Placements.StepOfSomebodyElse");
        if (now - at > Within)
            throw new RuleBroken("Placements.StepTooLongAgo", Within.TotalMinutes);
    }

    // A manager's start without a meeting goes the way of a slip, and was given words.
    private static bool IsSlip(PlacementTransition step) => step is { FromState: { } from, Reason: null } && s_slips.Contains((from, step.ToState));
}
