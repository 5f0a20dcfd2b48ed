namespace PlacementCrm.Web.Resources;

/// <summary>Names the resource files of the board and the calendar of placements.</summary>
public sealed class BoardTexts;
