using System.Diagnostics.CodeAnalysis;

namespace PlacementCrm.Domain.Companies;

/// <summary>A Danish company number whose check digit is right. That it is right does not say that the company exists.</summary>
public sealed record Cvr
{
    private static readonly int[] s_weights = [2, 7, 6, 5, 4, 3, 2, 1];

    private Cvr(string digits) => Digits = digits;

    /// <summary>Eight digits, the first never 0.</summary>
    public string Digits { get; }

    /// <summary>Understands <c>13748136</c>, <c>DK 13 74 81 36</c> and <c>DK-13748136</c>.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Cvr? cvr)
    {
        var digits = Typed.WithoutSeparators(text);
        if (digits.StartsWith("DK", StringComparison.OrdinalIgnoreCase))
            digits = digits[2..];

        cvr = Typed.IsDigits(digits, 8) && digits[0] != '0' && HasRightCheckDigit(digits) ? new Cvr(digits) : null;
        return cvr is not null;
    }

    public static Cvr Parse(string text) =>
        TryParse(text, out var cvr) ? cvr : throw new RuleBroken("Companies.CvrInvalid", text);

    public override string ToString() => Digits;

    // Erhvervsstyrelsen, modulus 11. Seven digits that would need the check digit 10 are never given out; no eighth
    // digit makes their sum divisible, so they need no check of their own.
    private static bool HasRightCheckDigit(string digits) =>
        digits.Select((digit, index) => (digit - '0') * s_weights[index]).Sum() % 11 == 0;
}
