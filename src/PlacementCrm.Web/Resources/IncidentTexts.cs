namespace PlacementCrm.Web.Resources;

/// <summary>Names the resource files of the screens about incidents.</summary>
public sealed class IncidentTexts;
