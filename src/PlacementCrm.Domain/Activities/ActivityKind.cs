namespace PlacementCrm.Domain.Activities;

/// <summary>The ways to be in contact; also the channels that a contact prefers or opts out of.</summary>
public enum ActivityKind
{
    Visit,
    Call,
    Sms,
    Email,
    SocialMessage,
    Letter,
    Video,
}

/// <summary>Who began it.</summary>
public enum Initiator
{
    Us,
    Company,
    Candidate,
    Other,
}

/// <summary>Planned becomes one of the others, once.</summary>
public enum ActivityState
{
    Planned,
    Held,
    NoShow,
    NotReached,
    Cancelled,
    Rescheduled,
}

/// <summary>What came out of it.</summary>
public enum ActivityOutcome
{
    None,
    Interested,
    FollowUp,
    NotInterested,

    /// <summary>Nobody was there, so nothing was held: goes with <see cref="ActivityState.NotReached"/> only.</summary>
    NotThere,
}
