namespace PlacementCrm.Domain.Considerations;

/// <summary>How far a consideration has come.</summary>
public enum ConsiderationState
{
    Draft,
    Confirmed,
    Superseded,
    Expired,

    /// <summary>An incident taught it; the candidate has not said yes or no yet.</summary>
    Proposed,

    Rejected,
}

/// <summary>Which state may follow which; everything else is refused.</summary>
public static class ConsiderationStates
{
    public static IReadOnlyList<ConsiderationState> Next(this ConsiderationState state) => state switch
    {
        ConsiderationState.Draft => [ConsiderationState.Confirmed],
        ConsiderationState.Proposed => [ConsiderationState.Confirmed, ConsiderationState.Rejected],
        ConsiderationState.Confirmed => [ConsiderationState.Superseded, ConsiderationState.Expired],
        _ => [],
    };

    /// <summary>Nobody is bound by it before the candidate has said yes.</summary>
    public static bool AwaitsCandidate(this ConsiderationState state) => state is ConsiderationState.Draft or ConsiderationState.Proposed;

    public static bool IsAlive(this ConsiderationState state) => state.AwaitsCandidate() || state is ConsiderationState.Confirmed;

    public static string Words(this ConsiderationState state) => RuleSentences.Of($"Considerations.State{state}");
}
