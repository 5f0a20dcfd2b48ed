using System.Collections.Frozen;
using PlacementCrm.Domain.Considerations;

namespace PlacementCrm.Matching.Engine;

/// <summary>The dimensions by number, for arrays.</summary>
internal static class Catalogue
{
    private static readonly FrozenDictionary<string, int> s_numbers =
        Dimensions.All.Select((dimension, number) => (dimension.Code, number)).ToFrozenDictionary(entry => entry.Code, entry => entry.number, StringComparer.Ordinal);

    public static int Count => Dimensions.All.Count;

    public static int Language { get; } = s_numbers["language"];

    /// <summary>The scale of the weekly hours stands after those of the dimensions.</summary>
    public static int Hours => Count;

    /// <summary>-1 for a code that is not in the catalogue any more: what it asked for is a question at every offer.</summary>
    public static int NumberOf(string? code) => code is not null && s_numbers.TryGetValue(code, out var number) ? number : -1;
}
