using System.Globalization;

namespace PlacementCrm.Web.Shell.Components;

/// <summary>How a number of rows is shown: "9,318", and above ten thousand, where nobody counts on, "10,000+".</summary>
internal static class Counted
{
    private const int Most = 10_000;

    public static string Text(int count) =>
        count > Most ? Most.ToString("N0", CultureInfo.CurrentCulture) + "+" : count.ToString("N0", CultureInfo.CurrentCulture);
}
