namespace PlacementCrm.Domain.SafetyMeetings;

/// <summary>How far a safety meeting has come.</summary>
public enum SafetyMeetingState
{
    Planned,
    Held,
    Confirmed,
    NotHeld,
    Reopened,
}

/// <summary>The three who must sit at the table.</summary>
public enum MeetingParty
{
    Candidate,
    Company,
    Consultant,
}

/// <summary>What the three found for a consideration.</summary>
public enum AnswerKind
{
    Agreed,
    Adapted,
    NotPossible,
}

/// <summary>A confirmed consideration that the candidate lets us share; no other may reach a meeting.</summary>
public sealed record ShareableConsideration(Guid Id, string Words);

/// <summary>Which state may follow which. A reopened meeting is held again before it is confirmed again.</summary>
public static class SafetyMeetingStates
{
    public static IReadOnlyList<SafetyMeetingState> Next(this SafetyMeetingState state) => state switch
    {
        SafetyMeetingState.Planned => [SafetyMeetingState.Held, SafetyMeetingState.NotHeld],
        SafetyMeetingState.Held => [SafetyMeetingState.Confirmed, SafetyMeetingState.Reopened],
        SafetyMeetingState.Confirmed => [SafetyMeetingState.Reopened],
        SafetyMeetingState.Reopened => [SafetyMeetingState.Held],
        _ => [],
    };

    public static string Words(this SafetyMeetingState state) => RuleSentences.Of($"SafetyMeetings.State{state}");

    public static string Words(this MeetingParty party) => RuleSentences.Of($"SafetyMeetings.Party{party}");
}
