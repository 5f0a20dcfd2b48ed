using System.Diagnostics.CodeAnalysis;

namespace PlacementCrm.Domain.Companies;

/// <summary>A telephone number as it was written, and its digits in one form for all ways of writing.</summary>
public sealed record PhoneNumber
{
    private const string Denmark = "45";
    private const int ShortestNumber = 3;
    private const int LongestNumber = 15; // ITU-T E.164, country code included

    private PhoneNumber(string text, string digits)
    {
        Text = text;
        Digits = digits;
    }

    /// <summary>As written, shown again like that.</summary>
    public string Text { get; }

    /// <summary>Country code and number without any sign: <c>4520304050</c>.</summary>
    public string Digits { get; }

    /// <param name="text">Any form: <c>20 30 40 50</c>, <c>+45 20-30-40-50</c>, <c>0049 (0)89/1234</c>, <c>Tlf. 20304050 lok. 12</c>.</param>
    /// <param name="number">The number, when it is one.</param>
    /// <param name="country">Code of the country in which a number without one is meant.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PhoneNumber? number, string country = Denmark)
    {
        var written = WithoutExtension(text ?? "");
        var digits = WithCountry(written, country);
        var isNumber = DigitsOf(written).Length >= ShortestNumber && digits.Length <= LongestNumber;
        number = isNumber ? new PhoneNumber(text!.Trim(), digits) : null;
        return isNumber;
    }

    public static PhoneNumber Parse(string text, string country = Denmark) =>
        TryParse(text, out var number, country) ? number : throw new RuleBroken("Companies.PhoneInvalid", text);

    /// <summary>The part of <see cref="Digits"/> to look for when somebody types a number or a piece of one.</summary>
    // Leading zeros go: they are a dialling prefix (00) or a trunk prefix (0), and stored digits have neither.
    public static string SearchDigits(string? text) => DigitsOf(WithoutTrunkPrefix(text ?? "")).TrimStart('0');

    public override string ToString() => Text;

    private static string WithCountry(string written, string country)
    {
        var digits = DigitsOf(WithoutTrunkPrefix(written));
        if (written.TrimStart('(', ' ').StartsWith('+'))
            return digits;
        if (digits.StartsWith("00", StringComparison.Ordinal))
            return digits[2..];
        if (country == Denmark)
            return WithDenmark(digits);
        return country + (digits.StartsWith('0') ? digits[1..] : digits);
    }

    // Danish numbers have eight digits and no trunk prefix: ten digits from 45 already name the country, and a
    // leading zero is another country's way of writing, of which we cannot know the country.
    private static string WithDenmark(string digits)
    {
        var namesCountry = digits.Length == 10 && digits.StartsWith(Denmark, StringComparison.Ordinal);
        return namesCountry || digits.StartsWith('0') ? digits : Denmark + digits;
    }

    /// <summary>From the first digit or plus up to the next letter, so "Tlf." and "lok. 12" fall away.</summary>
    private static string WithoutExtension(string text)
    {
        var start = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0)
            return "";
        var from = start;
        while (from > 0 && text[from - 1] is ('+' or '(' or ' '))
            from--;
        var length = 0;
        while (from + length < text.Length && !char.IsLetter(text[from + length]))
            length++;
        return text.Substring(from, length);
    }

    private static string WithoutTrunkPrefix(string text) => text.Replace("(0)", "", StringComparison.Ordinal);

    private static string DigitsOf(string text) => new([.. text.Where(char.IsAsciiDigit)]);
}
