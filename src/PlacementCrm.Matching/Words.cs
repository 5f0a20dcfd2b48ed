using System.Text;

namespace PlacementCrm.Matching;

/// <summary>How near two descriptions of work are, by their words.</summary>
internal enum Nearness
{
    None,

    /// <summary>At least one word in common.</summary>
    Related,

    /// <summary>Every word of the one stands in the other.</summary>
    Close,

    /// <summary>The same words.</summary>
    Same,
}

/// <summary>The words of one or more short texts, folded so that spelling differences of the three languages vanish.</summary>
internal sealed class Words
{
    // Words that every description of work has in common say nothing.
    private static readonly HashSet<string> s_empty = new(StringComparer.Ordinal)
    {
        "and", "the", "for", "with", "work", "job", "helper", "assistant", "employee",
        "med", "til", "arbejde", "medarbejder", "hjaelper", "assistent", "opgaver",
        "und", "mit", "der", "die", "das", "arbeit", "arbeiten", "mitarbeiter", "helfer", "aushilfe",
    };

    private readonly string[][] _texts;

    private Words(string[][] texts) => _texts = texts;

    public bool IsEmpty => _texts.Length == 0;

    public static Words Of(IEnumerable<string> texts) =>
        new([.. texts.Select(Split).Where(words => words.Length > 0)]);

    /// <summary>From the view of this text, which names one thing, towards everything the other names.</summary>
    public Nearness NearnessTo(Words work)
    {
        if (IsEmpty)
            return Nearness.None;

        var words = _texts[0];
        if (work._texts.Any(text => text.Length == words.Length && text.All(word => words.Contains(word, StringComparer.Ordinal))))
            return Nearness.Same;

        var found = words.Count(word => work._texts.Any(text => Array.Exists(text, other => Alike(word, other))));
        return found == words.Length ? Nearness.Close : found > 0 ? Nearness.Related : Nearness.None;
    }

    // A long common beginning joins inflections and the first part of compounds: gardening and gardener, lager and lagerarbejde.
    private static bool Alike(string left, string right)
    {
        var (shorter, longer) = left.Length <= right.Length ? (left, right) : (right, left);
        var common = shorter.AsSpan().CommonPrefixLength(longer);
        return common == longer.Length || (common >= 5 && (common == shorter.Length || common * 5 >= longer.Length * 3));
    }

    private static string[] Split(string text)
    {
        var folded = new StringBuilder(text.Length + 8);
        foreach (var letter in text.Normalize(NormalizationForm.FormC).ToLowerInvariant())
            folded.Append(letter switch
            {
                'æ' or 'ä' => "ae",
                'ø' or 'ö' => "oe",
                'å' => "aa",
                'ü' => "ue",
                'ß' => "ss",
                'é' or 'è' => "e",
                _ => char.IsLetterOrDigit(letter) ? letter.ToString() : " ",
            });

        return
        [
            .. folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(word => word.Length > 2 && !s_empty.Contains(word))
                .Distinct(StringComparer.Ordinal),
        ];
    }
}
