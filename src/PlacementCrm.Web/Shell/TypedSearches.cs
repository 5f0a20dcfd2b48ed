using System.Security.Cryptography;

namespace PlacementCrm.Web.Shell;

/// <summary>
/// Names that were searched for in the open page. Addresses hold a random key for each, so that links and the back button
/// find the list again, and no address, log or storage ever holds the name.
/// </summary>
internal sealed class TypedSearches
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>What the address holds instead of the text; null for no text.</summary>
    public string? Keep(string? text)
    {
        var wanted = text?.Trim();
        if (string.IsNullOrEmpty(wanted))
            return null;
        if (_texts.FirstOrDefault(kept => kept.Value == wanted).Key is { } known)
            return known;

        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));
        _texts[key] = wanted;
        return key;
    }

    /// <summary>Null when the page was opened anew since.</summary>
    public string? Find(string? key) => key is null ? null : _texts.GetValueOrDefault(key);
}
