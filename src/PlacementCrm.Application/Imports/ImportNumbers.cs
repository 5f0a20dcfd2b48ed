namespace PlacementCrm.Application.Imports;

/// <summary>Numbers and names in the one form in which two files can be compared.</summary>
internal static class ImportNumbers
{
    private static readonly int[] s_cvrWeights = [2, 7, 6, 5, 4, 3, 2, 1];

    /// <summary>Eight digits with a right check digit, or nothing.</summary>
    public static string? Cvr(string text)
    {
        var digits = WithoutSeparators(text);
        if (digits.StartsWith("DK", StringComparison.OrdinalIgnoreCase))
            digits = digits[2..];
        return digits.Length == 8 && digits.All(char.IsAsciiDigit) && digits[0] != '0'
            && digits.Select((digit, index) => (digit - '0') * s_cvrWeights[index]).Sum() % 11 == 0 ? digits : null;
    }

    public static string? PNumber(string text) =>
        WithoutSeparators(text) is { Length: 10 } digits && digits.All(char.IsAsciiDigit) ? digits : null;

    public static string? Phone(string text)
    {
        var written = string.Concat(text.SkipWhile(char.IsLetter).TakeWhile(letter => !char.IsLetter(letter))).Trim();
        var digits = string.Concat(written.Replace("(0)", "", StringComparison.Ordinal).Where(char.IsAsciiDigit));
        if (digits.Length is < 3 or > 17)
            return null;
        if (written.StartsWith('+'))
            return digits;
        if (digits.StartsWith("00", StringComparison.Ordinal))
            return digits[2..];
        return digits.Length == 8 ? $"45{digits}" : digits;
    }

    /// <summary>Something, an @, and a domain with a dot; whether it exists only a letter to it can show.</summary>
    public static bool IsEmail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == text.LastIndexOf('@') && text.IndexOf('.', at) > at + 1 && !text.EndsWith('.') && !text.Any(char.IsWhiteSpace)
            && text.IndexOfAny([',', ';', '<', '>']) < 0;
    }

    private static string WithoutSeparators(string text) =>
        string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('-' or '.' or '\u2010' or '\u2011' or '\u2013')));
}
