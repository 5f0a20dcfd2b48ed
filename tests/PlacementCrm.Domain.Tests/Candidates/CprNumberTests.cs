using PlacementCrm.Domain.Candidates;

namespace PlacementCrm.Domain.Tests.Candidates;

/// <summary>R10. All numbers are made up.</summary>
public sealed class CprNumberTests
{
    private static readonly DateOnly s_today = new(2026, 11, 2);

    [TestCase("010165-0000", "1965-01-01", Description = "Remainder 5: accepted with a hint")]
    [TestCase("010165 0000", "1965-01-01")]
    [TestCase("211062-5629", "1862-10-21")]
    [TestCase("0707614285", "1961-07-07")]
    [TestCase("010100-3999", "1900-01-01")]
    [TestCase("010199-0001", "1999-01-01")]
    [TestCase("010136-4001", "2036-01-01")]
    [TestCase("010137-4001", "1937-01-01")]
    [TestCase("010136-9001", "2036-01-01")]
    [TestCase("010137-9001", "1937-01-01")]
    [TestCase("010157-5001", "2057-01-01")]
    [TestCase("010158-8001", "1858-01-01")]
    [TestCase("290200-4001", "2000-02-29")]
    public void R10_The_date_and_the_century_come_from_the_digits(string text, string bornOn) =>
        Assert.That(CprNumber.Read(text)?.BornOn, Is.EqualTo(DateOnly.Parse(bornOn)));

    [TestCase("310299-1234", Description = "31 February")]
    [TestCase("290200-0001", Description = "1900 was no leap year")]
    [TestCase("000165-0000")]
    [TestCase("011365-0000")]
    [TestCase("010065-0000")]
    [TestCase("920165-0000", Description = "Day 32 of an administrative number")]
    [TestCase("010165-000")]
    [TestCase("010165-00000")]
    [TestCase("01016-50000")]
    [TestCase("01016a-0000")]
    [TestCase("")]
    [TestCase(null)]
    public void R10_Other_forms_and_days_that_do_not_exist_are_no_CPR_number(string? text) =>
        Assert.That(CprNumber.Read(text), Is.Null);

    [Test]
    public void R10_A_failing_check_digit_is_a_hint_and_no_refusal() =>
        Assert.That(CprNumber.Read("010165-0000")!.Hints(s_today), Is.EqualTo(new[] { CprHint.NoCheckDigit }));

    [Test]
    public void R10_A_birth_in_1862_passes_the_check_digit_and_warns_about_the_age() =>
        Assert.That(CprNumber.Read("211062-5629")!.Hints(s_today), Is.EqualTo(new[] { CprHint.UnlikelyAge }));

    [TestCase("610165-0000", "1965-01-01")]
    [TestCase("910165-0000", "1965-01-31")]
    public void R10_Sixty_more_on_the_day_is_an_administrative_number(string text, string date)
    {
        var number = CprNumber.Read(text)!;

        Assert.That(number.BornOn, Is.EqualTo(DateOnly.Parse(date)));
        Assert.That(number.Hints(s_today), Does.Contain(CprHint.Administrative));
    }

    [Test]
    public void R10_The_number_can_only_be_shown_masked()
    {
        var number = CprNumber.Read("0101651234")!;

        Assert.That(number.Masked, Is.EqualTo("010165-••••"));
        Assert.That($"{number}", Is.EqualTo("010165-••••"));
    }

    [TestCase("Ring til 010165-1234 i morgen", "Ring til 010165-•••• i morgen")]
    [TestCase("0101651234 og 070761 4285", "010165-•••• og 070761-••••")]
    [TestCase("cpr_0101651234.pdf", "cpr_010165-••••.pdf")]
    [TestCase("010165–1234", "010165-••••")]
    [TestCase("610165-1234", "610165-••••")]
    [TestCase("CVR 13748136, tlf. 20 30 40 50, 12345678901", "CVR 13748136, tlf. 20 30 40 50, 12345678901")]
    [TestCase("den 01-01-2026 kl. 12", "den 01-01-2026 kl. 12")]
    [TestCase("https://sag.example/8f010165-1234-4c1d-9a31-0c7d11f2a3b4", "https://sag.example/8f010165-1234-4c1d-9a31-0c7d11f2a3b4",
        Description = "The id in an address")]
    [TestCase("8f010165-1234 4c1d", "8f010165-•••• 4c1d", Description = "The beginning of an id alone is not trusted")]
    public void R10_CPR_numbers_in_a_text_are_covered(string text, string masked) =>
        Assert.That(CprNumber.Mask(text), Is.EqualTo(masked));

    [Test]
    public void R10_A_finding_says_where_and_whether_the_date_exists()
    {
        var findings = CprNumber.FindIn("a 310299-1234 b 0101651234");

        Assert.That(findings.Select(finding => (finding.Index, finding.Length, finding.Number is not null)),
            Is.EqualTo(new[] { (2, 11, false), (16, 10, true) }));
    }

    [Test]
    public void R10_A_note_with_a_CPR_number_is_refused_and_the_refusal_does_not_repeat_it()
    {
        Assert.That(() => CprNumber.RefuseIn("see 010165-1234"), Breaks.Rule("Candidates.CprFound"));
        Assert.That(() => CprNumber.RefuseIn("see 010165-1234"), Throws.Exception.Message.Contains("010165-••••").And.Message.Not.Contains("1234"));
        Assert.That(() => CprNumber.RefuseIn("nothing here"), Throws.Nothing);
    }

    [Test]
    public void R10_Every_hint_has_words([Values] CprHint hint) => Assert.That(CprNumber.WordsOf(hint), Is.Not.Empty);
}
