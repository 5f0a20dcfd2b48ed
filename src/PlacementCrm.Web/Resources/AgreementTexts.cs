namespace PlacementCrm.Web.Resources;

/// <summary>Marks the texts of the placement agreement, on screen and on paper.</summary>
public sealed class AgreementTexts;
