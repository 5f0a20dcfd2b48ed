using System.Text.RegularExpressions;

namespace PlacementCrm.Domain.Candidates;

/// <param name="Number">None when the form fits but the date does not exist.</param>
public sealed record CprFinding(int Index, int Length, CprNumber? Number);

internal static partial class CprPattern
{
    private const string Separators = "- \u00a0\u2010\u2011\u2013";

    public static bool IsSeparator(char character) => Separators.Contains(character, StringComparison.Ordinal);

    public static IReadOnlyList<CprFinding> FindIn(string? text) =>
        [.. Pattern().Matches(text ?? "").Where(IsNumber).Select(match => new CprFinding(match.Index, match.Length, CprNumber.Read(match.Value)))];

    public static string Mask(string text) => Pattern().Replace(text, match => IsNumber(match) ? $"{match.Value[..6]}-••••" : match.Value);

    private static bool IsNumber(Match match) => !match.Groups["uuid"].Success;

    // No word border: a number glued to letters or an underscore ("cpr0101651234", file names) is still one. The id in a
    // pasted address is none, though one in some thousands has such digits in it.
    [GeneratedRegex(@"(?<uuid>(?<![0-9a-fA-F])[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?![0-9a-fA-F]))|(?<![0-9])(0[1-9]|[12][0-9]|3[01]|6[1-9]|[78][0-9]|9[01])(0[1-9]|1[0-2])[0-9]{2}[- \u00a0\u2010\u2011\u2013]?[0-9]{4}(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
