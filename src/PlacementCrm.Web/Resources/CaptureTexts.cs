namespace PlacementCrm.Web.Resources;

/// <summary>Marks the texts of the phone pages that work without connection.</summary>
public sealed class CaptureTexts;
