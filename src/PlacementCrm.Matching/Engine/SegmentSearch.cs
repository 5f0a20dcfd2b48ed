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
        var (warns, points) = (record.Is(OfferMarks.Warns), query.PointsAtMost(record, chord));
        if (Tally.KeyOf(warns, points + query.Weights.WorkAtMost, 0) >= best.Limit
            || Tally.KeyOf(warns, points + query.Work.PointsOf(record), 0) >= best.Limit)
            return;
        var tally = new Tally();
        _judge.Judge(ref tally, offer, word, rows);
        best.Offer(tally.Key | (uint)record.Rank);
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
}
