namespace PlacementCrm.Domain.Incidents;

/// <summary>How far an incident has come.</summary>
public enum IncidentState
{
    Reported,
    Assessed,
    Adjusted,
    NoAction,
    LedToEnding,
}

/// <summary>What kind of thing happened, in words about the work and not about the person's health.</summary>
public enum IncidentKind
{
    CouldNotGoOn,
    Accident,
    Danger,
    OtherWork,
    Conflict,
    Absence,
    Other,
}

/// <summary>What a kind of incident says beside what happened.</summary>
public static class IncidentKinds
{
    /// <summary>
    /// Nobody could not go on, had an accident, met a danger or was given other work without being at the workplace. A conflict may be
    /// about what somebody heard or wrote elsewhere or after leaving, whoever was absent was not there, and something else may be anything.
    /// </summary>
    public static IReadOnlyList<IncidentKind> AtWork { get; } = [IncidentKind.CouldNotGoOn, IncidentKind.Accident, IncidentKind.Danger, IncidentKind.OtherWork];
}

/// <summary>Whether somebody was harmed; decides about the duty to report an accident.</summary>
public enum Harm
{
    None,
    Injury,
    Death,

    /// <summary>Nobody can say yet: an honest answer that leaves a task.</summary>
    Unknown,
}

/// <summary>Which state may follow which; everything else is refused.</summary>
public static class IncidentStates
{
    public static IReadOnlyList<IncidentState> Next(this IncidentState state) => state switch
    {
        IncidentState.Reported => [IncidentState.Assessed],
        IncidentState.Assessed => [IncidentState.Adjusted, IncidentState.NoAction, IncidentState.LedToEnding],
        _ => [],
    };

    /// <summary>Somebody still has to say what follows from it.</summary>
    public static bool IsOpen(this IncidentState state) => state is IncidentState.Reported or IncidentState.Assessed;

    public static string Words(this IncidentState state) => RuleSentences.Of($"Incidents.State{state}");
}
