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
    internal static bool Alike(string left, string right)
    {
        var (shorter, longer) = left.Length <= right.Length ? (left, right) : (right, left);
        var common = shorter.AsSpan().CommonPrefixLength(longer);
        return common == longer.Length || (common >= StemLength && (common == shorter.Length || common * 5 >= longer.Length * 3));
    }

    /// <summary>Words that are alike and not the same begin with as many equal letters at least.</summary>
    internal const int StemLength = 5;

    /// <summary>Longer texts than this name no work or skill.</summary>
    internal const int WordsAtMost = 64;

    /// <summary>Letters and digits only, those of other alphabets spelt out: "Käse-Theke" and "kaese theke" are one.</summary>
    internal static string Fold(string text) => Spelled.Fold(text).ToString();

    internal static string[] Split(string text)
    {
        var words = new List<string>(8);
        var spelled = new Spelled(text);
        while (words.Count < WordsAtMost && spelled.Next(out var word))
            if (word.ToString() is var one && !words.Contains(one, StringComparer.Ordinal))
                words.Add(one);
        return [.. words];
    }

    /// <summary>Goes through the words of a text that say something, folded; repeated ones come again.</summary>
    internal ref struct Spelled(string text)
    {
        private ReadOnlySpan<char> _rest = Fold(text);

        public bool Next(out ReadOnlySpan<char> word)
        {
            while (!_rest.IsEmpty)
            {
                var end = _rest.IndexOf(' ');
                word = end < 0 ? _rest : _rest[..end];
                _rest = end < 0 ? [] : _rest[(end + 1)..];
                if (word.Length > 2 && !s_empty.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
                    return true;
            }

            word = [];
            return false;
        }

        internal static ReadOnlySpan<char> Fold(string text)
        {
            // A letter becomes two at most; composing makes a text shorter, never longer.
            var folded = new char[text.Length * 2];
            var length = 0;
            foreach (var letter in Ascii.IsValid(text) ? text : text.Normalize(NormalizationForm.FormC))
            {
                var small = char.ToLowerInvariant(letter);
                var (first, second) = small switch
                {
                    'æ' or 'ä' => ('a', 'e'),
                    'ø' or 'ö' => ('o', 'e'),
                    'å' => ('a', 'a'),
                    'ü' => ('u', 'e'),
                    'ß' => ('s', 's'),
                    'é' or 'è' => ('e', Nothing),
                    _ => (char.IsLetterOrDigit(small) ? small : ' ', Nothing),
                };
                folded[length++] = first;
                if (second != Nothing)
                    folded[length++] = second;
            }

            return folded.AsSpan(0, length);
        }

        private const char Nothing = '\0';
    }
}
