namespace PlacementCrm.Web.Resources;

/// <summary>Marks the texts of tasks and next steps.</summary>
public sealed class TaskTexts;
