using System.Collections;
using System.Globalization;
using System.Resources;

namespace PlacementCrm.Domain.Tests;

public sealed class RuleSentencesTests
{
    private static IEnumerable<string> Areas => typeof(RuleBroken).Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith(".Rules.resources", StringComparison.Ordinal))
        .Select(name => name[..^".resources".Length]);

    [Test]
    public void Every_sentence_is_written_in_every_language([ValueSource(nameof(Areas))] string area, [Values("da", "de")] string language) =>
        Assert.That(Keys(area, CultureInfo.GetCultureInfo(language)), Is.EquivalentTo(Keys(area, CultureInfo.InvariantCulture)));

    private static IEnumerable<string> Keys(string area, CultureInfo culture) =>
        new ResourceManager(area, typeof(RuleBroken).Assembly)
            .GetResourceSet(culture, createIfNotExists: true, tryParents: false)?
            .Cast<DictionaryEntry>().Select(entry => (string)entry.Key) ?? [];
}
