namespace PlacementCrm.Web.Resources;

/// <summary>Names the resource files of the screens about openings.</summary>
public sealed class OpeningTexts;
