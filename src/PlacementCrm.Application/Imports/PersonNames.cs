namespace PlacementCrm.Application.Imports;

/// <summary>Whether two ways of writing a name can mean one person, where the e-mail address is the same.</summary>
internal static class PersonNames
{
    private const int MostTypingErrors = 2;
    private const int ShortestWithErrors = 8;

    /// <summary>"J. Møller", "Jens P. Møller", "Møller, Jens" and "Jens Moller" can be Jens Møller; Bo Møller and Anna cannot.</summary>
    public static bool CanBeOne(string one, string other)
    {
        var (fewer, more) = (Words(one), Words(other));
        if (fewer.Count > more.Count)
            (fewer, more) = (more, fewer);
        return fewer.TrueForAll(word => more.Exists(longer => IsSame(word, longer)))
            || IsNearlySame(string.Concat(Words(one)), string.Concat(Words(other)));
    }

    private static List<string> Words(string name) =>
        [.. name.Split([' ', ',', '.', '-', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(ColumnWords.Plain).Where(word => word.Length > 0)];

    // A single letter is an initial.
    private static bool IsSame(string one, string other) =>
        one == other || (one.Length == 1 && other.StartsWith(one, StringComparison.Ordinal)) || (other.Length == 1 && one.StartsWith(other, StringComparison.Ordinal));

    private static bool IsNearlySame(string one, string other) =>
        Math.Min(one.Length, other.Length) >= ShortestWithErrors && one[0] == other[0] && Distance(one, other) <= MostTypingErrors;

    /// <summary>Letters to add, take away or change.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var (diagonal, above) = (row[0], 0);
            row[0] = i;
            for (var j = 1; j <= other.Length; j++, diagonal = above)
            {
                above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
            }
        }

        return row[^1];
    }
}
