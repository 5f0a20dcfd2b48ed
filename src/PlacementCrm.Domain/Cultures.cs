using System.Globalization;

namespace PlacementCrm.Domain;

/// <summary>The languages of the product, with the forms of dates that it uses.</summary>
public static class Cultures
{
    public static readonly IReadOnlyList<string> Names = ["en-GB", "da-DK", "de-DE"];

    private static readonly IReadOnlyList<CultureInfo> s_all = [.. Names.Select(Named)];

    public static CultureInfo Named(string name)
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(name).Clone();
        // 03/04/2026 is two different days for two readers of English; 3 Apr 2026 is one.
        if (name == "en-GB")
            culture.DateTimeFormat.ShortDatePattern = "d MMM yyyy";
        return culture;
    }

    /// <summary>What is written in each language, by its two letters.</summary>
    internal static Dictionary<string, T> Each<T>(Func<T> write)
    {
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        var written = new Dictionary<string, T>(StringComparer.Ordinal);
        try
        {
            foreach (var culture in s_all)
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
                written.Add(culture.TwoLetterISOLanguageName, write());
            }
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }

        return written;
    }
}
