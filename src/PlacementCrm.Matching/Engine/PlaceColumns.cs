using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PlacementCrm.Matching.Engine;

/// <summary>Where the offers of a segment lie, as three columns, so that eight at once are held against a distance.</summary>
internal sealed class PlaceColumns(int count)
{
    private const int AtOnce = 8;

    private readonly int[] _x = new int[count + Segment.Spare];
    private readonly int[] _y = new int[count + Segment.Spare];
    private readonly int[] _z = new int[count + Segment.Spare];

    public Position this[int offer]
    {
        get => new(_x[offer], _y[offer], _z[offer]);
        set => (_x[offer], _y[offer], _z[offer]) = (value.X, value.Y, value.Z);
    }

    /// <summary>One bit for each of up to 64 offers, the first one lowest: whether it is nearer than the root of <paramref name="beyond"/>, in cm².</summary>
    public ulong Nearer(Position home, long beyond, int first, int count)
    {
        var near = 0UL;
        if (Avx2.IsSupported)
            for (var i = 0; i < count; i += AtOnce)
                near |= (ulong)EightNearer(home, beyond, first + i) << i;
        else
            for (var i = 0; i < count; i++)
                near |= (home.ChordSquared(this[first + i]) < beyond ? 1UL : 0) << i;
        return count == Bits.PerWord ? near : near & ((1UL << count) - 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint EightNearer(Position home, long beyond, int first)
    {
        var x = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_x), (nuint)first) - Vector256.Create(home.X);
        var y = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_y), (nuint)first) - Vector256.Create(home.Y);
        var z = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_z), (nuint)first) - Vector256.Create(home.Z);
        var limit = Vector256.Create(beyond);

        // A square needs 64 bits, so those of every second offer are computed together.
        var even = Vector256.LessThan(Square(x) + Square(y) + Square(z), limit).AsInt32();
        var odd = Vector256.LessThan(Square(Odd(x)) + Square(Odd(y)) + Square(Odd(z)), limit).AsInt32();
        return Avx2.Blend(even, odd, 0b1010_1010).ExtractMostSignificantBits();
    }

    private static Vector256<long> Square(Vector256<int> distance) => Avx2.Multiply(distance, distance);

    private static Vector256<int> Odd(Vector256<int> distance) => (distance.AsInt64() >>> 32).AsInt32();
}
