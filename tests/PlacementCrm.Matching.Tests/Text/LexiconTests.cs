using PlacementCrm.Matching.Text;
using PlacementCrm.Matching.Work;

namespace PlacementCrm.Matching.Tests.Text;

public sealed class LexiconTests
{
    private static readonly Lexicon s_small = new(
    [
        new CatalogueFile("small",
            """
            en;da;de;sv;no
            school;skole;schule;skol;skole
            teacher;lærer;lehrer;lärar;lærer
            cook|chef;kok;koch;kock;kokk
            manager;chef;chef;chef;sjef
            electric;el;elektro;el;el
            """),
    ]);

    [TestCase("lärare", "sv", new[] { 2 })]
    [TestCase("LÆRER", "da", new[] { 2 })]
    [TestCase("skollärare", "sv", new[] { 1, 2 })]
    [TestCase("skolelærerne", "no", new[] { 1, 2 })]
    [TestCase("kokkeskole", "no", new[] { 1, 3 })]
    [TestCase("elkock", "sv", new[] { 3, 5 })]
    [TestCase("alplärare", "sv", new[] { 2 })]
    public void Takes_a_word_apart_into_what_its_parts_mean(string word, string language, int[] meanings) =>
        Assert.That(s_small.MeaningsOf(word, language), Is.EquivalentTo(meanings));

    [TestCase("chef", "en", new[] { 3 })]
    [TestCase("chef", "sv", new[] { 4 })]
    [TestCase("chef", null, new[] { 3, 4 })]
    public void Reads_a_false_friend_in_its_own_language(string word, string? language, int[] meanings) =>
        Assert.That(s_small.MeaningsOf(word, language), Is.EquivalentTo(meanings));

    [TestCase("")]
    [TestCase("hotel")]
    [TestCase("elvira")]
    [TestCase("漢字")]
    public void Finds_nothing_in_letters_that_only_happen_to_stand_there(string word) =>
        Assert.That(s_small.MeaningsOf(word, null), Is.Empty);

    [Test]
    public void Reads_one_trade_alike_in_English_Swedish_and_Norwegian() =>
        Assert.That(
            from word in new[] { ("cleaner", "städare", "renholder"), ("nurse", "sjuksköterska", "sykepleier"), ("carpenter", "snickare", "snekker") }
            where !Lexicon.Shared.MeaningsOf(word.Item1, "en").SequenceEqual(Lexicon.Shared.MeaningsOf(word.Item2, "sv")) || !Lexicon.Shared.MeaningsOf(word.Item1, "en").SequenceEqual(Lexicon.Shared.MeaningsOf(word.Item3, "no"))
            select word,
            Is.Empty);
}
