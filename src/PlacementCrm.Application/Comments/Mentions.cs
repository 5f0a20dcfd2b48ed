namespace PlacementCrm.Application.Comments;

/// <summary>Finds the names after an @.</summary>
public static class Mentions
{
    /// <param name="names">Whole names; the longest that fits is meant, so that "@Karen Holm" is not "Karen".</param>
    public static IReadOnlyList<string> FindIn(string text, IEnumerable<string> names)
    {
        var found = new List<string>();
        var longestFirst = names.OrderByDescending(name => name.Length).ToList();
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var rest = text.AsSpan(at + 1);
            foreach (var name in longestFirst)
            {
                if (!rest.StartsWith(name, StringComparison.OrdinalIgnoreCase) || (rest.Length > name.Length && char.IsLetter(rest[name.Length])))
                    continue;
                found.Add(name);
                break;
            }
        }

        return [.. found.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The comment without its names: empty when somebody was called and nothing was said.</summary>
    public static string Without(string text, IEnumerable<string> names) =>
        names.OrderByDescending(name => name.Length).Aggregate(text, (left, name) => left.Replace("@" + name, "", StringComparison.OrdinalIgnoreCase)).Trim();
}
