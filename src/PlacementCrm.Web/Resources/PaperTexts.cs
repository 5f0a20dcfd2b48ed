namespace PlacementCrm.Web.Resources;

/// <summary>Marks the texts around pages for paper.</summary>
public sealed class PaperTexts;
