using Microsoft.EntityFrameworkCore;

namespace PlacementCrm.Application.Persistence;

/// <summary>The comparable form of names, as the database makes it: Århus, Aarhus and arhus are one word.</summary>
internal static class SearchText
{
    /// <summary>Only inside queries; the search text itself is folded by the database too, so both sides follow one rule.</summary>
    public static string Folded(string text) => throw new InvalidOperationException($"“{text}” can only be folded inside a query.");

    /// <summary>Only inside queries: the name has what was typed in it, or a word nearly like it.</summary>
    public static bool Names(string name, string typed) => throw new InvalidOperationException($"“{typed}” can only be looked for inside a query.");

    /// <summary>A pattern for LIKE that finds the text anywhere; its own % and _ are ordinary characters.</summary>
    public static string Piece(string text) =>
        "%" + text.Trim().Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal) + "%";

    public static void MapTo(ModelBuilder builder)
    {
        builder.HasDbFunction(typeof(SearchText).GetMethod(nameof(Folded))!).HasName("f_search").HasSchema(null).IsNullable(false);
        builder.HasDbFunction(typeof(SearchText).GetMethod(nameof(Names))!).HasName("f_names").HasSchema(null).IsNullable(false);
    }
}
