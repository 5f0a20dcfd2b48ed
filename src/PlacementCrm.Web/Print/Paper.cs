using System.Globalization;

namespace PlacementCrm.Web.Print;

/// <summary>A page for paper, with its data, before it is drawn.</summary>
/// <param name="Body">The component inside the sheet; it begins with the only first heading.</param>
/// <param name="Parameters">The component's parameters: data that was read with the reader's rights.</param>
/// <param name="Title">Also the title of the PDF.</param>
/// <param name="Foot">Stands beside the page number on each sheet.</param>
/// <param name="FileName">Of the PDF, without ending; no name of a person, for it travels through logs and lists of downloads.</param>
/// <param name="BackTo">The screen that the paper belongs to.</param>
/// <param name="IsFixed">No other language is offered: it was handed out in this one.</param>
public sealed record Paper(
    Type Body, IReadOnlyDictionary<string, object?> Parameters, CultureInfo Culture, string Title, string Foot, string FileName, string BackTo,
    bool IsFixed = false);
