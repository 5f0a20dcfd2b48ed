using System.Text.RegularExpressions;
using System.Xml.Linq;
using PlacementCrm.Testing;

namespace PlacementCrm.Web.Tests.Resources;

/// <summary>Every text on screen exists in English, Danish and German, with the same placeholders.</summary>
public sealed partial class ResourceTests
{
    private static readonly string s_src = Path.Combine(Repository.Root, "src");

    private static IEnumerable<string> Files => Directory.EnumerateFiles(s_src, "*.resx", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/bin/") && !file.Contains("/obj/"))
        .Where(file => !Language().IsMatch(file))
        .Select(file => Path.GetRelativePath(s_src, file));

    [TestCaseSource(nameof(Files))]
    public void Has_the_same_texts_in_three_languages(string file)
    {
        var english = Texts(file);
        Assert.Multiple(() =>
        {
            foreach (var language in new[] { "da", "de" })
            {
                var other = Texts(file.Replace(".resx", $".{language}.resx", StringComparison.Ordinal));
                Assert.That(other.Keys, Is.EquivalentTo(english.Keys), language);
                foreach (var (key, text) in english.Where(pair => other.ContainsKey(pair.Key)))
                {
                    Assert.That(other[key], Is.Not.Empty, $"{language} {key}");
                    Assert.That(Placeholders(other[key]), Is.EquivalentTo(Placeholders(text)), $"{language} {key}");
                }
            }
        });
    }

    [Test]
    public void Every_text_that_a_page_asks_for_is_written()
    {
        var missing = new List<string>();
        foreach (var page in Directory.EnumerateFiles(Path.Combine(s_src, "PlacementCrm.Web"), "*.razor", SearchOption.AllDirectories))
        {
            var source = Comment().Replace(File.ReadAllText(page), "");
            foreach (Match inject in Injected().Matches(source))
            {
                var texts = Texts($"PlacementCrm.Web/Resources/{inject.Groups["file"].Value}.resx");
                var asked = Regex.Matches(source, $@"\b{inject.Groups["name"].Value}\[""(?<key>[A-Za-z0-9_.]+)""[\],]", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));
                missing.AddRange(asked.Select(match => match.Groups["key"].Value).Where(key => !texts.ContainsKey(key)).Select(key => $"{Path.GetFileName(page)}: {key}"));
            }
        }

        Assert.That(missing, Is.Empty);
    }

    private static Dictionary<string, string> Texts(string file) =>
        XDocument.Load(Path.Combine(s_src, file)).Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);

    private static IEnumerable<string> Placeholders(string text) =>
        Placeholder().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\.(da|de)\.resx$", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Language();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 5000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\{\d", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"@inject IStringLocalizer<(?<file>\w+)> (?<name>\w+)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Injected();
}
