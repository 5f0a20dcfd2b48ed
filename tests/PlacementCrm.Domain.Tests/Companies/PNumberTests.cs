using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Domain.Tests.Companies;

public sealed class PNumberTests
{
    [TestCase("1007256945")]
    [TestCase("1007256946")]
    [TestCase("10 07 25 69 45")]
    public void R9_Accepts_any_ten_digits(string text) =>
        Assert.That(PNumber.TryParse(text, out _), Is.True);

    [Test]
    public void R9_Stores_the_digits_only() =>
        Assert.That(PNumber.Parse(" 1007-256945").Digits, Is.EqualTo("1007256945"));

    [TestCase("100725694")]
    [TestCase("10072569450")]
    [TestCase("100725694x")]
    [TestCase(null)]
    public void R9_Refuses_other_lengths_and_letters(string? text) =>
        Assert.That(PNumber.TryParse(text, out _), Is.False);

    [Test]
    public void R9_Says_how_many_digits_it_needs() =>
        Assert.That(() => PNumber.Parse("123"), Breaks.Rule("Companies.PNumberInvalid"));
}
