namespace PlacementCrm.Web.Resources;

/// <summary>Marks the texts of the start pages.</summary>
public sealed class StartTexts;
