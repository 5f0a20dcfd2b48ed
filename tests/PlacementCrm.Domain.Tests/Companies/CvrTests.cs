using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Domain.Tests.Companies;

public sealed class CvrTests
{
    [TestCase("13748136")]
    [TestCase("13585628")]
    [TestCase("25052943")]
    [TestCase("24256790")]
    [TestCase("21265837")]
    public void R9_Accepts_a_number_with_the_right_check_digit(string text)
    {
        Assert.That(Cvr.TryParse(text, out var cvr), Is.True);
        Assert.That(cvr!.Digits, Is.EqualTo(text));
    }

    [TestCase("DK 13 74 81 36")]
    [TestCase("DK-13748136")]
    [TestCase("dk13748136")]
    [TestCase(" 13 74 81 36 ")]
    [TestCase("13\u00a074\u00a081\u00a036")]
    public void R9_Stores_eight_digits_however_it_was_written(string text) =>
        Assert.That(Cvr.Parse(text).Digits, Is.EqualTo("13748136"));

    [TestCase("24256791")]
    [TestCase("12345678")]
    [TestCase("10000000")]
    [TestCase("13585627")]
    [TestCase("35254119")]
    [TestCase("00000000")]
    [TestCase("1374813")]
    [TestCase("137481360")]
    [TestCase("SE13748136")]
    [TestCase("١٣٧٤٨١٣٦")]
    [TestCase("")]
    [TestCase(null)]
    public void R9_Refuses_everything_else(string? text) =>
        Assert.That(Cvr.TryParse(text, out _), Is.False);

    [TestCase("02748134")]
    [TestCase("00000019")]
    public void R9_Refuses_a_leading_zero_even_with_the_right_sum(string text) =>
        Assert.That(Cvr.TryParse(text, out _), Is.False);

    [Test]
    public void R9_Has_no_number_for_seven_digits_that_would_need_ten_as_check_digit()
    {
        // 1000005: weighted sum 2 + 10 = 12, remainder 1.
        var eighthDigits = Enumerable.Range(0, 10).Select(digit => $"1000005{digit}");

        Assert.That(eighthDigits.Where(text => Cvr.TryParse(text, out _)), Is.Empty);
    }

    [Test]
    public void R9_Is_equal_to_the_same_number_written_differently() =>
        Assert.That(Cvr.Parse("DK-13748136"), Is.EqualTo(Cvr.Parse("13 74 81 36")));

    [Test]
    public void R9_Names_the_number_that_is_wrong() =>
        Assert.That(() => Cvr.Parse("12345678"), Breaks.Rule("Companies.CvrInvalid").With.Message.Contains("12345678"));
}
