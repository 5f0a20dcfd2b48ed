using System.Globalization;
using PlacementCrm.Matching.Assignment;

namespace PlacementCrm.Benchmarks.Quality;

/// <summary>One year of cases and localities: expected outcomes, who goes with where, sizes and room.</summary>
internal sealed record Localities(string Year, string[] Names, double[][] Values, int[][] Sizes, int[][] Room)
{
    private static readonly char[] s_between = [' ', '-', ','];

    /// <summary>Null when the folder holds no such year.</summary>
    public static Localities? Read(string folder)
    {
        string? Find(string end) => Directory.GetFiles(folder).FirstOrDefault(file => file.EndsWith(end, StringComparison.OrdinalIgnoreCase));
        if (Find("_Employment_Weight.csv") is not { } weights || Find("_Compatibility.csv") is not { } together || Find("_size.csv") is not { } sizes || Find("_cap.csv") is not { } room)
            return null;

        var (outcome, fits, size) = (Table.Read(weights), Table.Read(together).Skip(1).ToDictionary(row => row[0]), Table.Read(sizes).Skip(1).ToDictionary(row => row[0]));
        var cases = outcome.Skip(1).Where(row => size.ContainsKey(row[0])).ToArray();
        // A locality without any figure took no part in that year.
        int[] columns = [.. Enumerable.Range(1, outcome[0].Length - 1).Where(column => Array.Exists(cases, row => !double.IsNaN(Number(row[column]))))];
        string[] names = [.. columns.Select(column => outcome[0][column].Trim())];
        return new(
            Path.GetFileName(folder), names,
            [.. cases.Select(row => columns.Select(column => fits.TryGetValue(row[0], out var may) && may[column].Trim() == "1" ? Number(row[column]) : double.NaN).ToArray())],
            [.. cases.Select(row => size[row[0]][1..4].Select(cell => (int)Number(cell)).ToArray())],
            RoomOf(names, [.. Table.Read(room).Skip(1)]));
    }

    /// <summary>With children, adults and seniors apart, or all persons together.</summary>
    public PlacingProblem Problem(bool apart) =>
        new(Values, [.. Sizes.Select(size => Together(size, apart))], [.. Room.Select(room => Together(room, apart))]);

    /// <summary>The cases as if they had come to the localities of another year; where one is new, what the case can expect on average.</summary>
    public List<Arrival> SeenFrom(Localities other, bool apart)
    {
        var places = other.Names.Select(name => Array.FindIndex(Names, mine => string.Equals(mine, name, StringComparison.OrdinalIgnoreCase))).ToArray();
        return [.. Values.Select((row, at) =>
        {
            var usual = row.Where(value => !double.IsNaN(value)).DefaultIfEmpty(double.NaN).Average();
            return new Arrival([.. places.Select(place => place < 0 ? usual : row[place])], Together(Sizes[at], apart));
        })];
    }

    public static int[] Together(int[] amounts, bool apart) => apart ? amounts : [amounts.Sum()];

    private static double Number(string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;

    // The two files spell some names differently; the exact ones are given away first.
    private static int[][] RoomOf(string[] names, List<string[]> rows)
    {
        var room = names.Select(_ => new int[3]).ToArray();
        var pairs = from place in Enumerable.Range(0, names.Length)
                    from row in rows
                    let alike = Alike(names[place], row[0])
                    where alike > 0.3
                    orderby alike descending
                    select (place, row);
        var (givenPlaces, givenRows) = (new HashSet<int>(), new HashSet<string[]>());
        foreach (var (place, row) in pairs)
            if (!givenPlaces.Contains(place) && givenRows.Add(row) && givenPlaces.Add(place))
                room[place] = [.. row[2..5].Select(cell => Number(cell) is var number && double.IsNaN(number) ? 0 : (int)number)];
        return room;
    }

    private static double Alike(string one, string other)
    {
        var (left, right) = (Words(one), Words(other));
        return (double)left.Intersect(right).Count() / left.Union(right).Count();
    }

    private static HashSet<string> Words(string name) => [.. name.ToUpperInvariant().Split(s_between, StringSplitOptions.RemoveEmptyEntries)];
}
