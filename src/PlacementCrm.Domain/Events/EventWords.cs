namespace PlacementCrm.Domain.Events;

/// <summary>The words of the state that an event led to, in the current UI culture.</summary>
public static class EventWords
{
    /// <summary>Empty for an event that is no step of a state machine.</summary>
    public static string StateWords(this EventKind kind, string? state) =>
        state is not null && Key(kind) is { } key ? RuleSentences.Of(key + state) : "";

    /// <summary>Where the sentences of the states lie; the state's name follows.</summary>
    private static string? Key(EventKind kind) => kind switch
    {
        EventKind.CandidateMoved => "Candidates.State",
        EventKind.ConsiderationMoved => "Considerations.State",
        EventKind.SuggestionMoved => "Placements.Suggestion",
        EventKind.PlacementMoved or EventKind.PlacementStepTakenBack => "Placements.State",
        EventKind.PeriodDecided => "Placements.Period",
        EventKind.ExtensionMoved => "Placements.Extension",
        EventKind.SafetyMeetingMoved => "SafetyMeetings.State",
        EventKind.VitasMoved => "Placements.VitasState",
        EventKind.ProgressGoalMoved => "FollowUps.GoalState",
        EventKind.IncidentMoved => "Incidents.State",
        EventKind.WorkOrderMoved => "WorkOrders.State",
        EventKind.RuleMoved => "Rules.State",
        _ => null,
    };
}
