using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;
using static PlacementCrm.Domain.Tests.Placements.Given;

namespace PlacementCrm.Domain.Tests.Placements;

/// <summary>R7: mentor support for at most six months at a time.</summary>
[SetUICulture("en"), SetCulture("en-GB")]
public sealed class MentorSupportTests
{
    private static readonly DateOnly s_january = new(2026, 1, 1);

    [TestCase("2026-06-30", true)]
    [TestCase("2026-07-01", false)]
    public void R7_Six_months_from_1_January_end_on_30_June(string to, bool isAllowed) =>
        Assert.That(() => Support(Mentor() with { ToOn = DateOnly.Parse(to) }), isAllowed ? Throws.Nothing : Breaks.Rule("Placements.MentorTooLong"));

    [TestCase("2026-08-28", "2027-02-27")]
    [TestCase("2026-08-29", "2027-02-28")]
    [TestCase("2026-08-30", "2027-02-28")]
    [TestCase("2026-08-31", "2027-02-28")]
    public void R7_Six_months_end_with_a_month_that_is_too_short(string from, string last)
    {
        var mentor = Mentor() with { FromOn = DateOnly.Parse(from), ToOn = DateOnly.Parse(last) };

        Assert.That(() => Support(mentor), Throws.Nothing);
        Assert.That(() => Support(mentor with { ToOn = mentor.ToOn.AddDays(1) }), Breaks.Rule("Placements.MentorTooLong"));
    }

    [Test]
    public void R7_Another_period_needs_an_assessment_and_does_not_overlap()
    {
        var first = Support(Mentor());
        var next = Mentor() with { FromOn = new(2026, 7, 1), ToOn = new(2026, 12, 31) };

        Assert.That(() => Support(next, first), Breaks.Rule("Placements.MentorNeedsAssessment"));
        Assert.That(() => Support(next with { Assessment = "Still needs help with the till." }, first), Throws.Nothing);
        Assert.That(() => Support(next with { FromOn = new(2026, 6, 30), ToOn = new(2026, 7, 31), Assessment = "Still needs help." }, first), Breaks.Rule("Placements.MentorOverlaps"));
    }

    [Test]
    public void R7_Goal_mentor_tasks_and_hours_are_there()
    {
        foreach (var incomplete in new[] { Mentor() with { Goal = " " }, Mentor() with { Name = "" }, Mentor() with { Contact = "" }, Mentor() with { Tasks = "" }, Mentor() with { Name = new string('x', 201) } })
            Assert.That(() => Support(incomplete), Breaks.Rule("Placements.MentorIncomplete"));
    }

    [TestCase("0.24", false)]
    [TestCase("0.25", true)]
    [TestCase("37", true)]
    [TestCase("37.01", false)]
    public void R7_A_mentor_helps_for_some_hours_of_a_week(string hours, bool isAllowed) => Assert.That(
        () => Support(Mentor() with { WeeklyHours = decimal.Parse(hours, System.Globalization.CultureInfo.InvariantCulture) }),
        isAllowed ? Throws.Nothing : Breaks.Rule("Placements.MentorHours"));

    [TestCase("2025-11-01", false)]
    [TestCase("2025-11-02", true)]
    [TestCase("2028-01-31", true)]
    [TestCase("2028-02-01", false)]
    [TestCase("9999-12-31", false)]
    public void R7_A_slip_in_the_year_is_refused(string from, bool isAllowed) => Assert.That(
        () => Support(Mentor() with { FromOn = DateOnly.Parse(from), ToOn = DateOnly.Parse(from) }), isAllowed ? Throws.Nothing : Breaks.Rule("Placements.MentorDaysFarAway"));

    [TestCase("2025-12-31", Sureness.A)]
    [TestCase("2026-01-01", Sureness.C)]
    public void R7_The_number_is_not_verified_since_the_reform_of_2026(string day, Sureness sureness) =>
        Assert.That(Given.Rules.Get(RuleCodes.Mentor, DateOnly.Parse(day)).Sureness, Is.EqualTo(sureness));

    private static MentorSupport Support(MentorTerms terms, params MentorSupport[] before) =>
        new(Guid.NewGuid(), Placement(PlacementState.Agreed), terms, before, Given.Rules, Me, Now);

    private static MentorTerms Mentor() => new()
    {
        Goal = "Works alone at the till",
        Name = "Bo Dahl",
        Contact = "bo@example.com",
        Origin = MentorOrigin.Company,
        Tasks = "Goes along in the first hour",
        WeeklyHours = 3,
        FromOn = s_january,
        ToOn = new(2026, 6, 30),
    };
}
