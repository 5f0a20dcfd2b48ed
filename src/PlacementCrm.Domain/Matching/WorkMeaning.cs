namespace PlacementCrm.Domain.Matching;

/// <summary>What a few words about work mean, as somebody of the organisation has said: asked once, remembered for all.</summary>
public sealed class WorkMeaning : Entity
{
    public const int LongestText = 120;
    public const int LongestCode = 60;

    private WorkMeaning() { }

    /// <param name="key">The text without its capitals and spaces; each stands once for each kind.</param>
    public WorkMeaning(Guid id, WorkKind kind, string text, string key)
    {
        (Id, Kind, Text, Key) = (id, kind, text.Trim(), key);
    }

    public WorkKind Kind { get; private init; }

    /// <summary>As it was written first.</summary>
    public string Text { get; private init; } = "";

    public string Key { get; private init; } = "";

    /// <summary>An entry of the catalogue; null when the words mean none of them.</summary>
    public string? Code { get; private set; }

    public Guid SaidById { get; private set; }

    public DateTimeOffset SaidAt { get; private set; }

    /// <summary>The last word counts.</summary>
    public void Say(string? code, Guid byId, DateTimeOffset at) => (Code, SaidById, SaidAt) = (code, byId, at);
}
