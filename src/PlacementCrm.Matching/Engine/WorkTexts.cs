using System.Collections.Concurrent;
using PlacementCrm.Matching.Work;
using WordsOf = PlacementCrm.Matching.Words;

namespace PlacementCrm.Matching.Engine;

/// <summary>The words of every description of work: a description is a set of texts, a text a set of words.</summary>
/// <param name="vocabulary">In ordinal order.</param>
/// <param name="words">One description after the other: the number of a word, with a mark at the last of a text and of a description.</param>
internal sealed class WorkTexts(string[] vocabulary, int[] words)
{
    public const int EndOfText = 1 << 30;
    public const int EndOfWork = 1 << 29;
    public const int Number = EndOfWork - 1;
    public const char Entry = '=';

    // A smaller vocabulary, that of a change, is gone through: that costs less than to build what makes looking up quick.
    private readonly Lookup? _lookup = vocabulary.Length > 64 ? new Lookup(vocabulary) : null;

    private readonly ConcurrentBag<ushort[]> _clean = [];

    /// <summary>All that follows the beginning of a description; the mark tells its end.</summary>
    public ReadOnlySpan<int> From(int start) => words.AsSpan(start);

    /// <summary>A number per word of the vocabulary, all 0; has to come back all 0.</summary>
    public ushort[] BorrowTable() => _clean.TryTake(out var table) ? table : new ushort[vocabulary.Length];

    public void GiveBack(ushort[] table) => _clean.Add(table);

    /// <summary>The words of the vocabulary that may be alike: those that begin alike.</summary>
    public (int First, int Count) Begun(string word)
    {
        var stem = StemOf(word);
        if (_lookup is not null)
            return _lookup.Begun(stem);
        var first = 0;
        while (first < vocabulary.Length && !StemOf(vocabulary[first]).SequenceEqual(stem))
            first++;
        var end = first;
        while (end < vocabulary.Length && StemOf(vocabulary[end]).SequenceEqual(stem))
            end++;
        return (first, end - first);
    }

    public string this[int number] => vocabulary[number];

    /// <summary>The number of an entry of the catalogue; -1 when no description names it.</summary>
    public int NumberOf(string code) => _lookup?.NumberOf(code) ?? Array.FindIndex(vocabulary, word => word[0] == Entry && word.AsSpan(1).SequenceEqual(code));

    private static ReadOnlySpan<char> StemOf(string word) => word.AsSpan(0, Math.Min(word.Length, WordsOf.StemLength));

    /// <summary>One of 64 bits for how a word begins; words that are alike have the same.</summary>
    public static ulong Sketch(ReadOnlySpan<char> word)
    {
        // FNV-1a over the letters that words that are alike have in common; an entry is alike to itself only.
        var hash = 2166136261u;
        foreach (var letter in word[0] == Entry ? word : word[..Math.Min(word.Length, WordsOf.StemLength)])
            hash = (hash ^ letter) * 16777619u;
        return 1UL << (int)(hash >> 26);
    }

    private sealed class Lookup
    {
        // Words that begin alike stand together: where they begin, and how many there are.
        private readonly Dictionary<string, (int First, int Count)> _stems = new(StringComparer.Ordinal);

        // Entries of the catalogue stand among the words, each a text of its own: a mark that no word begins with tells them apart.
        private readonly Dictionary<string, int> _entries = new(StringComparer.Ordinal);

        public Lookup(string[] vocabulary)
        {
            var stems = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
            for (var number = 0; number < vocabulary.Length; number++)
            {
                if (vocabulary[number][0] == Entry)
                    _entries.Add(vocabulary[number][1..], number);
                var stem = StemOf(vocabulary[number]);
                stems[stem] = stems.TryGetValue(stem, out var range) ? (range.First, range.Count + 1) : (number, 1);
            }
        }

        public (int First, int Count) Begun(ReadOnlySpan<char> stem) =>
            _stems.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(stem, out var range) ? range : (0, 0);

        public int NumberOf(string code) => _entries.GetValueOrDefault(code, -1);
    }
}

/// <summary>Collects descriptions of work.</summary>
internal sealed class WorkTextsBuilder
{
    // Room for the words of one offer.
    private readonly Dictionary<string, int> _numbers = new(31, StringComparer.Ordinal);
    private readonly List<ulong> _sketches = new(32);
    private readonly List<int> _words = new(32);

    // What occurs again and again; titles do not.
    private readonly Dictionary<string, int[]> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> _entries = new(StringComparer.Ordinal);

    /// <returns>Where the description begins, and its sketch; -1 and an empty sketch when nothing is known of the work.</returns>
    public (int Start, ulong Sketch) Add(OfferProfile offer)
    {
        var start = _words.Count;
        var sketch = Use(Known(offer.WorkFunction)) | Title(offer.Title);
        foreach (var task in offer.Tasks)
            sketch |= Use(Known(task.Name));
        foreach (var (_, code) in OfferWork.Of(offer))
            sketch |= Use(Named(code));
        if (_words.Count == start)
            return (-1, 0);
        _words[^1] |= WorkTexts.EndOfWork;
        return (start, sketch);
    }

    /// <summary>Lays the descriptions out in the order in which they are looked at.</summary>
    /// <param name="starts">As <see cref="Add"/> gave them; becomes where each description begins now.</param>
    public WorkTexts Seal(int[] starts)
    {
        string[] vocabulary = [.. _numbers.Keys];
        Array.Sort(vocabulary, StringComparer.Ordinal);
        var order = new int[vocabulary.Length];
        for (var i = 0; i < vocabulary.Length; i++)
            order[_numbers[vocabulary[i]]] = i;
        var words = new int[_words.Count];
        var next = 0;
        for (var i = 0; i < starts.Length; i++)
        {
            var from = starts[i];
            starts[i] = next;
            if (from < 0)
                continue;
            do
                words[next++] = order[_words[from] & WorkTexts.Number] | (_words[from] & ~WorkTexts.Number);
            while ((_words[from++] & WorkTexts.EndOfWork) == 0);
        }

        return new WorkTexts(vocabulary, words);
    }

    private int[] Named(string code)
    {
        if (_entries.TryGetValue(code, out var words))
            return words;
        _numbers.Add(WorkTexts.Entry + code, _numbers.Count);
        _sketches.Add(WorkTexts.Sketch(WorkTexts.Entry + code));
        return _entries[code] = [(_numbers.Count - 1) | WorkTexts.EndOfText];
    }

    private int[] Known(string text)
    {
        if (_known.TryGetValue(text, out var words))
            return words;
        var start = _words.Count;
        Title(text);
        _known[text] = words = [.. _words[start..]];
        _words.RemoveRange(start, words.Length);
        return words;
    }

    private ulong Use(int[] words)
    {
        _words.AddRange(words);
        var sketch = 0UL;
        foreach (var word in words)
            sketch |= _sketches[word & WorkTexts.Number];
        return sketch;
    }

    private ulong Title(string text)
    {
        var (start, sketch) = (_words.Count, 0UL);
        var numbers = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        var spelled = new WordsOf.Spelled(text);
        while (_words.Count - start < WordsOf.WordsAtMost && spelled.Next(out var word))
        {
            if (!numbers.TryGetValue(word, out var number))
            {
                numbers[word] = number = _numbers.Count;
                _sketches.Add(WorkTexts.Sketch(word));
            }

            if (_words.IndexOf(number, start) >= 0)
                continue;
            _words.Add(number);
            sketch |= _sketches[number];
        }

        if (_words.Count > start)
            _words[^1] |= WorkTexts.EndOfText;
        return sketch;
    }
}
