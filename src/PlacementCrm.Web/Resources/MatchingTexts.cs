namespace PlacementCrm.Web.Resources;

/// <summary>Names the texts of the matching screens.</summary>
public sealed class MatchingTexts;
