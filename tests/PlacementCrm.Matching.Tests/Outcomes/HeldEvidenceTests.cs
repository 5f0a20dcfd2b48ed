using PlacementCrm.Matching.Outcomes;

namespace PlacementCrm.Matching.Tests.Outcomes;

public sealed class HeldEvidenceTests
{
    private static readonly HeldCases s_others = new(60, 100);

    [Test]
    public void Three_of_four_is_worth_less_than_it_looks()
    {
        var evidence = HeldEvidence.Of(new HeldCases(3, 4), s_others);

        Assert.That(evidence.Share, Is.EqualTo(0.67).Within(0.01));
        Assert.That((evidence.From, evidence.To), Is.EqualTo((0.40, 0.90)).Within(0.04));
    }

    [Test]
    public void Without_a_case_of_its_own_it_is_what_is_usual() =>
        Assert.That(HeldEvidence.Of(new HeldCases(0, 0), s_others).Share, Is.EqualTo(0.598).Within(0.001));

    [Test]
    public void Nothing_known_at_all_is_an_even_chance() =>
        Assert.That(HeldEvidence.Of(new HeldCases(0, 0), new HeldCases(0, 0)).Share, Is.EqualTo(0.5));

    [TestCase(9, 10, 2, 10, true)]
    [TestCase(2, 10, 9, 10, false)]
    [TestCase(6, 10, 5, 10, null)]
    [TestCase(4, 4, 0, 10, null)]
    [TestCase(10, 10, 0, 4, null)]
    public void Two_are_compared_only_with_enough_cases_and_a_sure_difference(int held, int all, int otherHeld, int otherAll, bool? better) =>
        Assert.That(HeldEvidence.IsBetter(new HeldCases(held, all), new HeldCases(otherHeld, otherAll), s_others), Is.EqualTo(better));

    [FsCheck.NUnit.Property(MaxTest = 100)]
    public bool The_share_lies_in_its_range_and_one_more_success_never_lowers_it(byte held, byte ended)
    {
        var evidence = HeldEvidence.Of(new HeldCases(held, held + ended), s_others);
        var better = HeldEvidence.Of(new HeldCases(held + 1, held + ended + 1), s_others);

        return evidence.From <= evidence.Share && evidence.Share <= evidence.To && better.Share > evidence.Share;
    }

    [Test]
    public void Refuses_more_successes_than_cases()
    {
        Assert.That(() => HeldEvidence.Of(new HeldCases(3, 2), s_others), Throws.ArgumentException);
        Assert.That(() => HeldEvidence.IsBetter(new HeldCases(1, 6), new HeldCases(-1, 6), s_others), Throws.ArgumentException);
    }
}
