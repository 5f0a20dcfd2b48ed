using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Domain.Tests.Companies;

public sealed class PhoneNumberTests
{
    [TestCase("20304050")]
    [TestCase("20 30 40 50")]
    [TestCase("20-30-40-50")]
    [TestCase("+45 20 30 40 50")]
    [TestCase("(+45) 20304050")]
    [TestCase("0045 20304050")]
    [TestCase("45 20 30 40 50")]
    [TestCase("Tlf. 20.30.40.50")]
    [TestCase("tel:+4520304050")]
    [TestCase("Jens (mobil) 20304050 lok. 12")]
    public void Has_the_same_digits_however_it_was_written(string text) =>
        Assert.That(PhoneNumber.Parse(text).Digits, Is.EqualTo("4520304050"));

    [TestCase("+49 171 2345678", "491712345678")]
    [TestCase("0049 171/2345678", "491712345678")]
    [TestCase("+49 (0)171 2345678", "491712345678")]
    [TestCase("+46 8 123 456 78", "46812345678")]
    public void Keeps_another_country(string text, string digits) =>
        Assert.That(PhoneNumber.Parse(text).Digits, Is.EqualTo(digits));

    [TestCase("0171 2345678")]
    [TestCase("(0)171 2345678")]
    [TestCase("171 2345678")]
    public void Takes_the_country_of_an_organisation_elsewhere(string text) =>
        Assert.That(PhoneNumber.Parse(text, country: "49").Digits, Is.EqualTo("491712345678"));

    [Test]
    public void Does_not_make_a_Danish_number_of_one_with_a_trunk_prefix() =>
        Assert.That(PhoneNumber.Parse("0171 2345678").Digits, Is.EqualTo("01712345678"));

    [Test]
    public void Keeps_what_was_written() =>
        Assert.That(PhoneNumber.Parse(" 20 30 40 50 ").Text, Is.EqualTo("20 30 40 50"));

    [TestCase("")]
    [TestCase("none")]
    [TestCase("12")]
    [TestCase("20304050 / 30405060")]
    [TestCase(null)]
    public void Refuses_what_is_not_one_number(string? text) =>
        Assert.That(PhoneNumber.TryParse(text, out _), Is.False);

    [Test]
    public void Names_the_text_that_is_no_number() =>
        Assert.That(() => PhoneNumber.Parse("none"), Breaks.Rule("Companies.PhoneInvalid").With.Message.Contains("none"));

    [TestCase("20 30", "2030")]
    [TestCase("+45 2030", "452030")]
    [TestCase("0045 2030", "452030")]
    [TestCase("0171", "171")]
    [TestCase("+49 (0)171", "49171")]
    [TestCase("Jensen", "")]
    public void Gives_the_digits_to_search_for(string typed, string digits) =>
        Assert.That(PhoneNumber.SearchDigits(typed), Is.EqualTo(digits));
}
