using System.Globalization;

namespace PlacementCrm.Domain.Candidates;

/// <summary>Something worth asking about, though the number is accepted.</summary>
public enum CprHint
{
    /// <summary>Modulus 11 fails. Such numbers are issued since 2007-10-01, so they are never refused (cpr.dk).</summary>
    NoCheckDigit,

    /// <summary>The century table gives an age that nobody reaches.</summary>
    UnlikelyAge,

    /// <summary>An administrative number: 60 is added to the day.</summary>
    Administrative,
}

/// <summary>
/// A Danish personal number, recognised so that it can be refused or masked. It is never stored, and its digits
/// cannot be read back: every way to text gives the masked form.
/// </summary>
public sealed class CprNumber
{
    private const int AdministrativeOffset = 60;
    private const int OldestLikelyAge = 115;

    private static readonly int[] s_weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

    private CprNumber(string digits, DateOnly bornOn, bool isAdministrative)
    {
        BornOn = bornOn;
        IsAdministrative = isAdministrative;
        Masked = $"{digits[..6]}-••••";
        PassesModulus11 = digits.Select((digit, index) => (digit - '0') * s_weights[index]).Sum() % 11 == 0;
    }

    public DateOnly BornOn { get; }

    public bool IsAdministrative { get; }

    public bool PassesModulus11 { get; }

    /// <summary>For example <c>010165-••••</c>.</summary>
    public string Masked { get; }

    public override string ToString() => Masked;

    public IReadOnlyList<CprHint> Hints(DateOnly today) =>
    [
        .. PassesModulus11 ? Array.Empty<CprHint>() : [CprHint.NoCheckDigit],
        .. BornOn.AddYears(OldestLikelyAge) < today ? [CprHint.UnlikelyAge] : Array.Empty<CprHint>(),
        .. IsAdministrative ? [CprHint.Administrative] : Array.Empty<CprHint>(),
    ];

    /// <summary>The hint as a sentence in the language of the current UI culture.</summary>
    public static string WordsOf(CprHint hint) => RuleSentences.Of($"Candidates.Cpr{hint}");

    /// <summary>Ten digits, with or without a hyphen or space, and a date that exists. Nothing more is checked.</summary>
    public static CprNumber? Read(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        var digits = trimmed.Length == 11 && CprPattern.IsSeparator(trimmed[6]) ? trimmed.Remove(6, 1) : trimmed;
        if (digits.Length != 10 || !digits.All(char.IsAsciiDigit))
            return null;

        var day = Part(digits, 0);
        var isAdministrative = day > AdministrativeOffset;
        var (year, month) = (YearOf(Part(digits, 4), digits[6]), Part(digits, 2));
        day -= isAdministrative ? AdministrativeOffset : 0;
        return month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            ? null
            : new(digits, new DateOnly(year, month, day), isAdministrative);
    }

    /// <summary>
    /// Everything in a text that looks like a CPR number. P-numbers have the same form and the same check digit, so a
    /// column known to hold P-numbers must not be searched.
    /// </summary>
    public static IReadOnlyList<CprFinding> FindIn(string? text) => CprPattern.FindIn(text);

    /// <summary>Refuses a text with a CPR number, naming it masked.</summary>
    public static void RefuseIn(string? text)
    {
        if (FindIn(text) is [var first, ..])
            throw new RuleBroken("Candidates.CprFound", Mask(text!.Substring(first.Index, first.Length)));
    }

    /// <summary>The text with the last four digits of everything that <see cref="FindIn"/> finds covered.</summary>
    public static string Mask(string text) => CprPattern.Mask(text);

    // The seventh digit tells the century.
    private static int YearOf(int yy, char seventh) => seventh switch
    {
        <= '3' => 1900 + yy,
        '4' or '9' => yy <= 36 ? 2000 + yy : 1900 + yy,
        _ => yy <= 57 ? 2000 + yy : 1800 + yy,
    };

    private static int Part(string digits, int index) => int.Parse(digits.AsSpan(index, 2), CultureInfo.InvariantCulture);
}
