using System.Globalization;
using Microsoft.Extensions.Localization;
using PlacementCrm.Web.Resources;

namespace PlacementCrm.Web.Imports;

/// <summary>How the import screens say how many.</summary>
internal static class ImportWords
{
    /// <summary>The text of one (its key ends in One) or of several; the number is the last of its values.</summary>
    public static string Counted(this IStringLocalizer<ImportTexts> texts, string key, int count, params object[] before) =>
        texts[count == 1 ? key + "One" : key, [.. before, count.ToString("N0", CultureInfo.CurrentCulture)]];
}
