namespace PlacementCrm.Web.Resources;

/// <summary>Names the resource files of the screens about placements.</summary>
public sealed class PlacementTexts;
