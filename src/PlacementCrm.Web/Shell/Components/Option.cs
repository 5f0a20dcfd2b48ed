using System.Globalization;

namespace PlacementCrm.Web.Shell.Components;

/// <param name="Value">What the form holds.</param>
/// <param name="Text">What the user reads.</param>
/// <param name="Hint">Second line under a radio button or checkbox.</param>
public sealed record Option<TValue>(TValue Value, string Text, string? Hint = null)
{
    /// <summary>The value as a word in the page, stable across renders so that drafts find it again.</summary>
    public string Key => Convert.ToString(Value, CultureInfo.InvariantCulture) ?? "";
}
