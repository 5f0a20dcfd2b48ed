using System.Numerics;

namespace PlacementCrm.Matching.Engine;

/// <summary>How many offers each factor blocks; nothing is skipped, so distance and tasks are counted 64 rows at a time.</summary>
internal sealed class SegmentCounts(SegmentQuery query)
{
    private readonly Segment _segment = query.Segment;
    private readonly SegmentJudge _judge = new(query);
    private readonly Asked[] _considerations = Array.FindAll(query.All, asked => asked.Factor == Factor.Consideration);
    private readonly Asked[] _avoided = Array.FindAll(query.All, asked => asked.Factor == Factor.Avoided);

    // Offers at a site with work to avoid are judged one by one: word and last rows.
    private readonly Dictionary<int, ulong> _special = [];

    public int[] ByFactor { get; } = new int[Enum.GetValues<Factor>().Length];

    public int BlockedCount { get; private set; }

    public void Run()
    {
        foreach (var (word, lastRow) in query.Works.Select(work => work.Site).Distinct().SelectMany(_segment.OffersAt).Select(_segment.RowOf))
            _special[word] = _special.GetValueOrDefault(word) | 1UL << lastRow;

        for (var block = 0; block < _segment.Blocks.Length; block++)
        {
            var box = _segment.Blocks[block];
            var reach = query.Home is { } home && query.Beyond != long.MaxValue ? box.From(home, query.Beyond) : Reach.All;
            for (var i = 0; i < Segment.WordsPerBlock; i++)
            {
                var word = block * Segment.WordsPerBlock + i;
                var offers = _segment.Last[word] & ~(_segment.Replaced[block]?[i] ?? 0);
                if (offers == 0)
                    continue;
                if (_special.TryGetValue(word, out var special))
                {
                    OneByOne(word, offers & special, all: true);
                    offers &= ~special;
                }

                Word(word, offers, box, reach);
            }
        }
    }

    private void Word(int word, ulong offers, Block box, Reach reach)
    {
        var hours = (query.TooLong?[word] ?? 0) | (query.LongEnough is { } enough ? query.HoursKnown[word] & ~enough[word] : 0);
        var blocked = Add(Factor.Contact, _segment.NoContact[word] & offers)
            | Add(Factor.Places, _segment.NoPlace[word] & offers)
            | Add(Factor.Period, TooLate(word, offers))
            | Add(Factor.Hours, hours & offers)
            | Add(Factor.Distance, TooFar(word, offers, box, reach))
            | Tasks(word, offers, box);
        if (!query.Candidate.HasConsent)
            blocked = Add(Factor.Consent, offers);
        BlockedCount += BitOperations.PopCount(blocked);
    }

    private ulong Add(Factor factor, ulong offers)
    {
        ByFactor[(int)factor] += BitOperations.PopCount(offers);
        return offers;
    }

    private ulong TooLate(int word, ulong offers) =>
        query.IsAvailableToday ? _segment.Over[word] & offers : Where(word, offers, query.IsTooLate);

    private ulong TooFar(int word, ulong offers, Block box, Reach reach) =>
        reach == Reach.All || (reach == Reach.None && !box.HasUnknownPoints)
            ? reach == Reach.All ? 0 : offers
            : offers & query.TooFar(word);

    private ulong Tasks(int word, ulong offers, Block box)
    {
        var last = _segment.Last[word];
        var (considered, avoided) = (Breaking(_considerations, word, box), Breaking(_avoided, word, box));
        var blocked = offers & ~Bits.AnyRow(~(considered | avoided), last);
        if (_avoided.Length == 0)
            return Add(Factor.Consideration, blocked);

        // With one row there is nothing to choose; among several the best one tells what blocks.
        var single = blocked & last & (last << 1 | 1);
        Add(Factor.Consideration, single & considered);
        Add(Factor.Avoided, single & avoided);
        OneByOne(word, blocked & ~single, all: false);
        return blocked;
    }

    private ulong Breaking(Asked[] several, int word, Block box)
    {
        var breaking = 0UL;
        foreach (var asked in several)
        {
            var rows = asked.Breaking?[word] ?? 0;
            if (rows != 0 && (!asked.BindsAlways(query.Today) || box.FirstEnd < asked.ValidFromOn))
                rows &= RowsOf(word, Where(word, _segment.Last[word], offer => query.Binds(asked, offer)));
            // Broken with the consideration beside it, the demand is counted there.
            if (rows != 0 && asked.Beside.Length > 0)
                rows &= ~Breaking(asked.Beside, word, box);
            breaking |= rows;
        }

        return breaking;
    }

    private void OneByOne(int word, ulong offers, bool all)
    {
        for (; offers != 0; offers &= offers - 1)
        {
            var lastRow = BitOperations.TrailingZeroCount(offers);
            var tally = new Tally();
            _judge.Judge(ref tally, _segment.OfferAt(word, lastRow), word, Bits.RowsOf(lastRow, _segment.Last[word]));
            var factors = all ? tally.BlockedBy : tally.BlockedBy & (1u << (int)Factor.Consideration | 1u << (int)Factor.Avoided);
            for (; factors != 0; factors &= factors - 1)
                ByFactor[BitOperations.TrailingZeroCount(factors)]++;
            if (all && tally.Blocking > 0)
                BlockedCount++;
        }
    }

    private ulong Where(int word, ulong offers, Predicate<int> holds)
    {
        var found = 0UL;
        for (var left = offers; left != 0; left &= left - 1)
        {
            var lastRow = BitOperations.TrailingZeroCount(left);
            if (holds(_segment.OfferAt(word, lastRow)))
                found |= 1UL << lastRow;
        }

        return found;
    }

    private ulong RowsOf(int word, ulong offers)
    {
        var rows = 0UL;
        for (; offers != 0; offers &= offers - 1)
            rows |= Bits.RowsOf(BitOperations.TrailingZeroCount(offers), _segment.Last[word]);
        return rows;
    }
}
