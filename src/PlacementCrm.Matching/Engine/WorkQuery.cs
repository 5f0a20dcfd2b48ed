using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Matching.Work;

namespace PlacementCrm.Matching.Engine;

/// <summary>
/// The candidate's wishes and skills against the vocabulary of a segment: each phrase has one bit per word, and each word
/// of the vocabulary knows the bits of the words that it is alike to. So a description of work costs one look per word. What a
/// phrase means has bits of its own, which the entries of the catalogue near to it know.
/// </summary>
internal sealed class WorkQuery : IDisposable
{
    private readonly WorkTexts _works;
    private readonly List<Group> _groups = [];
    private readonly PhraseSketch[] _wishSketches;
    private readonly PhraseSketch[] _skillSketches;
    private readonly ulong _wishWords;
    private readonly ulong _meaning;
    private readonly ulong[] _wholes;

    private readonly MatchWeights _weights;
    private readonly WorkGraph _graph;

    // The most points by how many skills may stand in a description, whether all words of a wish may, and whether one may.
    private readonly int[] _atMost;

    public WorkQuery(WorkTexts works, CandidateProfile candidate, MatchWeights weights)
    {
        (_works, _weights, _graph) = (works, weights, candidate.Reader.Catalogue.Graph);
        var (wishes, skills) = (new List<PhraseSketch>(), new List<PhraseSketch>());
        foreach (var wish in candidate.WishedFunctions)
            Add(wishes, wish, candidate.Reader.CodeOf(WorkKind.Function, wish), isWish: true);
        foreach (var skill in candidate.Skills)
            Add(skills, skill, candidate.Reader.CodeOf(WorkKind.Skill, skill), isWish: false);
        (_wishSketches, _skillSketches) = ([.. wishes], [.. skills]);
        _wishWords = PhraseSketch.AnyWord(_wishSketches);
        _sketch = _wishWords | PhraseSketch.AnyWord(_skillSketches);
        PhraseSketch[] phrases = [.. wishes, .. skills];
        _meaning = phrases.Aggregate(0UL, (bits, phrase) => bits | phrase.Meaning);
        _wholes = PhraseSketch.Wholes(phrases);
        _sketch |= _meaning;
        var someOfWish = Math.Max(0, weights.Wish(Nearness.Related));
        var allOfWish = Math.Max(someOfWish, Math.Max(weights.Wish(Nearness.Close), weights.Wish(Nearness.Same)));
        _atMost = new int[4 * (_skillSketches.Length + 1)];
        for (var i = 0; i < _atMost.Length; i++)
            _atMost[i] = weights.Skills(i / 4) + ((i & 2) != 0 ? allOfWish : (i & 1) != 0 ? someOfWish : 0);
    }

    // Descriptions without a common bit have nothing to do with wishes or skills.
    private readonly ulong _sketch;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (Nearness Wish, int Skills) Of(int work, ulong sketch) => (sketch & _sketch) == 0 ? (Nearness.None, 0) : Look(work);

    /// <summary>The most that wishes and skills can give, told from the sketch of the description alone.</summary>
    public int PointsAtMost(ulong sketch)
    {
        // Asked of every offer that fits, and no two answer alike: it counts without a turn that could be foreseen wrong.
        var (wishes, skills) = (0, 0);
        foreach (var phrase in _wishSketches)
            wishes |= phrase.MayBeWhole(sketch);
        foreach (var phrase in _skillSketches)
            skills += phrase.MayBeWhole(sketch);
        return _atMost[skills * 4 + wishes * 2 + Number((sketch & _wishWords) != 0)];
    }

    /// <summary>The most that an offer can give which <see cref="MayHoldWhole"/> does not name.</summary>
    public int WithoutWhole => _atMost[1];

    /// <summary>One bit for each of up to 64 descriptions: whether all words of a wish or of a skill may stand in it, or what one means.</summary>
    public ulong MayHoldWhole(ulong[] sketches, int first, int count)
    {
        var whole = 0UL;
        ref var start = ref MemoryMarshal.GetArrayDataReference(sketches);
        var meaning = Vector256.Create(_meaning);
        for (var i = 0; i < count; i += Vector256<ulong>.Count)
        {
            var sketch = Vector256.LoadUnsafe(ref start, (nuint)(first + i));
            var found = ~Vector256.Equals(sketch & meaning, Vector256<ulong>.Zero);
            foreach (var words in _wholes)
                found |= Vector256.Equals(sketch & Vector256.Create(words), Vector256.Create(words));
            whole |= (ulong)found.ExtractMostSignificantBits() << i;
        }

        return count == Bits.PerWord ? whole : whole & ((1UL << count) - 1);
    }

    private static int Number(bool holds) => Unsafe.BitCast<bool, byte>(holds);

    /// <summary>The points of wish and skills together.</summary>
    public int PointsOf(int work, ulong sketch)
    {
        var (wish, skills) = Of(work, sketch);
        return _weights.Wish(wish) + _weights.Skills(skills);
    }

    public void Dispose()
    {
        foreach (var group in _groups)
            group.GiveBack(_works);
    }

    private (Nearness Wish, int Skills) Look(int work)
    {
        var (wish, skills) = (Nearness.None, 0);
        var words = _works.From(work);
        foreach (var group in _groups)
        {
            var found = group.Found(words);
            if (found == 0)
                continue;
            foreach (var phrase in group.Phrases)
            {
                var nearness = phrase.NearnessTo(found, words);
                if (phrase.IsWish)
                    wish = nearness > wish ? nearness : wish;
                else if (nearness >= Nearness.Close)
                    skills++;
            }
        }

        return (wish, skills);
    }

    private void Add(List<PhraseSketch> sketches, string text, string? code, bool isWish)
    {
        var words = Words.Split(text);
        if (words.Length == 0 && code is null)
            return;
        // What means something is too short to fill the bits with its words: WorkReader.Longest.
        var bits = words.Length + (code is null ? 0 : Phrase.Meanings);
        if (_groups.Count == 0 || _groups[^1].WordCount + bits > Bits.PerWord)
            _groups.Add(new Group(_works.BorrowTable(), _graph));
        sketches.Add(_groups[^1].Add(_works, words, code, isWish));
    }

    /// <summary>The bits that a description has when it holds all words of a phrase (all 64 where it has none), and those of what it may mean.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct PhraseSketch(ulong Words, ulong Meaning)
    {
        private const ulong NoWord = ulong.MaxValue;

        public static PhraseSketch Of(ulong words, ulong meaning) => new(words == 0 ? NoWord : words, meaning);

        public static ulong[] Wholes(PhraseSketch[] phrases) => [.. phrases.Select(phrase => phrase.Words).Where(words => words != NoWord)];

        public static ulong AnyWord(PhraseSketch[] phrases) => phrases.Where(phrase => phrase.Words != NoWord).Aggregate(0UL, (bits, phrase) => bits | phrase.Words);

        /// <returns>1 when it may, else 0.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int MayBeWhole(ulong sketch) => Number((sketch & Words) == Words) | Number((sketch & Meaning) != 0);
    }

    /// <param name="Meant">Where the bits of what it means begin, from the least to the nearest; negative when nobody knows.</param>
    private sealed record Phrase(ulong Mask, int[] Exact, int Meant, bool IsWish)
    {
        public const int Meanings = 3;

        public Nearness NearnessTo(ulong found, ReadOnlySpan<int> work)
        {
            var spelt = Spelt(found, work);
            if (Meant < 0 || (found >> Meant & (1 << Meanings) - 1) is not (> 0 and var bits))
                return spelt;
            var meant = (Nearness)(1 + BitOperations.Log2(bits));
            return meant > spelt ? meant : spelt;
        }

        private Nearness Spelt(ulong found, ReadOnlySpan<int> work)
        {
            found &= Mask;
            return found == 0 ? Nearness.None : found != Mask ? Nearness.Related
                : IsWish && IsOneOf(work) ? Nearness.Same : Nearness.Close;
        }

        private bool IsOneOf(ReadOnlySpan<int> work)
        {
            var (length, same) = (0, true);
            for (var i = 0; ; i++)
            {
                length++;
                same &= Array.IndexOf(Exact, work[i] & WorkTexts.Number) >= 0;
                if ((work[i] & WorkTexts.EndOfText) == 0)
                    continue;
                if (same && length == Exact.Length)
                    return true;
                if ((work[i] & WorkTexts.EndOfWork) != 0)
                    return false;
                (length, same) = (0, true);
            }
        }
    }

    /// <summary>Phrases of 64 words together.</summary>
    private sealed class Group(ushort[] table, WorkGraph graph)
    {
        private readonly List<ulong> _masks = [0];
        private readonly List<int> _touched = [];

        public List<Phrase> Phrases { get; } = [];

        public int WordCount { get; private set; }

        public ulong Found(ReadOnlySpan<int> words)
        {
            var masks = CollectionsMarshal.AsSpan(_masks);
            var found = 0UL;
            for (var i = 0; ; i++)
            {
                found |= masks[table[words[i] & WorkTexts.Number]];
                if ((words[i] & WorkTexts.EndOfWork) != 0)
                    return found;
            }
        }

        public PhraseSketch Add(WorkTexts works, string[] words, string? code, bool isWish)
        {
            var (mask, sketch) = (0UL, 0UL);
            var exact = new int[words.Length];
            for (var i = 0; i < words.Length; i++)
            {
                var bit = 1UL << WordCount++;
                mask |= bit;
                sketch |= WorkTexts.Sketch(words[i]);
                exact[i] = -1;
                var (first, count) = works.Begun(words[i]);
                for (var other = first; other < first + count; other++)
                {
                    if (!Words.Alike(words[i], works[other]))
                        continue;
                    Mark(other, bit);
                    if (works[other] == words[i])
                        exact[i] = other;
                }
            }

            var (meant, meaning) = code is null ? (-1, 0UL) : Mean(works, code, isWish);
            Phrases.Add(new Phrase(mask, exact, meant, isWish));
            return PhraseSketch.Of(sketch, meaning);
        }

        private (int First, ulong Sketch) Mean(WorkTexts works, string code, bool isWish)
        {
            var (first, sketch) = (WordCount, 0UL);
            WordCount += Phrase.Meanings;
            foreach (var (near, nearness) in graph.Around(code))
            {
                // A skill is used or it is not.
                if (works.NumberOf(near) is not (>= 0 and var number) || (!isWish && !graph.IsUsed(code, near)))
                    continue;
                sketch |= WorkTexts.Sketch(WorkTexts.Entry + near);
                Mark(number, 1UL << (first + (int)(isWish ? nearness : Nearness.Same) - 1));
            }

            return (first, sketch);
        }

        public void GiveBack(WorkTexts works)
        {
            foreach (var word in _touched)
                table[word] = 0;
            works.GiveBack(table);
        }

        private void Mark(int word, ulong bit)
        {
            if (table[word] == 0)
                _touched.Add(word);
            var mask = _masks[table[word]] | bit;
            var slot = _masks.IndexOf(mask);
            if (slot < 0)
            {
                slot = _masks.Count;
                _masks.Add(mask);
            }

            table[word] = (ushort)slot;
        }
    }
}
