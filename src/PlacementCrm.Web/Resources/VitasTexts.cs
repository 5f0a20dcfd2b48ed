namespace PlacementCrm.Web.Resources;

/// <summary>Marks the texts of the block for VITAS.</summary>
public sealed class VitasTexts;
