using System.Runtime.InteropServices;

namespace PlacementCrm.Matching.Occupations;

/// <summary>
/// One sparse vector per row, put together from parts. Each part is a bag of words, weighted by rarity and brought to length one,
/// times the root of the part's weight: so the product of two rows is the weighted sum of the parts' cosines.
/// </summary>
internal sealed class SparseRows(int rows)
{
    private readonly List<Entry>[] _rows = [.. Enumerable.Range(0, rows).Select(_ => new List<Entry>())];
    private readonly List<List<Entry>> _columns = [];

    /// <param name="bags">One bag per row: a piece and how much of it.</param>
    /// <param name="rarity">Power of the logarithm of rarity; 0 counts every piece alike.</param>
    /// <param name="commonest">Pieces that stand in more than this share of the rows are left out.</param>
    /// <param name="doubt">What is added to the square of the amount, so that a bag with few pieces claims less.</param>
    public void Add(IReadOnlyList<IReadOnlyDictionary<string, double>> bags, double weight, double rarity, double commonest = 1, double doubt = 0)
    {
        var holders = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var piece in bags.SelectMany(bag => bag.Keys))
            holders[piece] = holders.GetValueOrDefault(piece) + 1;

        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var row = 0; row < bags.Count; row++)
        {
            var values = bags[row]
                .Where(piece => holders[piece.Key] <= rows * commonest)
                .Select(piece => (piece.Key, Value: piece.Value * Math.Pow(Math.Log((rows + 1.0) / (holders[piece.Key] + 0.5)), rarity)))
                .OrderBy(piece => piece.Key, StringComparer.Ordinal)
                .ToArray();
            var held = bags[row].Values.Sum(amount => amount * amount);
            var length = Math.Sqrt(values.Sum(piece => piece.Value * piece.Value) * (held + doubt) / Math.Max(held, 1e-9));
            foreach (var (piece, value) in values.Where(_ => length > 0))
                Put(row, ColumnOf(columns, piece), value / length * Math.Sqrt(weight));
        }
    }

    /// <summary>The products of this row with every other; with itself 0.</summary>
    public float[] Products(int row)
    {
        var products = new float[rows];
        foreach (var (column, value) in _rows[row])
            foreach (var (other, otherValue) in _columns[column])
                products[other] += value * otherValue;
        products[row] = 0;
        return products;
    }

    private int ColumnOf(Dictionary<string, int> columns, string piece)
    {
        if (!columns.TryGetValue(piece, out var column))
        {
            columns.Add(piece, column = _columns.Count);
            _columns.Add([]);
        }

        return column;
    }

    private void Put(int row, int column, double value)
    {
        _rows[row].Add(new Entry(column, (float)value));
        _columns[column].Add(new Entry(row, (float)value));
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Entry(int At, float Value);
}
