namespace PlacementCrm.Web.Resources;

/// <summary>Marks what the REST surface says when it refuses.</summary>
public sealed class ApiTexts;
