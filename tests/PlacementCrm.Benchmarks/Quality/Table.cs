using System.Text;

namespace PlacementCrm.Benchmarks.Quality;

/// <summary>Rows of a file with or without quotes, in commas or tabs.</summary>
internal static class Table
{
    /// <summary>All rows with at least one cell, the header too.</summary>
    public static List<string[]> Read(string file)
    {
        var text = File.ReadAllText(file);
        var separator = file.EndsWith(".tsv", StringComparison.Ordinal) ? '\t' : ',';
        var (rows, row, cell, quoted) = (new List<string[]>(), new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter == '"' && separator == ',')
                // A doubled quote closes and opens again; only the second one is text.
                quoted = Quote(text, ref at, quoted, cell);
            else if (quoted || (letter != separator && letter is not ('\n' or '\r')))
                cell.Append(letter);
            else if (letter != '\r')
                EndCell(letter == '\n');
        }

        if (cell.Length > 0 || row.Count > 0)
            EndCell(endsRow: true);
        return rows;

        void EndCell(bool endsRow)
        {
            row.Add(cell.ToString());
            cell.Clear();
            if (!endsRow)
                return;
            if (row.Exists(one => one.Length > 0))
                rows.Add([.. row]);
            row.Clear();
        }
    }

    /// <summary>The rows below the header, which must name these columns; cells in their order.</summary>
    public static List<string[]> Columns(string file, params string[] names)
    {
        var rows = Read(file);
        var places = names.Select(name => rows.Count == 0 ? -1 : Array.FindIndex(rows[0], cell => string.Equals(cell.Trim(), name, StringComparison.OrdinalIgnoreCase))).ToArray();
        if (Array.IndexOf(places, -1) is var missing and >= 0)
            throw new InvalidDataException($"{file} has no column {names[missing]}.");
        return [.. rows.Skip(1).Select(row => places.Select(place => place < row.Length ? row[place] : "").ToArray())];
    }

    private static bool Quote(string text, ref int at, bool quoted, StringBuilder cell)
    {
        if (!quoted || at + 1 >= text.Length || text[at + 1] != '"')
            return !quoted;
        cell.Append('"');
        at++;
        return true;
    }
}
