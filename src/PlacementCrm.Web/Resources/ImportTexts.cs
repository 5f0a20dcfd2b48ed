namespace PlacementCrm.Web.Resources;

/// <summary>Texts of the import screens.</summary>
public sealed class ImportTexts;
