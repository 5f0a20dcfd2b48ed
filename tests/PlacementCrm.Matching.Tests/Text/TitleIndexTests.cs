using PlacementCrm.Matching.Text;

namespace PlacementCrm.Matching.Tests.Text;

public sealed class TitleIndexTests
{
    private static readonly TitleIndex s_index = new(
    [
        new("warehouse", "lagermedarbejder", "da"), new("warehouse", "lagerarbejder", "da"), new("warehouse", "Lagerhelfer", "de"), new("warehouse", "warehouse worker", "en"),
        new("gardener", "gartner", "da"), new("gardener", "Gärtner", "de"), new("gardener", "gardener", "en"),
        new("kitchen", "køkkenmedhjælper", "da"), new("kitchen", "Küchenhilfe", "de"), new("kitchen", "kitchen helper", "en"),
        new("cook", "kok", "da"), new("cook", "Koch", "de"), new("cook", "cook", "en"), new("nothing", "  ", "da"),
    ]);

    [TestCase("Lagermedarbejder", "da", "warehouse")]
    [TestCase("lager", "da", "warehouse")]
    [TestCase("medhjælper i køkkenet", "da", "kitchen")]
    [TestCase("kjøkkenmedhjelper", "no", "kitchen")]
    [TestCase("Gaertner/Gärtnerin", "de", "gardener")]
    [TestCase("warehouse wrker", "en", "warehouse")]
    public void Finds_what_is_meant_in_every_language(string text, string language, string concept) =>
        Assert.That(s_index.Find(text, language, 3)[0].Concept, Is.EqualTo(concept));

    [Test]
    public void Each_concept_has_one_rank()
    {
        var fits = s_index.Find("lager", "da", 10);

        Assert.That(fits.Select(fit => fit.Concept), Is.Unique);
        Assert.That(fits[0].Through, Does.StartWith("lager"));
    }

    [TestCase("")]
    [TestCase("  ")]
    [TestCase("???")]
    [TestCase("漢字")]
    public void Nothing_alike_is_no_answer(string text)
    {
        Assert.That(s_index.Find(text, "da", 10), Is.Empty);
        Assert.That(s_index.Read(text, "da").Concept, Is.Null);
        Assert.That(s_index.Read(text, "da").Nearest, Is.Empty);
    }

    [Test]
    public void Reads_a_known_title_without_asking() =>
        Assert.That(s_index.Read("gartner", "da").Concept, Is.EqualTo("gardener"));

    [Test]
    public void Asks_instead_of_guessing_when_two_are_near()
    {
        var index = new TitleIndex([new("press", "press operator", "en"), new("saw", "saw operator", "en")]);

        var answer = index.Read("operator", "en");

        Assert.That(answer.Concept, Is.Null);
        Assert.That(answer.Nearest.Select(fit => fit.Concept), Is.EquivalentTo(new[] { "press", "saw" }));
    }

    [Test]
    public void What_was_confirmed_once_is_understood_from_then_on()
    {
        var memory = new TitleMemory([new("altmuligmand", "gardener")]);

        Assert.That(s_index.Read("altmuligmand", "da").Concept, Is.Null);
        Assert.That(s_index.Read("Altmuligmand", "da", memory).Concept, Is.EqualTo("gardener"));
        Assert.That(s_index.Find("altmuligmanden", "da", 1, memory)[0].Concept, Is.EqualTo("gardener"));
    }

    [Test]
    public void An_empty_catalogue_and_an_empty_memory_answer_nothing()
    {
        Assert.That(new TitleIndex([]).Find("lager", "da", 5), Is.Empty);
        Assert.That(s_index.Find("lager", "da", 5, new TitleMemory([])), Is.EqualTo(s_index.Find("lager", "da", 5)));
        Assert.That(s_index.Find("lager", "da", 0), Is.Empty);
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public bool Any_text_gets_scores_in_order(FsCheck.NonNull<string> text)
    {
        var fits = s_index.Find(text.Get, "da", 10);

        return fits.All(fit => fit.Score is > 0 and < 1.11) && fits.Zip(fits.Skip(1)).All(pair => pair.First.Score >= pair.Second.Score);
    }
}
