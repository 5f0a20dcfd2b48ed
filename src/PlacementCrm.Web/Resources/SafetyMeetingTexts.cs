namespace PlacementCrm.Web.Resources;

/// <summary>Names the resource files of the screens about safety meetings.</summary>
public sealed class SafetyMeetingTexts;
