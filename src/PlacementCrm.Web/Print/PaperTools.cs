namespace PlacementCrm.Web.Print;

/// <summary>What stands above a paper on the screen and never on the paper.</summary>
/// <param name="Pdf">Address of the file; null when no Chromium is installed.</param>
/// <param name="Languages">Two letters and the address of the same paper in that language.</param>
public sealed record PaperTools(string BackTo, string? Pdf, IReadOnlyList<KeyValuePair<string, string>> Languages, string Script);
