namespace PlacementCrm.Web.Resources;

/// <summary>Names the resource files of the screens about rules and target groups.</summary>
public sealed class RuleTexts;
