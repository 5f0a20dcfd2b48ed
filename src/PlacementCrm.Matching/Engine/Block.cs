namespace PlacementCrm.Matching.Engine;

/// <summary>Where the offers of a block lie, and the first day on which one of them ends.</summary>
internal sealed class Block
{
    private Position _least = new(int.MaxValue, int.MaxValue, int.MaxValue);
    private Position _most = new(int.MinValue, int.MinValue, int.MinValue);

    /// <summary>Of some offers nobody knows the place, so distance rules nothing out.</summary>
    public bool HasUnknownPoints { get; private set; }

    public int FirstEnd { get; private set; } = int.MaxValue;

    /// <param name="point">Null where nobody knows it.</param>
    public void Add(Position? point, int toOn)
    {
        FirstEnd = Math.Min(FirstEnd, toOn);
        if (point is not { } place)
        {
            HasUnknownPoints = true;
            return;
        }

        _least = new Position(Math.Min(_least.X, place.X), Math.Min(_least.Y, place.Y), Math.Min(_least.Z, place.Z));
        _most = new Position(Math.Max(_most.X, place.X), Math.Max(_most.Y, place.Y), Math.Max(_most.Z, place.Z));
    }

    /// <summary>No placed offer is nearer than the root of this, in cm²; the greatest number where none is placed.</summary>
    public long Nearest(Position home) => _least.X > _most.X
        ? long.MaxValue
        : Square(Gap(home.X, _least.X, _most.X), Gap(home.Y, _least.Y, _most.Y), Gap(home.Z, _least.Z, _most.Z));

    /// <summary>How the placed offers lie to everything nearer than <paramref name="beyond"/>, in cm².</summary>
    public Reach From(Position home, long beyond)
    {
        if (Nearest(home) >= beyond)
            return Reach.None;
        return Square(Span(home.X, _least.X, _most.X), Span(home.Y, _least.Y, _most.Y), Span(home.Z, _least.Z, _most.Z)) < beyond ? Reach.All : Reach.Some;
    }

    private static long Gap(long at, long least, long most) => Math.Max(0, Math.Max(least - at, at - most));

    private static long Span(long at, long least, long most) => Math.Max(Math.Abs(at - least), Math.Abs(most - at));

    private static long Square(long x, long y, long z) => x * x + y * y + z * z;
}

internal enum Reach
{
    None,
    Some,
    All,
}
