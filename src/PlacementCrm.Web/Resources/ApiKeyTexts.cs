namespace PlacementCrm.Web.Resources;

/// <summary>Marks the texts of the page where administrators keep the keys of programs.</summary>
public sealed class ApiKeyTexts;
