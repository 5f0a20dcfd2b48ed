using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace PlacementCrm.Matching.Engine;

/// <summary>Rows are bits of 64-bit words; the rows of one offer stand side by side in one word.</summary>
internal static class Bits
{
    public const int PerWord = 64;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Has(ulong[] column, int row) => (column[row >> 6] >> row & 1) != 0;

    public static void Set(ulong[] column, int row) => column[row >> 6] |= 1UL << row;

    /// <summary>
    /// For each offer whether one of its rows is set, told at its last row. Adding to a run of ones below the last row
    /// carries into it exactly when a bit of the run is set.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong AnyRow(ulong rows, ulong last) => (((rows & ~last) + ~last) | rows) & last;

    /// <summary>One bit per offer of a word becomes a bit at its last row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong AtLastRows(ulong offers, ulong last)
    {
        if (last == ulong.MaxValue)
            return offers;
        if (Bmi2.X64.IsSupported)
            return Bmi2.X64.ParallelBitDeposit(offers, last);
        var rows = 0UL;
        for (; last != 0; last &= last - 1, offers >>= 1)
            rows |= (offers & 1) == 0 ? 0 : last & (~last + 1);
        return rows;
    }

    /// <summary>The rows of the offer whose last row is given.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong RowsOf(int lastRow, ulong last)
    {
        var upTo = lastRow == PerWord - 1 ? ulong.MaxValue : (1UL << (lastRow + 1)) - 1;
        var earlier = last & ((1UL << lastRow) - 1);
        return earlier == 0 ? upTo : upTo & ~((2UL << BitOperations.Log2(earlier)) - 1);
    }
}
