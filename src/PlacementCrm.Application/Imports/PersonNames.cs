namespace PlacementCrm.Application.Imports;

/// <summary>Whether two ways of writing a name can mean one person, where the e-mail address is the same.</summary>
internal static class PersonNames
{
    // Anna and Anne, Ole and Ove are two people; nobody has two family names of six letters that differ in one.
    private const int ShortestWithError = 6;

    /// <summary>"J. Møller", "Jens P. Møller", "Møller, Jens" and "Jens Mølller" can be Jens Møller; Bo Møller and Jenny Møller cannot.</summary>
    public static bool CanBeOne(string one, string other)
    {
        var (fewer, more) = (Words(one), Words(other));
        if (fewer.Count > more.Count)
            (fewer, more) = (more, fewer);
        return fewer.TrueForAll(word => more.Exists(longer => IsSame(word, longer)));
    }

    private static List<string> Words(string name) =>
        [.. name.Split([' ', ',', '.', '-', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(ColumnWords.Plain).Where(word => word.Length > 0)];

    // A single letter is an initial.
    private static bool IsSame(string one, string other) =>
        one == other
        || (one.Length == 1 && other.StartsWith(one, StringComparison.Ordinal))
        || (other.Length == 1 && one.StartsWith(other, StringComparison.Ordinal))
        || (Math.Min(one.Length, other.Length) >= ShortestWithError && DifferInOne(one, other));

    /// <summary>One letter is changed, missing or too many.</summary>
    private static bool DifferInOne(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 1)
            return false;

        var start = 0;
        while (start < Math.Min(one.Length, other.Length) && one[start] == other[start])
            start++;
        return one.Length == other.Length
            ? one.AsSpan(start + 1).SequenceEqual(other.AsSpan(start + 1))
            : one.Length > other.Length
                ? one.AsSpan(start + 1).SequenceEqual(other.AsSpan(start))
                : one.AsSpan(start).SequenceEqual(other.AsSpan(start + 1));
    }
}
