using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;

namespace PlacementCrm.Domain.Tests.Rules;

public sealed class RuleSentencesTests
{
    private static readonly string[] s_areas =
        [.. typeof(RuleBroken).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".Rules.resources", StringComparison.Ordinal)).Select(name => name[..^".resources".Length])];

    [TestCaseSource(nameof(s_areas))]
    public void Every_sentence_is_written_in_three_languages_with_the_same_placeholders(string area)
    {
        var english = Sentences(area, "");

        Assert.That(english, Is.Not.Empty);
        Assert.That(Placeholders(Sentences(area, "da")), Is.EqualTo(Placeholders(english)));
        Assert.That(Placeholders(Sentences(area, "de")), Is.EqualTo(Placeholders(english)));
    }

    private static SortedDictionary<string, string> Sentences(string area, string culture)
    {
        var file = new ResourceManager(area, typeof(RuleBroken).Assembly)
            .GetResourceSet(CultureInfo.GetCultureInfo(culture), createIfNotExists: true, tryParents: false)!;
        return new(file.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!), StringComparer.Ordinal);
    }

    private static IEnumerable<string> Placeholders(SortedDictionary<string, string> sentences) =>
        sentences.Select(entry => $"{entry.Key} {string.Join(' ', Regex.Matches(entry.Value, @"\{\d", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal))}");
}
