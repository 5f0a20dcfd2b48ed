using System.Numerics;
using System.Runtime.CompilerServices;
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
    private readonly Survivor[] _waiting = new Survivor[256];
    private readonly ulong[] _order = new ulong[256];
    private int _waitingCount;

    public int FitCount { get; private set; }

    public void Run()
    {
        if (!query.Candidate.HasConsent)
            return;

        Span<ulong> ruledOut = stackalloc ulong[Segment.WordsPerBlock];
        for (var block = 0; block < _segment.Blocks.Length; block++)
        {
            if (query.Home is { } home && query.Beyond != long.MaxValue && !_segment.Blocks[block].HasUnknownPoints
                && _segment.Blocks[block].From(home, query.Beyond) == Reach.None)
                continue;

            RuleOut(query, block, ruledOut);
            for (var i = 0; i < ruledOut.Length; i++)
                if (ruledOut[i] != ulong.MaxValue)
                    Word(block * Segment.WordsPerBlock + i, ~ruledOut[i]);
        }

        JudgeWaiting();
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

    private void Word(int word, ulong open)
    {
        var last = _segment.Last[word];
        for (var offers = Bits.AnyRow(open, last); offers != 0; offers &= offers - 1)
        {
            var end = BitOperations.TrailingZeroCount(offers);
            var offer = _segment.FirstOffer[word] + BitOperations.PopCount(last & ((1UL << end) - 1));
            var rows = last == ulong.MaxValue ? 1UL << end : open & Bits.RowsOf(end, last);
            Consider(offer, word, rows);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Consider(int offer, int word, ulong rows)
    {
        ref readonly var record = ref _segment.Offers[offer];
        var chord = query.ChordSquared(record);
        if (chord >= query.Beyond || (!query.IsAvailableToday && query.IsTooLate(offer)))
            return;
        if (query.LooksAtRows && (rows = WithoutConflict(offer, word, rows)) == 0)
            return;

        FitCount++;
        if (best.Limit == 0)
            return;
        var (warns, points) = (record.Is(OfferMarks.Warns), query.PointsAtMost(record, chord));
        var atBest = Tally.KeyOf(warns, points + query.Work.PointsAtMost(record.Sketch), 0);
        if (atBest >= best.Limit)
            return;
        _waiting[_waitingCount] = new Survivor(offer, word, rows);
        _order[_waitingCount] = atBest | (uint)_waitingCount;
        if (++_waitingCount == _waiting.Length)
            JudgeWaiting();
    }

    // The most promising first: they raise the limit, and the rest need no look at their work any more.
    private void JudgeWaiting()
    {
        var order = _order.AsSpan(0, _waitingCount);
        order.Sort();
        foreach (var atBest in order)
        {
            if (atBest >= best.Limit)
                break;
            var (offer, word, rows) = _waiting[(int)(uint)atBest];
            ref readonly var record = ref _segment.Offers[offer];
            if (Tally.KeyOf(record.Is(OfferMarks.Warns), query.PointsAtMost(record, query.ChordSquared(record)) + query.Work.PointsOf(record), 0) >= best.Limit)
                continue;
            var tally = new Tally();
            _judge.Judge(ref tally, offer, word, rows);
            best.Offer(tally.Key | (uint)record.Rank);
        }

        _waitingCount = 0;
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

    /// <summary>An offer that fits and may come among the best.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Survivor(int Offer, int Word, ulong Rows);
}
