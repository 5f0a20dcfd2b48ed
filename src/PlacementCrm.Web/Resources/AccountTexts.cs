namespace PlacementCrm.Web.Resources;

/// <summary>Marks the texts of signing in and out.</summary>
public sealed class AccountTexts;
