namespace PlacementCrm.Domain.Companies;

/// <summary>What people type into a field, made comparable.</summary>
internal static class Typed
{
    /// <summary>Without the blanks around it; nothing but blanks is nothing.</summary>
    public static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    public static string Name(string? text) => OrNull(text) ?? throw new RuleBroken("Companies.NameMissing");

    /// <summary>Without blanks (also the unbreakable ones of web pages) and hyphens.</summary>
    public static string WithoutSeparators(string? text) =>
        new([.. (text ?? "").Where(letter => !char.IsWhiteSpace(letter) && letter is not ('-' or '\u2010' or '\u2011' or '\u2013'))]);

    public static bool IsDigits(string text, int count) => text.Length == count && text.All(char.IsAsciiDigit);
}
