namespace PlacementCrm.Web.Resources;

/// <summary>Names the texts of companies, sites and contacts.</summary>
public sealed class CompanyTexts;
