using System.Globalization;
using PlacementCrm.Domain;
using PlacementCrm.Web.Shell;

namespace PlacementCrm.Web.Print;

/// <summary>The languages that papers are printed in; the reader of a paper is seldom the one who prints it.</summary>
internal static class PaperLanguages
{
    /// <summary>Two letters each, as in addresses.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Cultures.Names.Select(culture => culture[..2])];

    public static CultureInfo? Find(string? language) =>
        Cultures.Names.FirstOrDefault(culture => language is not null && culture.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase)) is { } name
            ? Cultures.Named(name)
            : null;

    /// <summary>"Dansk", in the language itself.</summary>
    public static string NameOf(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        return culture.TextInfo.ToTitleCase(culture.NativeName);
    }
}
