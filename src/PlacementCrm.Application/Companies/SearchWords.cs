using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Application.Companies;

/// <summary>What somebody typed into a search box, as the search functions of the database take it.</summary>
/// <param name="Words">As typed.</param>
/// <param name="Digits">The part of a CVR or telephone number to look for; empty when words were typed.</param>
internal sealed record SearchWords(string Words, string Digits)
{
    private const int ShortestNumber = 4;

    /// <summary>Null when nothing was typed.</summary>
    public static SearchWords? Of(string? typed)
    {
        var words = (typed ?? "").Trim();
        if (words.Length == 0)
            return null;
        if (Cvr.TryParse(words, out var cvr))
            return new SearchWords(words, cvr.Digits);

        var digits = words.Any(char.IsLetter) ? "" : PhoneNumber.SearchDigits(words);
        return new SearchWords(words, digits.Length >= ShortestNumber ? digits : "");
    }
}
