using FluentValidation;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Application.Companies;

/// <summary>How the fields of companies, sites and contacts are read; the sentences say what to type instead.</summary>
internal static class Fields
{
    private const int LongestName = 200;

    public static IRuleBuilderOptions<T, string?> IsName<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(name => !string.IsNullOrWhiteSpace(name) && name.Trim().Length <= LongestName)
            .WithMessage(_ => Sentences.Of("Companies.NameInvalid", LongestName));

    public static IRuleBuilderOptions<T, string?> IsAtMost<T>(this IRuleBuilder<T, string?> rule, int letters) =>
        rule.MaximumLength(letters).WithMessage(_ => Sentences.Of("Companies.TooLong", letters));

    public static IRuleBuilderOptions<T, string?> IsPhone<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(phone => string.IsNullOrWhiteSpace(phone) || (phone.Trim().Length <= 60 && PhoneNumber.TryParse(phone, out _)))
            .WithMessage(_ => Sentences.Of("Companies.PhoneInvalid"));

    public static IRuleBuilderOptions<T, string?> IsEmail<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(email => string.IsNullOrWhiteSpace(email) || IsEmail(email.Trim()))
            .WithMessage(_ => Sentences.Of("Companies.EmailInvalid"));

    public static IRuleBuilderOptions<T, string?> IsPNumber<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(number => string.IsNullOrWhiteSpace(number) || PNumber.TryParse(number, out _))
            .WithMessage(_ => Sentences.Of("Companies.PNumberInvalid"));

    public static IRuleBuilderOptions<T, string?> IsRole<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(role => !string.IsNullOrWhiteSpace(role) && role.Trim().Length <= 100)
            .WithMessage(_ => Sentences.Of("Companies.RoleInvalid", 100));

    // Foreign sites exist (five German digits); ten letters is what the column holds.
    public static IRuleBuilderOptions<T, string?> IsPostcode<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(postcode => string.IsNullOrWhiteSpace(postcode) || postcode.Trim().Length is >= 3 and <= 10)
            .WithMessage(_ => Sentences.Of("Companies.PostcodeInvalid"));

    public static IRuleBuilderOptions<T, string?> IsMunicipality<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(code => string.IsNullOrWhiteSpace(code) || (code.Trim() is { Length: 3 } or { Length: 4 } and ['0', ..] && code.Trim().All(char.IsAsciiDigit)))
            .WithMessage(_ => Sentences.Of("Companies.MunicipalityInvalid"));

    public static PhoneNumber? PhoneOf(string? text) => string.IsNullOrWhiteSpace(text) ? null : PhoneNumber.Parse(text);

    /// <summary>A web address that is safe to link to, or null when it is none. People leave the <c>https://</c> away.</summary>
    public static string? AddressOf(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Trim().Length > 390)
            return null;

        var typed = text.Trim();
        var whole = typed.Contains("://", StringComparison.Ordinal) ? typed : "https://" + typed;
        return Uri.TryCreate(whole, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Contains('.', StringComparison.Ordinal)
            ? whole
            : null;
    }

    private static bool IsEmail(string email) =>
        email.Length <= 254
        && email.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
        && email.IndexOf('@', at + 1) < 0
        && email.IndexOf('.', at + 2) is > 0 and var dot
        && dot < email.Length - 1
        && !email.Any(char.IsWhiteSpace);
}
