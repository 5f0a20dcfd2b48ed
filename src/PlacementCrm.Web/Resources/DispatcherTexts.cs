namespace PlacementCrm.Web.Resources;

/// <summary>Marks the texts of refusals and of pages that are not there.</summary>
public sealed class DispatcherTexts;
