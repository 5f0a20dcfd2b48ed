namespace PlacementCrm.Domain.Events;

/// <summary>What kind of thing happened. A "moved" is one step of a state machine.</summary>
public enum EventKind
{
    CandidateMoved,
    ConsiderationMoved,
    SuggestionMoved,
    PlacementMoved,

    /// <summary>A step was a slip of the hand and was taken back.</summary>
    PlacementStepTakenBack,

    /// <summary>Another version of the period: changed before the start, or extended.</summary>
    PlacementPeriodChanged,

    /// <summary>Why a placement may be although a rule warns; another reason is another event.</summary>
    WarningExplained,

    /// <summary>A manager allows the start beside a meeting that was reopened. An earlier one is a step of the placement.</summary>
    MeetingGateOverridden,

    /// <summary>A manager allows a subsidised job although it is not shown to be in addition to the staff.</summary>
    AddedEmploymentOverridden,

    /// <summary>Mentor support was written down, for a first or a further period.</summary>
    MentorSupportRecorded,

    /// <summary>The authority said yes or no to the period.</summary>
    PeriodDecided,

    /// <summary>The authority was asked for a later end, or answered.</summary>
    ExtensionMoved,

    SafetyMeetingMoved,

    /// <summary>Another time or place for a planned meeting.</summary>
    SafetyMeetingRescheduled,

    /// <summary>The application in VITAS was sent or answered.</summary>
    VitasMoved,

    /// <summary>A version of the agreement was handed out to be signed.</summary>
    AgreementGivenOut,

    /// <summary>Somebody asked how a placement goes; what was said stays in the check-in.</summary>
    CheckInHeld,

    ProgressGoalMoved,

    IncidentMoved,

    /// <summary>Whether somebody was harmed was told, or told otherwise; what stays in the incident.</summary>
    IncidentHarmRecorded,

    /// <summary>When it happened was told otherwise; the moments stay in the incident.</summary>
    IncidentMomentCorrected,

    WorkOrderMoved,
    RuleMoved,
}
