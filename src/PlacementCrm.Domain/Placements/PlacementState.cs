namespace PlacementCrm.Domain.Placements;

/// <summary>How far a placement has come.</summary>
public enum PlacementState
{
    Proposed,
    Agreed,
    MeetingPlanned,
    ReadyToStart,
    Active,
    AtRisk,
    Completed,
    EndedEarly,
    WithdrawnByCandidate,
    WithdrawnByCompany,
    Cancelled,
}

/// <summary>Which state may follow which; everything else is refused.</summary>
public static class PlacementStates
{
    private static readonly PlacementState[] s_calledOff =
        [PlacementState.WithdrawnByCandidate, PlacementState.WithdrawnByCompany, PlacementState.Cancelled];

    public static bool IsBeforeStart(this PlacementState state) => state <= PlacementState.ReadyToStart;

    /// <summary>Somebody is at the workplace: active, also while at risk.</summary>
    public static bool IsRunning(this PlacementState state) => state is PlacementState.Active or PlacementState.AtRisk;

    public static bool IsOver(this PlacementState state) => !state.IsBeforeStart() && !state.IsRunning();

    public static IReadOnlyList<PlacementState> Next(this PlacementState state) => state switch
    {
        PlacementState.Proposed => [PlacementState.Agreed, .. s_calledOff],
        // Straight to ready only when a manager overrides the meeting.
        PlacementState.Agreed => [PlacementState.MeetingPlanned, PlacementState.ReadyToStart, .. s_calledOff],
        PlacementState.MeetingPlanned => [PlacementState.ReadyToStart, .. s_calledOff],
        PlacementState.ReadyToStart => [PlacementState.Active, .. s_calledOff],
        PlacementState.Active => [PlacementState.AtRisk, PlacementState.Completed, PlacementState.EndedEarly],
        PlacementState.AtRisk => [PlacementState.Active, PlacementState.Completed, PlacementState.EndedEarly],
        _ => [],
    };

    public static string Words(this PlacementState state) => RuleSentences.Of($"Placements.State{state}");
}
