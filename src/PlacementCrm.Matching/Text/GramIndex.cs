using System.Runtime.InteropServices;

namespace PlacementCrm.Matching.Text;

/// <param name="Concept">What the text is a name of; texts of one concept stand together, and a piece they share counts once.</param>
/// <param name="Language">Two letters; null when nobody knows.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct IndexedText(string Text, string Concept, string? Language);

/// <summary>
/// Short texts by their pieces of two to four letters and by what the parts of their words mean, and how alike another text is to each
/// (cosine, rare pieces weigh more).
/// </summary>
internal sealed class GramIndex
{
    private const int Shortest = 2;
    private const int Longest = 4;

    // Words begin with what tells them apart and end alike.
    private const int Beginning = 2;

    // A meaning weighs three times as much as a piece (the root of this): "städare" and "cleaner" share no letters.
    private const int Meaning = 9;

    private static readonly char[] s_gaps = [' ', '/', '-', ',', '(', ')', '.', '–', ';', ':', '&', '\t', '\n', '\r', '"'];

    private readonly Dictionary<ulong, int> _columns = [];
    private readonly int _count;
    private readonly int _concepts;

    // The texts that hold a piece stand together; those of piece c from _starts[c] to _starts[c + 1].
    private readonly int[] _starts;
    private readonly Entry[] _entries;
    private readonly double[] _rarity;

    public GramIndex(IReadOnlyList<IndexedText> texts)
    {
        _count = texts.Count;
        // How many concepts hold a piece must be known before any weight is.
        var (pieces, ends, holders, bag) = (new List<(int Column, int Times)>(), new int[texts.Count], new List<(int Texts, int Concepts, int Last)>(), new Dictionary<ulong, int>());
        var (concepts, meanings) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, Dictionary<string, int[]>>(StringComparer.Ordinal));
        for (var text = 0; text < texts.Count; text++)
        {
            ref var read = ref CollectionsMarshal.GetValueRefOrAddDefault(meanings, texts[text].Language ?? "", out _);
            Fill(bag, texts[text], read ??= new Dictionary<string, int[]>(StringComparer.Ordinal));
            ref var concept = ref CollectionsMarshal.GetValueRefOrAddDefault(concepts, texts[text].Concept, out var isOld);
            if (!isOld)
                concept = concepts.Count;
            foreach (var (gram, times) in bag)
            {
                ref var column = ref CollectionsMarshal.GetValueRefOrAddDefault(_columns, gram, out var isKnown);
                if (!isKnown)
                {
                    column = holders.Count;
                    holders.Add((0, 0, 0));
                }

                var (held, by, last) = holders[column];
                holders[column] = (held + 1, last == concept ? by : by + 1, concept);
                pieces.Add((column, times));
            }

            ends[text] = pieces.Count;
        }

        _concepts = concepts.Count;
        _rarity = [.. holders.Select(one => RarityOf(one.Concepts))];
        _starts = new int[holders.Count + 1];
        for (var column = 0; column < holders.Count; column++)
            _starts[column + 1] = _starts[column] + holders[column].Texts;
        _entries = Weigh(CollectionsMarshal.AsSpan(pieces), ends);
    }

    /// <summary>Per text 0 to 1.</summary>
    public float[] Likeness(string text)
    {
        var (likeness, bag) = (new float[_count], new Dictionary<ulong, int>());
        // Somebody may write in another language than the one that is asked for.
        Fill(bag, new IndexedText(text, "", Language: null), new Dictionary<string, int[]>(StringComparer.Ordinal));
        var weights = bag.Select(gram => (gram.Key, Weight: Math.Sqrt(gram.Value) * (_columns.TryGetValue(gram.Key, out var column) ? _rarity[column] : RarityOf(0)))).ToArray();
        var length = Math.Sqrt(weights.Sum(gram => gram.Weight * gram.Weight));
        foreach (var (gram, weight) in weights)
            if (length > 0 && _columns.TryGetValue(gram, out var column))
                foreach (var (at, value) in _entries.AsSpan(_starts[column].._starts[column + 1]))
                    likeness[at] += value * (float)(weight / length);
        return likeness;
    }

    private Entry[] Weigh(ReadOnlySpan<(int Column, int Times)> pieces, int[] ends)
    {
        var (entries, next) = (new Entry[pieces.Length], _starts.ToArray());
        for (var text = 0; text < ends.Length; text++)
        {
            var own = pieces[(text == 0 ? 0 : ends[text - 1])..ends[text]];
            var length = 0.0;
            foreach (var (column, times) in own)
                length += times * _rarity[column] * _rarity[column];
            length = Math.Sqrt(length);
            foreach (var (column, times) in own)
                if (length > 0)
                    entries[next[column]++] = new Entry(text, (float)(Math.Sqrt(times) * _rarity[column] / length));
        }

        return entries;
    }

    private double RarityOf(int holders) => Math.Log(1 + (_concepts + 0.5) / (holders + 0.5));

    public static string[] WordsOf(string text) => text.ToLowerInvariant().Split(s_gaps, StringSplitOptions.RemoveEmptyEntries);

    // Within words, whose beginning and end count as letters. Four letters fill the 64 bits of a piece, and no letter is 0, so pieces
    // of different lengths differ; the number of a meaning stands where a piece of one letter would.
    private static void Fill(Dictionary<ulong, int> bag, IndexedText text, Dictionary<string, int[]> read)
    {
        bag.Clear();
        foreach (var word in WordsOf(text.Text))
        {
            var framed = $"^{word}$";
            for (var length = Shortest; length <= Longest; length++)
                for (var at = 0; at + length <= framed.Length; at++)
                {
                    var gram = 0UL;
                    for (var letter = at; letter < at + length; letter++)
                        gram = gram << 16 | framed[letter];
                    CollectionsMarshal.GetValueRefOrAddDefault(bag, gram, out _) += at == 0 ? Beginning : 1;
                }

            ref var means = ref CollectionsMarshal.GetValueRefOrAddDefault(read, word, out _);
            foreach (var meaning in means ??= Lexicon.Shared.MeaningsOf(word, text.Language))
                CollectionsMarshal.GetValueRefOrAddDefault(bag, (ulong)meaning, out _) += Meaning;
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Entry(int Text, float Weight);
}
