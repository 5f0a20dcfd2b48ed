using System.Runtime.InteropServices;

namespace PlacementCrm.Matching.Text;

/// <summary>Short texts by their pieces of two to four letters, and how alike another text is to each (cosine, rare pieces weigh more).</summary>
internal sealed class GramIndex
{
    private const int Shortest = 2;
    private const int Longest = 4;

    private static readonly char[] s_gaps = [' ', '/', '-', ',', '(', ')', '.', '–', ';', ':', '&', '\t', '\n', '\r', '"'];

    private readonly Dictionary<ulong, int> _columns = [];
    private readonly List<List<Entry>> _postings = [];
    private readonly int _count;

    public GramIndex(IReadOnlyList<string> texts)
    {
        _count = texts.Count;
        var bags = texts.Select(Grams).ToArray();
        // The number of texts that hold a piece must be known before any weight is.
        foreach (var gram in bags.SelectMany(bag => bag.Keys))
            if (_columns.TryAdd(gram, _postings.Count))
                _postings.Add([]);
        var holders = new int[_postings.Count];
        foreach (var gram in bags.SelectMany(bag => bag.Keys))
            holders[_columns[gram]]++;
        Rarity = [.. holders.Select(RarityOf)];
        for (var text = 0; text < bags.Length; text++)
            foreach (var (gram, weight) in Weighed(bags[text]))
                _postings[_columns[gram]].Add(new Entry(text, (float)weight));
    }

    private double[] Rarity { get; }

    /// <summary>Per text 0 to 1.</summary>
    public float[] Likeness(string text)
    {
        var likeness = new float[_count];
        foreach (var (gram, weight) in Weighed(Grams(text)))
            if (_columns.TryGetValue(gram, out var column))
                foreach (var (at, value) in CollectionsMarshal.AsSpan(_postings[column]))
                    likeness[at] += value * (float)weight;
        return likeness;
    }

    private IEnumerable<(ulong Gram, double Weight)> Weighed(Dictionary<ulong, int> bag)
    {
        var weights = bag.Select(gram => (gram.Key, Weight: Math.Sqrt(gram.Value) * (_columns.TryGetValue(gram.Key, out var column) ? Rarity[column] : RarityOf(0)))).ToArray();
        var length = Math.Sqrt(weights.Sum(gram => gram.Weight * gram.Weight));
        return length > 0 ? weights.Select(gram => (gram.Key, gram.Weight / length)) : [];
    }

    private double RarityOf(int holders) => Math.Log((_count + 1.0) / (holders + 0.5));

    public static string[] WordsOf(string text) => text.ToLowerInvariant().Split(s_gaps, StringSplitOptions.RemoveEmptyEntries);

    // Within words, whose beginning and end count as letters. Four letters fill the 64 bits of a piece, and no letter is 0, so pieces
    // of different lengths differ.
    private static Dictionary<ulong, int> Grams(string text)
    {
        var bag = new Dictionary<ulong, int>();
        foreach (var word in WordsOf(text))
        {
            var framed = $"^{word}$";
            for (var length = Shortest; length <= Longest; length++)
                for (var at = 0; at + length <= framed.Length; at++)
                {
                    var gram = 0UL;
                    for (var letter = at; letter < at + length; letter++)
                        gram = gram << 16 | framed[letter];
                    CollectionsMarshal.GetValueRefOrAddDefault(bag, gram, out _)++;
                }
        }

        return bag;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Entry(int Text, float Weight);
}
