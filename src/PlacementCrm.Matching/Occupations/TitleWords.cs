using System.Buffers;

namespace PlacementCrm.Matching.Occupations;

/// <summary>Cuts titles and descriptions of work into comparable pieces, the same way in every language.</summary>
internal static class TitleWords
{
    private const int ShortestSuffix = 4;
    private const int LongestSuffix = 7;
    private const int StemLength = 5;

    // What follows these words says where or with what; the word before names the kind of work.
    private static readonly HashSet<string> s_links = new(StringComparer.Ordinal)
    {
        "of", "in", "for", "and", "on", "at", "with", "to", "from", "by", "or", "except",
        "af", "i", "til", "og", "på", "med", "inden", "ved", "fra", "eller", "hos",
        "für", "im", "und", "mit", "der", "des", "den", "zur", "zum", "oder", "von", "bei", "auf",
    };

    private const string Breaks = ",(/;:–|";
    private static readonly SearchValues<char> s_breaks = SearchValues.Create(Breaks);
    private static readonly char[] s_gaps = [' ', '-', '.', '\'', '’', '"', ')', '\n', '\r', '\t', .. Breaks];

    /// <summary>
    /// The word that names the kind of work: "operator" of "metal press operator", "leder" of "leder af et lager".
    /// Two occupations may share most skills and still differ in it, as engineer and technician do.
    /// </summary>
    public static string Head(string title)
    {
        var end = title.AsSpan().IndexOfAny(s_breaks);
        var words = Split(end > 0 ? title[..end] : title);
        var link = Array.FindIndex(words, word => s_links.Contains(word));
        return words.Length == 0 ? "" : words[link > 0 ? link - 1 : ^1];
    }

    /// <summary>The head and its endings, because Danish and German write it as the last part of a compound.</summary>
    public static IEnumerable<string> HeadPieces(string title)
    {
        var head = Head(title);
        if (head.Length == 0)
            yield break;

        yield return head;
        for (var length = ShortestSuffix; length <= Math.Min(LongestSuffix, head.Length); length++)
            yield return "-" + head[^length..];
    }

    /// <summary>The words of a text by their beginnings, so that endings do not part them.</summary>
    public static IEnumerable<string> Stems(string text) =>
        Split(text).Select(word => word.Length > StemLength ? word[..StemLength] : word);

    /// <summary>Pieces of three to five letters within words; they relate spellings and parts of compounds.</summary>
    public static IEnumerable<string> Grams(string text)
    {
        foreach (var word in Split(text))
        {
            var framed = $"^{word}$";
            for (var length = 3; length <= 5; length++)
                for (var at = 0; at + length <= framed.Length; at++)
                    yield return framed.Substring(at, length);
        }
    }

    private static string[] Split(string text) =>
        text.ToLowerInvariant().Split(s_gaps, StringSplitOptions.RemoveEmptyEntries);
}
