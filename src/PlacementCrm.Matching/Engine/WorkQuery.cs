using System.Runtime.CompilerServices;

namespace PlacementCrm.Matching.Engine;

/// <summary>
/// The candidate's wishes and skills against the vocabulary of a segment: each phrase has one bit per word, and each word
/// of the vocabulary knows the bits of the words that it is alike to. So a description of work costs one look per word.
/// </summary>
internal sealed class WorkQuery : IDisposable
{
    private readonly WorkTexts _works;
    private readonly List<Group> _groups = [];

    private readonly MatchWeights _weights;

    public WorkQuery(WorkTexts works, CandidateProfile candidate, MatchWeights weights)
    {
        (_works, _weights) = (works, weights);
        foreach (var wish in candidate.WishedFunctions)
            Add(wish, isWish: true);
        foreach (var skill in candidate.Skills)
            Add(skill, isWish: false);
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

    private void Add(string text, bool isWish)
    {
        var words = Words.Split(text);
        if (words.Length == 0)
            return;
        if (_groups.Count == 0 || _groups[^1].WordCount + words.Length > Bits.PerWord)
            _groups.Add(new Group(_works.BorrowTable()));
        _groups[^1].Add(_works, words, isWish);
    }

    private sealed record Phrase(ulong Mask, int[] Exact, bool IsWish)
    {
        public Nearness NearnessTo(ulong found, ReadOnlySpan<int> work)
        {
            found &= Mask;
            return found != Mask ? found == 0 ? Nearness.None : Nearness.Related
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
    private sealed class Group(ushort[] table)
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

        public void Add(WorkTexts works, string[] words, bool isWish)
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

            Phrases.Add(new Phrase(mask, exact, isWish));
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
