namespace PlacementCrm.Web.Shell.Components;

/// <summary>Meaning of a badge or notice. Colour only repeats what its icon and words say; Care is for considerations alone.</summary>
public enum Tone
{
    Neutral,
    Primary,
    Success,
    Warning,
    Danger,
    Care,
}

internal static class ToneSigns
{
    public static Glyph Sign(this Tone tone) => tone switch
    {
        Tone.Success => Glyph.Check,
        Tone.Warning => Glyph.Warning,
        Tone.Danger => Glyph.Blocked,
        Tone.Care => Glyph.Care,
        _ => Glyph.Info,
    };

    public static string Suffix(this Tone tone) => tone.ToString().ToLowerInvariant();
}
