using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using PlacementCrm.Application.Imports;

namespace PlacementCrm.Application.Tests.Imports;

public sealed partial class ImportProblemTests
{
    private static readonly ResourceManager s_messages = new("PlacementCrm.Application.Imports.Messages", typeof(ImportProblem).Assembly);

    private static Dictionary<string, string> Sentences(string culture) =>
        s_messages.GetResourceSet(CultureInfo.GetCultureInfo(culture), createIfNotExists: true, tryParents: culture == "en")!
            .Cast<System.Collections.DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    [TestCase("en", "line 3")]
    [TestCase("da", "linje 3")]
    [TestCase("de", "Zeile 3")]
    [SetUICulture("en")]
    public void Speaks_the_language_of_the_reader(string culture, string expected)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

        Assert.That(new ImportProblem(3, null, "OpenQuote", 3).Sentence, Does.Contain(expected));
    }

    [TestCase("da")]
    [TestCase("de")]
    public void Has_every_sentence_with_the_same_values_in_each_language(string culture)
    {
        var (original, translated) = (Sentences("en"), Sentences(culture));

        Assert.That(translated.Keys, Is.EquivalentTo(original.Keys));
        foreach (var (key, sentence) in original)
            Assert.That(Values(translated[key]), Is.EqualTo(Values(sentence)), key);
    }

    private static string[] Values(string sentence) => [.. Placeholder().Matches(sentence).Select(match => match.Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{\d[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
