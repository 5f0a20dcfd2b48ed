namespace PlacementCrm.Web.Resources;

/// <summary>Names the resource files of the shell and the design system's components.</summary>
public sealed class ShellTexts;
