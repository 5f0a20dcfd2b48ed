using System.Buffers;
using System.Text;

namespace PlacementCrm.Application.Imports;

/// <summary>Writes tables that a spreadsheet program shows as text: no cell of them is ever taken for a formula.</summary>
internal static class SafeCsv
{
    // Semicolons: where these files are read, the comma is the decimal sign and Excel splits at the semicolon.
    private const char Separator = ';';

    private static readonly SearchValues<char> s_quoted = SearchValues.Create("\";,\t\r\n");

    /// <summary>UTF-8 with its mark, without which Excel takes æ, ø and ü for something else.</summary>
    public static byte[] Write(IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder("\ufeff");
        foreach (var row in rows)
            text.AppendJoin(Separator, row.Select(Cell)).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Takes away what <see cref="Write"/> put before a cell, so that a corrected file can be read again.</summary>
    public static string Unguarded(string cell) => cell.Length > 1 && cell[0] == '\'' && IsDangerous(cell[1]) ? cell[1..] : cell;

    private static string Cell(string value)
    {
        var safe = value.Length > 0 && IsDangerous(value[0]) ? $"'{value}" : value;
        return safe.AsSpan().IndexOfAny(s_quoted) < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    // ASVS 1.2.10, and the full-width signs that some programs read as the plain ones.
    private static bool IsDangerous(char first) =>
        first is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\0' or '\uff1d' or '\uff0b' or '\uff0d' or '\uff20';
}
