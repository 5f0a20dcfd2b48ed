using System.Globalization;

namespace PlacementCrm.Web.Shell;

/// <summary>The languages of the screens, with the forms of dates that the product uses.</summary>
internal static class Cultures
{
    public static CultureInfo Named(string name)
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(name).Clone();
        // 03/04/2026 is two different days for two readers of English; 3 Apr 2026 is one.
        if (name == "en-GB")
            culture.DateTimeFormat.ShortDatePattern = "d MMM yyyy";
        return culture;
    }
}
