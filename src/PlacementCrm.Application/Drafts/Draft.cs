using PlacementCrm.Domain;

namespace PlacementCrm.Application.Drafts;

/// <summary>Text of a form that is not saved yet and may not lie in the browser. Only its writer can have it read.</summary>
internal sealed class Draft : Entity
{
    public const int LongestKey = 120;
    public const int LongestTab = 40;

    /// <summary>Of the text before it is sealed, in UTF-8.</summary>
    public const int MostBytes = 64 * 1024;

    /// <summary>Long enough for a holiday weekend, short enough that forgotten health words do not pile up.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private Draft() { }

    public Guid MemberId { get; private set; }

    /// <summary>The browser tab in which it is typed; another tab's text for the same form does not replace it.</summary>
    public string Tab { get; private set; } = "";

    /// <summary>Form and record, for example <c>consideration:new:4f1c…</c>.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Encrypted: the database and its backups hold no clear text.</summary>
    public byte[] Sealed { get; private set; } = [];

    public DateTimeOffset SavedAt { get; private set; }
}
