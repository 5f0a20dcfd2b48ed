using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Application.Imports;

/// <summary>Numbers and names in the one form in which two files can be compared.</summary>
internal static class ImportNumbers
{
    /// <summary>Eight digits with a right check digit, or nothing.</summary>
    public static string? Cvr(string text) => Domain.Companies.Cvr.TryParse(text, out var cvr) ? cvr.Digits : null;

    public static string? PNumber(string text) => Domain.Companies.PNumber.TryParse(text, out var number) ? number.Digits : null;

    /// <summary>One form for all ways of writing a number.</summary>
    public static string? Phone(string text) => PhoneNumber.TryParse(text, out var number) ? number.Digits : null;

    /// <summary>Something, an @, and a domain with a dot; whether it exists only a letter to it can show.</summary>
    public static bool IsEmail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == text.LastIndexOf('@') && text.IndexOf('.', at) > at + 1 && !text.EndsWith('.') && !text.Any(char.IsWhiteSpace)
            && text.IndexOfAny([',', ';', '<', '>']) < 0;
    }
}
