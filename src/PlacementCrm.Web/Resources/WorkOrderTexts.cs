namespace PlacementCrm.Web.Resources;

/// <summary>Names the resource files of the screens about work orders.</summary>
public sealed class WorkOrderTexts;
