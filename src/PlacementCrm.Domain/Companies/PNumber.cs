using System.Diagnostics.CodeAnalysis;

namespace PlacementCrm.Domain.Companies;

/// <summary>
/// A Danish production unit's number. Only its ten digits are checked: Erhvervsstyrelsen gave out whole series whose
/// check digit was computed with wrong weights.
/// </summary>
public sealed record PNumber
{
    private PNumber(string digits) => Digits = digits;

    public string Digits { get; }

    public static bool TryParse(string? text, [NotNullWhen(true)] out PNumber? number)
    {
        var digits = Typed.WithoutSeparators(text);
        number = Typed.IsDigits(digits, 10) ? new PNumber(digits) : null;
        return number is not null;
    }

    public static PNumber Parse(string text) =>
        TryParse(text, out var number) ? number : throw new RuleBroken("Companies.PNumberInvalid", text);

    public override string ToString() => Digits;
}
