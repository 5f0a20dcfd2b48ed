using System.Numerics;
using System.Runtime.CompilerServices;
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

    private readonly MatchWeights _weights;
    private readonly WorkGraph _graph;

    public WorkQuery(WorkTexts works, CandidateProfile candidate, MatchWeights weights)
    {
        (_works, _weights, _graph) = (works, weights, candidate.Reader.Catalogue.Graph);
        foreach (var wish in candidate.WishedFunctions)
            Add(wish, candidate.Reader.CodeOf(WorkKind.Function, wish), isWish: true);
        foreach (var skill in candidate.Skills)
            Add(skill, candidate.Reader.CodeOf(WorkKind.Skill, skill), isWish: false);
        foreach (var group in _groups)
            Sketch |= group.Sketch;
    }

    /// <summary>Descriptions without a common bit have nothing to do with wishes or skills.</summary>
    public ulong Sketch { get; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (Nearness Wish, int Skills) Of(in OfferRecord offer) => (offer.Sketch & Sketch) == 0 ? (Nearness.None, 0) : Look(offer.Work);

    /// <summary>The points of wish and skills together.</summary>
    public int PointsOf(in OfferRecord offer)
    {
        var (wish, skills) = Of(offer);
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

    private void Add(string text, string? code, bool isWish)
    {
        var words = Words.Split(text);
        if (words.Length == 0 && code is null)
            return;
        // What means something is too short to fill the bits with its words: WorkReader.Longest.
        var bits = words.Length + (code is null ? 0 : Phrase.Meanings);
        if (_groups.Count == 0 || _groups[^1].WordCount + bits > Bits.PerWord)
            _groups.Add(new Group(_works.BorrowTable(), _graph));
        _groups[^1].Add(_works, words, code, isWish);
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

        public ulong Sketch { get; private set; }

        public ulong Found(ReadOnlySpan<int> words)
        {
            var masks = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_masks);
            var found = 0UL;
            for (var i = 0; ; i++)
            {
                found |= masks[table[words[i] & WorkTexts.Number]];
                if ((words[i] & WorkTexts.EndOfWork) != 0)
                    return found;
            }
        }

        public void Add(WorkTexts works, string[] words, string? code, bool isWish)
        {
            var mask = 0UL;
            var exact = new int[words.Length];
            for (var i = 0; i < words.Length; i++)
            {
                var bit = 1UL << WordCount++;
                mask |= bit;
                Sketch |= WorkTexts.Sketch(words[i]);
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

            Phrases.Add(new Phrase(mask, exact, code is null ? -1 : Mean(works, code, isWish), isWish));
        }

        private int Mean(WorkTexts works, string code, bool isWish)
        {
            var first = WordCount;
            WordCount += Phrase.Meanings;
            foreach (var (near, nearness) in graph.Around(code))
            {
                // A skill is used or it is not.
                if (works.NumberOf(near) is not (>= 0 and var number) || (!isWish && !graph.IsUsed(code, near)))
                    continue;
                Sketch |= WorkTexts.Sketch(WorkTexts.Entry + near);
                Mark(number, 1UL << (first + (int)(isWish ? nearness : Nearness.Same) - 1));
            }

            return first;
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
