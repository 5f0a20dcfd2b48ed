namespace PlacementCrm.Domain.Placements;

/// <summary>What a reason says about the match.</summary>
public enum ReasonKind
{
    Fit,
    Conflict,
    Unknown,
}

/// <summary>One reason as it was at the time of the suggestion; facts may change later, this sentence does not.</summary>
public sealed class SuggestionReason
{
    private SuggestionReason() { }

    public SuggestionReason(ReasonKind kind, string code, string sentence)
    {
        Kind = kind;
        Code = code;
        Sentence = sentence;
    }

    public ReasonKind Kind { get; private set; }

    /// <summary>The matching engine's name for the reason.</summary>
    public string Code { get; private set; } = "";

    public string Sentence { get; private set; } = "";
}
