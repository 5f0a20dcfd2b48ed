namespace PlacementCrm.Web.Resources;

/// <summary>Names the resource files of the timelines' events.</summary>
public sealed class EventTexts;
