namespace PlacementCrm.Web.Shell.Components;

/// <param name="Key">Word in the address.</param>
/// <param name="Text">Word on the screen.</param>
/// <param name="Count">Number of things behind the tab, when known.</param>
public sealed record TabLink(string Key, string Text, int? Count = null);
