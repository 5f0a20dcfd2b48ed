namespace PlacementCrm.Web.Resources;

/// <summary>Marks the texts of logging contacts with companies and of the timeline.</summary>
public sealed class ActivityTexts;
