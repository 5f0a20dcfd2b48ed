namespace PlacementCrm.Web.Shell.Components;

/// <param name="Text">What the field will hold.</param>
/// <param name="Note">Said behind it, such as the other name it was found by.</param>
public sealed record TextSuggestion(string Text, string? Note = null);
