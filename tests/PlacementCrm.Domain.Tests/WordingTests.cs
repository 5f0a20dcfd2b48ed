using System.Globalization;

namespace PlacementCrm.Domain.Tests;

/// <summary>Kept words are read by people of several languages.</summary>
public sealed class WordingTests
{
    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    [TestCase("en-GB", "en on 4 Mar 2026")]
    [TestCase("da-DK", "da on 04.03.2026")]
    [TestCase("de-DE", "de on 04.03.2026")]
    [TestCase("fr-FR", "en on 4 Mar 2026")]
    public void A_sentence_of_the_program_is_read_in_the_language_of_the_reader(string reader, string words)
    {
        var written = Wording.FromJson(Wording.OfProgram(() => $"{Language} on {new DateOnly(2026, 3, 4)}").ToJson());

        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(reader);
        Assert.That(written.InLanguage(), Is.EqualTo(words));
    }

    [Test, SetUICulture("da-DK"), SetCulture("de-DE")]
    public void Writing_changes_nothing_for_the_writer_also_when_it_fails()
    {
        Wording.OfProgram(() => "x");
        Assert.Throws<InvalidOperationException>(() => Wording.OfProgram(() => throw new InvalidOperationException()));

        Assert.That((CultureInfo.CurrentUICulture.Name, CultureInfo.CurrentCulture.Name), Is.EqualTo(("da-DK", "de-DE")));
    }

    [TestCase("Ring om opstart")]
    [TestCase("{\"en\":\"no object\"}")]
    [TestCase("“æøå” \\ \" \n 😀")]
    public void Typed_words_come_back_as_they_were_typed(string words)
    {
        var back = Wording.FromJson(Wording.Typed(words).ToJson());

        Assert.That((back.InLanguage(), back), Is.EqualTo((words, Wording.Typed(words))));
    }

    [Test]
    public void Words_are_the_same_when_they_are_so_in_every_language()
    {
        var (one, other) = (Wording.OfProgram(() => Language), Wording.OfProgram(() => Language));
        Assert.That(one, Is.EqualTo(other));
        Assert.That(one, Is.Not.EqualTo(Wording.OfProgram(() => "en")));
        Assert.That(Wording.OfProgram(() => "en"), Is.Not.EqualTo(Wording.Typed("en")));
    }
}
