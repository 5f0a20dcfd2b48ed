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
    private readonly List<decimal> _values = [];
    private Dictionary<decimal, int>? _codes;

    public int CodeOf(decimal value)
    {
        // Most scales have a handful of values.
        var code = _codes is null ? _values.IndexOf(value) : _codes.GetValueOrDefault(value, -1);
        if (code >= 0)
            return code;
        _values.Add(value);
        if (_codes is not null)
            _codes[value] = _values.Count - 1;
        else if (_values.Count == MostInList)
            _codes = _values.Select((each, number) => (each, number)).ToDictionary();
        return _values.Count - 1;
    }

    private const int MostInList = 12;

    /// <returns>The scale with empty columns, and the step of each code.</returns>
    public (Scale Scale, ulong[][] Columns, int[] Steps) Seal(int words, ulong[] nothing)
    {
        decimal[] values = [.. _values];
        int[] codes = [.. Enumerable.Range(0, values.Length)];
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
