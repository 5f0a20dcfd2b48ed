using PlacementCrm.Domain.Considerations;

namespace PlacementCrm.Matching.Engine;

/// <summary>
/// One demand of all rows as a thermometer of bit columns: a step for each value that occurs, softest first, so that any
/// limit is compared exactly with one column. The first column is the known plane; a step holds known rows only.
/// </summary>
/// <param name="values">Softest first.</param>
/// <param name="columns">For each value the rows that are known to demand at least as much; one bit per row.</param>
internal sealed class Scale(decimal[] values, ulong[][] columns, LimitDirection direction, ulong[] nothing)
{
    public int Steps => values.Length;

    public ulong[] Known => columns.Length > 0 ? columns[0] : nothing;

    /// <summary>Rows that demand more (or give less) than the limit; null when no value does.</summary>
    public ulong[]? Breaking(decimal limit)
    {
        var first = 0;
        while (first < values.Length && !Breaks(values[first], limit))
            first++;
        return first < values.Length ? columns[first] : null;
    }

    /// <summary>Rows known to demand at least as much; for scales on which more is harder.</summary>
    public ulong[] AtLeast(decimal value)
    {
        var first = Array.FindIndex(values, other => other >= value);
        return first < 0 ? nothing : columns[first];
    }

    /// <summary>The value of a known row.</summary>
    public decimal ValueOf(int row)
    {
        var step = 0;
        while (step + 1 < columns.Length && Bits.Has(columns[step + 1], row))
            step++;
        return values[step];
    }

    private bool Breaks(decimal value, decimal limit) => direction == LimitDirection.AtMost ? value > limit : value < limit;
}

/// <summary>Collects the values of a scale before the rows are in their final order.</summary>
internal sealed class ScaleBuilder(LimitDirection direction)
{
    private decimal[] _values = [];
    private int _count;
    private Dictionary<decimal, int>? _codes;

    public int CodeOf(decimal value)
    {
        // Most scales have a handful of values.
        var code = _codes is null ? Array.IndexOf(_values, value, 0, _count) : _codes.GetValueOrDefault(value, -1);
        if (code >= 0)
            return code;
        if (_count == _values.Length)
            Array.Resize(ref _values, Math.Max(1, _count * 2));
        _values[_count] = value;
        if (_codes is not null)
            _codes[value] = _count;
        else if (_count + 1 == MostInList)
            _codes = _values.Take(MostInList).Select((each, number) => (each, number)).ToDictionary();
        return _count++;
    }

    private const int MostInList = 12;

    // What nobody knows of any offer of a change, which is most, is the same for all changes.
    private static readonly Scale s_nothingAtMost = new([], [], LimitDirection.AtMost, new ulong[Segment.WordsPerBlock]);
    private static readonly Scale s_nothingAtLeast = new([], [], LimitDirection.AtLeast, new ulong[Segment.WordsPerBlock]);

    /// <returns>The scale with empty columns, and the step of each code.</returns>
    public (Scale Scale, ulong[][] Columns, int[] Steps) Seal(int words, ulong[] nothing)
    {
        if (_count == 0 && words == Segment.WordsPerBlock)
            return (direction == LimitDirection.AtMost ? s_nothingAtMost : s_nothingAtLeast, [], []);
        var (values, codes) = (_values[.._count], new int[_count]);
        for (var code = 0; code < codes.Length; code++)
            codes[code] = code;
        Array.Sort(values, codes);
        if (direction == LimitDirection.AtLeast)
        {
            Array.Reverse(values);
            Array.Reverse(codes);
        }

        var steps = new int[values.Length];
        for (var step = 0; step < values.Length; step++)
            steps[codes[step]] = step;
        var columns = new ulong[values.Length][];
        for (var step = 0; step < columns.Length; step++)
            columns[step] = new ulong[words];
        return (new Scale(values, columns, direction, nothing), columns, steps);
    }
}
