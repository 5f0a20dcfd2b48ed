namespace PlacementCrm.Web.Resources;

/// <summary>Names the resource files of the screens about following up.</summary>
public sealed class FollowUpTexts;
