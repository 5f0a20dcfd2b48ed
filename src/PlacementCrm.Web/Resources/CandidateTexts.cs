namespace PlacementCrm.Web.Resources;

/// <summary>Names the resource files of the candidate screens.</summary>
public sealed class CandidateTexts;
