namespace PlacementCrm.Domain.Candidates;

/// <summary>Where a candidate stands. Being in a placement is derived from the placements, never set by hand.</summary>
public enum CandidateState
{
    Registered,
    Clarifying,
    Ready,
    OnHold,
    Employed,
    Exited,
}

/// <summary>How a candidate gets to work.</summary>
public enum Transport
{
    Walk,
    Bicycle,
    PublicTransport,
    Car,
}
