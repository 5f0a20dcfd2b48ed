using System.Globalization;
using PlacementCrm.Application.Candidates;

namespace PlacementCrm.Application.Tests.Candidates;

public sealed class CodeListTests
{
    [Test]
    public void There_are_98_municipalities_and_Vejle_is_630()
    {
        Assert.That(Municipalities.InAlphabet(), Has.Count.EqualTo(98));
        Assert.That(Municipalities.NameOf("630"), Is.EqualTo("Vejle"));
        Assert.That(Municipalities.Exists("999"), Is.False);
    }

    [TestCase("da", "Aarhus", Description = "aa is å, the last letter of the Danish alphabet")]
    [TestCase("de", "Vordingborg", Description = "elsewhere it is the first")]
    public void The_alphabet_is_the_users(string language, string last)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        Assert.That(Municipalities.InAlphabet()[^1].Name, Is.EqualTo(last));
    }

    [TestCase("en")]
    [TestCase("da")]
    [TestCase("de")]
    public void Every_target_group_has_a_name_of_its_own(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        Assert.That(TargetGroups.Codes.Select(TargetGroups.NameOf), Is.Unique);
        Assert.That(TargetGroups.NameOf("OLD-1"), Is.EqualTo("OLD-1"), "a code from before the list stays readable");
    }
}
