namespace PlacementCrm.Web.Resources;

/// <summary>Names the resource files of the screens about hours.</summary>
public sealed class HoursTexts;
