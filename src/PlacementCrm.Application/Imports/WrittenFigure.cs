using System.Globalization;
using System.Text.RegularExpressions;

namespace PlacementCrm.Application.Imports;

/// <summary>Numbers as people and spreadsheet programs write them into cells.</summary>
internal static partial class WrittenFigure
{
    /// <summary>Only figures stand in cells of these fields, so that a spreadsheet may have taken them for amounts.</summary>
    public static bool IsMeantBy(ImportField field) => field is ImportField.Cvr or ImportField.PNumber or ImportField.Postcode or ImportField.CompanyPhone
        or ImportField.Industry or ImportField.Employees or ImportField.ContactPhone or ImportField.ContactMobile;

    /// <summary>A number that was too wide for its column, so that only its beginning was saved: <c>4,52E+09</c>.</summary>
    public static bool IsShortened(string text) => Shortened().IsMatch(text);

    /// <summary>A code or telephone number without the zero that programs put behind what they take for an amount: <c>7100.0</c>.</summary>
    public static string WithoutDecimal(string text) => CodeAsAmount().Match(text) is { Success: true } amount ? amount.Groups["code"].Value : text;

    /// <summary>The amount, with thousands parted or not; nothing when the signs do not stand where they may.</summary>
    public static decimal? Read(string text)
    {
        var figure = Figure().Match(text);
        if (!figure.Success)
            return null;
        var whole = string.Concat(figure.Groups["whole"].Value.Where(char.IsAsciiDigit));
        var written = figure.Groups["decimals"] is { Success: true } decimals ? $"{whole}.{decimals.Value}" : whole;
        return decimal.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null;
    }

    // Groups of three are thousands first, whatever sign parts them: 1.200 and 1,200 are both 1200. The other sign begins decimals.
    [GeneratedRegex(@"^(?<whole>[1-9][0-9]{0,2}(?<sign>[.,'’\s])[0-9]{3}(\k<sign>[0-9]{3})*|[0-9]+)((?!\k<sign>)[.,](?<decimals>[0-9]+))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Figure();

    [GeneratedRegex(@"^[0-9]+([.,][0-9]+)?E[+-]?[0-9]{1,3}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shortened();

    // From three digits on: 56.10 is the beginning of an industry code.
    [GeneratedRegex(@"^(?<code>[0-9]{3,})[.,]0{1,2}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeAsAmount();
}
