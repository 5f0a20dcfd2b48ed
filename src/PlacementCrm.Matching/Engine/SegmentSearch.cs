using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PlacementCrm.Matching.Engine;

/// <summary>
/// Goes through the blocks within reach, rules out rows 64 at a time, and judges what is left. An offer that cannot come
/// among the best any more is only counted.
/// </summary>
internal sealed class SegmentSearch(SegmentQuery query, Best best)
{
    private readonly Segment _segment = query.Segment;
    private readonly SegmentJudge _judge = new(query);
    private readonly SurvivorQueue _waiting = new(query.Weights.Highest);

    // So many are judged after each block, to know early what has to be reached.
    private const int JudgedPerBlock = 16;

    // As Tally.LeastSum of what is kept.
    private int _leastSum = int.MinValue;

    public int FitCount { get; private set; }

    public void Run()
    {
        if (!query.Candidate.HasConsent)
            return;

        Span<ulong> ruledOut = stackalloc ulong[Segment.WordsPerBlock];
        for (var block = 0; block < _segment.Blocks.Length; block++)
        {
            var reach = query.Home is { } home && query.Beyond != long.MaxValue ? _segment.Blocks[block].From(home, query.Beyond) : Reach.All;
            if (reach == Reach.None && !_segment.Blocks[block].HasUnknownPoints)
                continue;

            RuleOut(query, block, ruledOut);
            var atMost = query.PointsAtMost(_segment.Blocks[block]);
            for (var i = 0; i < ruledOut.Length; i++)
                if (ruledOut[i] != ulong.MaxValue)
                    Word(block * Segment.WordsPerBlock + i, ~ruledOut[i], reach, atMost);
            Judge(JudgedPerBlock);
        }

        Judge(SurvivorQueue.Room);
    }

    /// <summary>Rows of a block that no date and no distance can save.</summary>
    public static void RuleOut(SegmentQuery query, int block, Span<ulong> ruledOut)
    {
        var segment = query.Segment;
        var first = block * Segment.WordsPerBlock;
        var columns = query.Columns;
        ref var closed = ref MemoryMarshal.GetArrayDataReference(segment.Closed);
        for (var i = 0; i < Segment.WordsPerBlock; i += Vector256<ulong>.Count)
        {
            var rows = Vector256.LoadUnsafe(ref closed, (nuint)(first + i));
            foreach (var column in columns)
                rows |= Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(column), (nuint)(first + i));
            if (query.LongEnough is { } enough)
                rows |= Vector256.AndNot(
                    Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(query.HoursKnown), (nuint)(first + i)),
                    Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(enough), (nuint)(first + i)));
            rows.CopyTo(ruledOut[i..]);
        }

        if (segment.Replaced[block] is { } replaced)
            for (var i = 0; i < replaced.Length; i++)
                ruledOut[i] |= replaced[i];
    }

    private void Word(int word, ulong open, Reach reach, int atMost)
    {
        var last = _segment.Last[word];
        var offers = Bits.AnyRow(open, last);
        if (offers != 0 && reach != Reach.All)
            offers &= ~query.TooFar(word);
        if (offers != 0 && (query.LooksAtRows || !query.IsAvailableToday))
            offers = Fitting(word, offers, last, ref open);
        FitCount += BitOperations.PopCount(offers);
        if (best.Limit == 0)
            return;
        if (offers != 0 && _leastSum > int.MinValue)
            offers &= Promising(word, last, atMost);

        for (; offers != 0; offers &= offers - 1)
        {
            var end = BitOperations.TrailingZeroCount(offers);
            var offer = _segment.FirstOffer[word] + BitOperations.PopCount(last & ((1UL << end) - 1));
            var sum = query.Steady[offer] + query.Work.PointsAtMost(_segment.Sketches[offer]);
            if (sum + atMost >= _leastSum && (sum += query.PointsAtMost(offer, _segment.Offers[offer])) >= _leastSum)
                Wait(new Survivor(offer, word, open & Bits.RowsOf(end, last)), sum);
        }
    }

    /// <summary>Last rows of the offers that may reach what has to be reached, told sixteen at a time.</summary>
    private ulong Promising(int word, ulong last, int atMost)
    {
        var (first, count) = (_segment.FirstOffer[word], BitOperations.PopCount(last));
        var promising = query.Work.MayHoldWhole(_segment.Sketches, first, count);
        var missing = _leastSum - atMost - query.Work.WithoutWhole;
        if (missing <= short.MaxValue)
        {
            var least = Vector256.Create((short)Math.Max(missing, short.MinValue));
            ref var steady = ref MemoryMarshal.GetArrayDataReference(query.Steady);
            for (var i = 0; i < count; i += Vector256<short>.Count)
                promising |= (ulong)Vector256.GreaterThanOrEqual(Vector256.LoadUnsafe(ref steady, (nuint)(first + i)), least).ExtractMostSignificantBits() << i;
        }

        return Bits.AtLastRows(promising, last);
    }

    /// <summary>What the period of each offer and the task of each row decide; takes the rows away that do not fit.</summary>
    private ulong Fitting(int word, ulong offers, ulong last, ref ulong open)
    {
        for (var left = offers; left != 0; left &= left - 1)
        {
            var end = BitOperations.TrailingZeroCount(left);
            var offer = _segment.OfferAt(word, end);
            var rows = open & Bits.RowsOf(end, last);
            var fitting = query.IsTooLate(offer) ? 0 : query.LooksAtRows ? WithoutConflict(offer, word, rows) : rows;
            open &= ~(rows & ~fitting);
            if (fitting == 0)
                offers &= ~(1UL << end);
        }

        return offers;
    }

    private ulong WithoutConflict(int offer, int word, ulong rows)
    {
        for (var left = rows; left != 0; left &= left - 1)
        {
            var tally = new Tally();
            _judge.JudgeTask(ref tally, offer, word * Bits.PerWord + BitOperations.TrailingZeroCount(left));
            if (tally.Blocking > 0)
                rows &= ~(left & (~left + 1));
        }

        return rows;
    }

    private void Wait(in Survivor survivor, int sum)
    {
        _waiting.Add(survivor, sum);
        if (!_waiting.IsFull)
            return;
        Judge(SurvivorQueue.Room);
        _waiting.Clear();
    }

    // The most promising first: they raise what has to be reached, and the rest need no look at their work any more.
    private void Judge(int atMost)
    {
        for (; atMost > 0 && _waiting.TryTake(_leastSum, out var survivor); atMost--)
        {
            var (offer, word, rows) = survivor;
            ref readonly var record = ref _segment.Offers[offer];
            if (query.Steady[offer] + query.PointsAtMost(offer, record) + query.Work.PointsOf(record.Work, _segment.Sketches[offer]) < _leastSum)
                continue;
            var tally = new Tally();
            _judge.Judge(ref tally, offer, word, rows);
            best.Offer(tally.Key | (uint)record.Rank);
            _leastSum = Tally.LeastSum(best.Limit);
        }
    }
}
