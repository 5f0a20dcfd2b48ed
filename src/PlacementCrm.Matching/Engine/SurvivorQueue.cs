using System.Runtime.InteropServices;

namespace PlacementCrm.Matching.Engine;

/// <summary>An offer that fits and may come among the best.</summary>
/// <param name="Rows">Its rows that fit, as bits of the word.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Survivor(int Offer, int Word, ulong Rows);

/// <summary>
/// Survivors by the most that they may reach, the most promising first. These sums are small whole numbers, so each has a
/// drawer of its own and nothing is ever sorted.
/// </summary>
/// <param name="highest">Sums above share the first drawer; those far below, which warn, share the last.</param>
internal sealed class SurvivorQueue(int highest)
{
    public const int Room = 1024;
    private const int Lowest = -64;
    private const int Nobody = 0;

    private readonly Survivor[] _survivors = new Survivor[Room];

    // By one more than the number of a survivor, so that an empty drawer is 0.
    private readonly int[] _drawers = new int[highest - Lowest + 1];
    private readonly int[] _next = new int[Room];
    private int _first = highest - Lowest;
    private int _used;

    public bool IsFull => _used == Room;

    public void Add(in Survivor survivor, int sum)
    {
        var drawer = highest - Math.Clamp(sum, Lowest, highest);
        _survivors[_used] = survivor;
        _next[_used] = _drawers[drawer];
        _drawers[drawer] = ++_used;
        _first = Math.Min(_first, drawer);
    }

    /// <summary>The most promising one, or none when no sum that waits reaches <paramref name="least"/>.</summary>
    public bool TryTake(int least, out Survivor survivor)
    {
        while (_first < _drawers.Length && (_first == 0 || highest - _first >= least))
        {
            if (_drawers[_first] is not Nobody and var number)
            {
                _drawers[_first] = _next[number - 1];
                survivor = _survivors[number - 1];
                return true;
            }

            _first++;
        }

        survivor = default;
        return false;
    }

    /// <summary>Forgets those that are left: none of them reaches what has to be reached.</summary>
    public void Clear()
    {
        Array.Clear(_drawers);
        _first = _drawers.Length;
        _used = 0;
    }
}
