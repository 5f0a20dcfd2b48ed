using System.Runtime.InteropServices;

namespace PlacementCrm.Matching.Engine;

/// <summary>One share of the judgement as numbers; the sentence with its sources is told from the profiles.</summary>
/// <param name="About">Which of the candidate's considerations, avoided lines or needs; -1 when there is but one.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Contribution(Factor Factor, ReasonKind Kind, int Points, ReasonWeight Weight, int About);

/// <summary>Adds up contributions; with room it also keeps them, so what is shown is what was summed.</summary>
internal ref struct Tally(Span<Contribution> room)
{
    private readonly Span<Contribution> _room = room;

    public int Score { get; private set; }

    public int Unknowns { get; private set; }

    public int Blocking { get; private set; }

    /// <summary>One bit per factor that blocks.</summary>
    public uint BlockedBy { get; private set; }

    public bool Warns { get; private set; }

    public int Count { get; private set; }

    public void Fits(Factor factor, int points = 0, int about = -1) => Add(new(factor, ReasonKind.Fits, points, ReasonWeight.Counts, about));

    public void Against(Factor factor, int points, int about = -1) => Add(new(factor, ReasonKind.Conflicts, points, ReasonWeight.Counts, about));

    public void Unknown(Factor factor, int about = -1)
    {
        Unknowns++;
        Add(new(factor, ReasonKind.Unknown, 0, ReasonWeight.Counts, about));
    }

    public void Blocks(Factor factor, int about = -1)
    {
        Blocking++;
        BlockedBy |= 1u << (int)factor;
        Add(new(factor, ReasonKind.Conflicts, 0, ReasonWeight.Blocks, about));
    }

    public void Warn(Factor factor)
    {
        Warns = true;
        Add(new(factor, ReasonKind.Conflicts, 0, ReasonWeight.Warns, -1));
    }

    /// <summary>
    /// Smaller is better: no warning, more points, fewer unknowns; the lower half is free for the last word of the order.
    /// </summary>
    public readonly ulong Key => KeyOf(Warns, Score, Unknowns);

    public static ulong KeyOf(bool warns, int score, int unknowns) =>
        (warns ? 1UL << 63 : 0) | (ulong)(HighestScore - score) << 46 | (ulong)Math.Min(unknowns, MostUnknowns) << 32;

    /// <summary>
    /// The least sum that may still come before a key, in a count in which a warning takes away <see cref="Warned"/>: one
    /// comparison of numbers instead of building a key.
    /// </summary>
    public static int LeastSum(ulong key) => key == ulong.MaxValue
        ? int.MinValue
        : HighestScore - (int)(key >> 46 & (1 << 17) - 1) - (key >> 63 == 0 ? 0 : Warned);

    /// <summary>More than all points together.</summary>
    public const int Warned = 1 << 13;

    private const int HighestScore = 1 << 15;
    private const int MostUnknowns = (1 << 14) - 1;

    private void Add(in Contribution contribution)
    {
        Score += contribution.Points;
        if (Count < _room.Length)
            _room[Count] = contribution;
        Count++;
    }
}
