namespace PlacementCrm.Domain.Rules;

/// <summary>How well a shipped rule was checked; C is shown as "not verified".</summary>
public enum Sureness
{
    /// <summary>The official or primary text was read.</summary>
    A,

    /// <summary>A good secondary or dated text was read.</summary>
    B,

    /// <summary>General knowledge; somebody must verify it.</summary>
    C,
}
