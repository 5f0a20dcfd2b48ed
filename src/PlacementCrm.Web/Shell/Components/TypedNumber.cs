using System.Globalization;
using System.Text.RegularExpressions;

namespace PlacementCrm.Web.Shell.Components;

/// <summary>
/// Reads numbers as people type them. A comma and a point both begin the decimals in every language: who writes 2.5 in a
/// Danish form means two and a half. Three digits behind one could be thousands, so nobody guesses.
/// </summary>
internal static partial class TypedNumber
{
    /// <summary>More than any field of the product takes, and less than an int holds.</summary>
    private const decimal Largest = 1_000_000_000;

    /// <returns>Null when it cannot be read, or has more decimals than asked for.</returns>
    public static decimal? Read(string text, int decimals)
    {
        var match = Written().Match(text.Trim());
        if (!match.Success || match.Groups["part"].Length == 3)
            return null;

        var plain = $"{match.Groups["sign"].ValueSpan}{match.Groups["whole"].ValueSpan}.{match.Groups["part"].ValueSpan}0";
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) <= Largest && decimal.Round(number, decimals) == number ? number : null;
    }

    [GeneratedRegex("^(?<sign>-?)(?<whole>[0-9]{1,12})(?:[.,](?<part>[0-9]{1,9}))?$", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Written();
}
