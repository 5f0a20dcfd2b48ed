using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Domain.Tests.Companies;

public sealed class SiteFactTests
{
    private static readonly DateOnly s_observedOn = new(2025, 5, 2);

    [TestCase(0)]
    [TestCase(4)]
    public void Accepts_grades_from_0_to_4(int grade) =>
        Assert.That(Fact(grade).Grade, Is.EqualTo(grade));

    [TestCase(-1)]
    [TestCase(5)]
    public void Refuses_other_grades(int grade) =>
        Assert.That(() => Fact(grade), Breaks.Rule("Companies.GradeOutOfRange"));

    [TestCase(2025, 5, 2, true)]
    [TestCase(2026, 11, 2, true)]
    [TestCase(2026, 11, 3, false)]
    public void Is_fresh_for_18_months(int year, int month, int day, bool fresh) =>
        Assert.That(Fact().IsFreshOn(new DateOnly(year, month, day)), Is.EqualTo(fresh));

    [Test]
    public void Is_usable_while_fresh_and_seen_in_an_activity()
    {
        Assert.That(Fact().IsUsableOn(s_observedOn), Is.True);
        Assert.That(Fact().IsUsableOn(new DateOnly(2026, 11, 3)), Is.False);
    }

    [Test]
    public void Is_not_usable_as_hearsay() =>
        Assert.That(new SiteFact(Guid.NewGuid(), Guid.NewGuid(), SiteDimension.Patience, 3, "calm", null, s_observedOn).IsUsableOn(s_observedOn), Is.False);

    private static SiteFact Fact(int grade = 3) =>
        new(Guid.NewGuid(), Guid.NewGuid(), SiteDimension.Patience, grade, "calm boss", Guid.NewGuid(), s_observedOn);
}
