namespace PlacementCrm.Domain.Placements;

/// <summary>How far a match suggestion has come.</summary>
public enum SuggestionState
{
    Suggested,
    Shortlisted,
    Presented,
    Accepted,
    Declined,
    Expired,
}

/// <summary>Who said no.</summary>
public enum DeclinedBy
{
    Candidate,
    Company,
    Consultant,
}

/// <summary>Why it was no; the words beside it say more.</summary>
public enum DeclineReason
{
    TasksDoNotFit,
    ConsiderationCannotBeMet,
    HoursDoNotFit,
    TooFarAway,
    PlaceIsTaken,
    NotInterested,
    NoAnswer,
    Other,
}

/// <summary>Which state may follow which.</summary>
public static class SuggestionStates
{
    public static bool IsOpen(this SuggestionState state) =>
        state is SuggestionState.Suggested or SuggestionState.Shortlisted or SuggestionState.Presented;

    public static IReadOnlyList<SuggestionState> Next(this SuggestionState state) => state switch
    {
        SuggestionState.Suggested => [SuggestionState.Shortlisted, SuggestionState.Declined, SuggestionState.Expired],
        SuggestionState.Shortlisted => [SuggestionState.Presented, SuggestionState.Declined, SuggestionState.Expired],
        SuggestionState.Presented => [SuggestionState.Accepted, SuggestionState.Declined, SuggestionState.Expired],
        _ => [],
    };

    public static string Words(this SuggestionState state) => RuleSentences.Of($"Placements.Suggestion{state}");
}
