namespace PlacementCrm.Matching.Assignment;

/// <summary>
/// Many groups to many places at once. A group is one candidate, or a family that stays together, and takes up room in one or more
/// dimensions; a place has room in the same dimensions. Being left without a place is always allowed and worth 0.
/// </summary>
public sealed class PlacingProblem
{
    /// <summary>Stands for "without a place" in every answer.</summary>
    public const int Unplaced = -1;

    /// <param name="values">Expected outcome of each group at each place; NaN where they do not go together, never infinite.</param>
    /// <param name="sizes">Room each group takes up, per dimension.</param>
    /// <param name="room">Room of each place, per dimension.</param>
    public PlacingProblem(double[][] values, int[][] sizes, int[][] room)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(sizes);
        ArgumentNullException.ThrowIfNull(room);
        Dimensions = room.Length > 0 ? room[0].Length : sizes.Length > 0 ? sizes[0].Length : 1;
        if (values.Length != sizes.Length || Array.Exists(values, row => row.Length != room.Length))
            throw new ArgumentException("Every group needs a size, and a value for every place.", nameof(values));
        if (Array.Exists(values, row => Array.Exists(row, double.IsInfinity)))
            throw new ArgumentException("A value is a number, or NaN where the two do not go together.", nameof(values));
        if (sizes.Concat(room).Any(amounts => amounts.Length != Dimensions || Array.Exists(amounts, amount => amount < 0)))
            throw new ArgumentException("Sizes and room are at least 0, in the same dimensions.", nameof(sizes));

        (Values, Sizes, Room) = (values, sizes, room);
    }

    public int Groups => Values.Length;

    public int Places => Room.Length;

    public int Dimensions { get; }

    internal double[][] Values { get; }

    internal int[][] Sizes { get; }

    internal int[][] Room { get; }

    public double ValueOf(int group, int place) => Values[group][place];

    public IReadOnlyList<int> SizesOf(int group) => Sizes[group];

    /// <summary>In all dimensions together.</summary>
    public int SizeOf(int group) => Sizes[group].Sum();

    public IReadOnlyList<int> RoomOf(int place) => Room[place];

    /// <summary>Whether the two go together and the place is large enough when it is empty.</summary>
    public bool IsPossible(int group, int place) =>
        !double.IsNaN(Values[group][place]) && Fits(Sizes[group], Room[place]);

    /// <summary>Worth of a whole answer; NaN when it breaks a rule.</summary>
    public double ValueOf(IReadOnlyList<int> places)
    {
        ArgumentNullException.ThrowIfNull(places);
        var left = Room.Select(amounts => (int[])amounts.Clone()).ToArray();
        var sum = 0.0;
        for (var group = 0; group < Groups; group++)
        {
            if (places[group] == Unplaced)
                continue;
            sum += Values[group][places[group]];
            for (var dimension = 0; dimension < Dimensions; dimension++)
                if ((left[places[group]][dimension] -= Sizes[group][dimension]) < 0)
                    return double.NaN;
        }

        return sum;
    }

    /// <summary>The same problem with other values, as pins, bans and what-if questions make them.</summary>
    public PlacingProblem With(Func<int, int, double, double> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new([.. Values.Select((row, group) => row.Select((old, place) => value(group, place, old)).ToArray())], Sizes, Room);
    }

    internal static bool Fits(int[] size, int[] room)
    {
        for (var dimension = 0; dimension < size.Length; dimension++)
            if (size[dimension] > room[dimension])
                return false;
        return true;
    }
}
