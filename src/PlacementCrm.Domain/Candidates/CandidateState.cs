namespace PlacementCrm.Domain.Candidates;

/// <summary>Where a candidate stands. Being in a placement is derived from the placements, never set by hand.</summary>
public enum CandidateState
{
    Registered,
    Clarifying,
    Ready,
    OnHold,

    /// <summary>Never stored: it follows from a placement that runs.</summary>
    InPlacement,
    Employed,
    Exited,
}

/// <summary>How the state that is read follows from the one that is kept.</summary>
public static class CandidateStates
{
    /// <summary>A placement that runs says more than these.</summary>
    public static CandidateState[] OnTheWay { get; } = [CandidateState.Registered, CandidateState.Clarifying, CandidateState.Ready];

    /// <summary>On hold or gone: nobody begins anywhere before they are back. Who has got a job may begin in it.</summary>
    public static bool IsAway(this CandidateState kept) => kept is CandidateState.OnHold or CandidateState.Exited;

    public static string Words(this CandidateState state) => RuleSentences.Of($"Candidates.State{state}");

    /// <param name="kept">What was recorded.</param>
    /// <param name="isAtWork">Whether a placement of the candidate runs.</param>
    public static CandidateState With(this CandidateState kept, bool isAtWork) => isAtWork && OnTheWay.Contains(kept) ? CandidateState.InPlacement : kept;
}

/// <summary>The languages that papers are written in.</summary>
public enum PaperLanguage
{
    Danish,
    German,
    English,
}

public static class PaperLanguageCodes
{
    /// <summary>Two letters, as in a language attribute.</summary>
    public static string Code(this PaperLanguage language) => language switch
    {
        PaperLanguage.German => "de",
        PaperLanguage.English => "en",
        _ => "da",
    };
}

/// <summary>How a candidate gets to work.</summary>
public enum Transport
{
    Walk,
    Bicycle,
    PublicTransport,
    Car,
}
