namespace PlacementCrm.Web.Shell;

/// <summary>
/// Names that were searched for in the open page. The browser's history holds a number for each, so that the back button
/// finds the list again and no address, log or storage ever holds the name.
/// </summary>
internal sealed class TypedSearches
{
    private readonly List<string> _texts = [];

    /// <summary>What to hand to the history; null for no text.</summary>
    public string? Keep(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;

        _texts.Add(text.Trim());
        return (_texts.Count - 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Null when the page was opened anew since.</summary>
    public string? Find(string? kept) => int.TryParse(kept, out var at) && at >= 0 && at < _texts.Count ? _texts[at] : null;
}
