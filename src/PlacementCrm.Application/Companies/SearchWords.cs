using System.Text.RegularExpressions;
using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Application.Companies;

/// <summary>What somebody typed into a search box, as the search functions of the database take it.</summary>
/// <param name="Words">As typed.</param>
/// <param name="Digits">The part of a CVR or telephone number to look for; empty when words were typed.</param>
internal sealed partial record SearchWords(string Words, string Digits)
{
    private const int ShortestNumber = 4;

    // A whole number beside words is meant as one; a shorter one may belong to a name or a street, unless it is called a number.
    private const int WholeNumber = 8;

    /// <summary>Words that stood beside a number: what is found has both.</summary>
    public SearchWords? Beside { get; private init; }

    /// <summary>Null when nothing was typed.</summary>
    public static SearchWords? Of(string? typed)
    {
        var words = (typed ?? "").Trim();
        if (words.Length == 0)
            return null;
        if (Cvr.TryParse(words, out var cvr))
            return new SearchWords(words, cvr.Digits);
        return words.Any(char.IsLetter) ? WithNumber(words) : new SearchWords(words, LongEnough(words, ShortestNumber));
    }

    private static SearchWords WithNumber(string words)
    {
        var number = NumberAmongWords().Matches(words)
            .Select(found => (Found: found, Digits: LongEnough(found.Groups["number"].Value, found.Groups["label"].Success ? ShortestNumber : WholeNumber)))
            .FirstOrDefault(candidate => candidate.Digits.Length > 0);
        if (number.Found is null)
            return new SearchWords(words, "");

        var rest = words.Remove(number.Found.Index, number.Found.Length).Trim(' ', ',', ';', ':', '-', '(', ')');
        return new SearchWords(words, number.Digits) { Beside = rest.Length == 0 ? null : new SearchWords(rest, "") };
    }

    private static string LongEnough(string number, int digits) => PhoneNumber.SearchDigits(number) is var found && found.Length >= digits ? found : "";

    // "Tlf. 20304050 lok. 12", "tel: +45 20 30 40 50", "CVR-nr. 13 74 81 36" and the same without what it is called. Extensions are
    // not kept with a number, so they are not looked for.
    [GeneratedRegex(
        @"(?<!\p{L})(?<label>(tlf|tel|telf|telefon|telephone|phone|ph|mobil|mobile|mob|cell|handy|rufnummer|cvr)([-.\s]*(nr|no|nummer|number))?[-.:\s]*)?(?<!\d)(?<number>[+(]*\d[\d\s().\-/]*\d)(?![\d\p{L}])([,;\s]*(lokalnummer|lokal|lok|extension|ext|durchwahl|dw)[-.:\s]*\d{1,6}(?!\d))?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberAmongWords();
}
