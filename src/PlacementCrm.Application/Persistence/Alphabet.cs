using System.Globalization;

namespace PlacementCrm.Application.Persistence;

/// <summary>The order of names in the language of the user: Danish puts Aarhus last, German and English first.</summary>
internal static class Alphabet
{
    public const string Danish = "da-x-icu";

    /// <summary>German and English: neither has rules of its own in CLDR, both follow the root.</summary>
    public const string Common = "und-x-icu";

    public static string OfUser =>
        string.Equals(CultureInfo.CurrentCulture.TwoLetterISOLanguageName, "da", StringComparison.Ordinal) ? Danish : Common;
}
