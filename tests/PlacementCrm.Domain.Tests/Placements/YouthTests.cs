using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;
using PlacementCrm.Domain.SafetyMeetings;
using static PlacementCrm.Domain.Tests.Placements.Given;

namespace PlacementCrm.Domain.Tests.Placements;

/// <summary>R8 for people under 18. Only the year of birth is known, so the year in which somebody turns 18 counts as maybe 17.</summary>
[SetUICulture("en"), SetCulture("en-GB")]
public sealed class YouthTests
{
    [TestCase(2014, Verdict.Blocks, Description = "12: nobody under 13")]
    [TestCase(2013, Verdict.Warns, Description = "13, or 12 still")]
    [TestCase(2012, Verdict.Warns, Description = "14: light work only")]
    [TestCase(2011, Verdict.Warns, Description = "15, or 14 still")]
    [TestCase(2010, Verdict.Ok)]
    [TestCase(2008, Verdict.Ok, Description = "18, or 17 still: the limits are said")]
    [TestCase(2007, null)]
    [TestCase(null, null)]
    public void R8_Nobody_under_13_and_light_work_only_under_15(int? birthYear, Verdict? verdict) =>
        Assert.That(YouthChecks.OfProposal(Facts(birthYear), Given.Rules)?.Verdict, Is.EqualTo(verdict));

    [TestCase(2010, "12", Verdict.Ok)]
    [TestCase(2010, "12.5", Verdict.Blocks)]
    [TestCase(2008, "12.5", Verdict.Warns)]
    public void R8_Lifts_at_most_12_kg(int birthYear, decimal kg, Verdict verdict) =>
        Assert.That(YouthChecks.OfProposal(Facts(birthYear) with { LiftKg = kg }, Given.Rules)!.Verdict, Is.EqualTo(verdict));

    [TestCase(2010, "40", Verdict.Ok)]
    [TestCase(2010, "40.5", Verdict.Blocks)]
    [TestCase(2008, "40.5", Verdict.Warns)]
    public void R8_At_most_40_hours_a_week(int birthYear, decimal hours, Verdict verdict) =>
        Assert.That(YouthChecks.OfProposal(Facts(birthYear) with { WeeklyHours = hours }, Given.Rules)!.Verdict, Is.EqualTo(verdict));

    [TestCase(2010, "08:00", "16:00", 0)]
    [TestCase(2010, "06:00", "14:00", 0)]
    [TestCase(2010, "05:59", "13:00", 1)]
    [TestCase(2010, "14:00", "20:00", 0)]
    [TestCase(2010, "14:00", "20:01", 1)]
    [TestCase(2008, "08:00", "16:30", 1)]
    public void R8_Early_and_late_hours_are_pointed_out(int birthYear, string from, string to, int warnings) =>
        Assert.That(YouthChecks.OfWeek(Case(birthYear), [new(DayOfWeek.Monday, TimeOnly.Parse(from), TimeOnly.Parse(to))]), Has.Count.EqualTo(warnings));

    [Test]
    public void R8_At_most_8_hours_a_day() =>
        Assert.That(() => YouthChecks.OfWeek(Case(2010), [new(DayOfWeek.Monday, new(8, 0), new(16, 30))]),
            Breaks.Rule("Placements.YouthDayTooLong"));

    [Test]
    public void R8_The_points_on_young_people_are_gone_through_before_the_start_also_without_a_confirmed_meeting()
    {
        var placement = Placement(PlacementState.Agreed);
        placement.OverrideMeetingGate(Me, "They met last week.", Now);
        var meeting = new SafetyMeeting(Guid.NewGuid(), placement.Id, Now, "Havnegade 1", []);
        Assert.That(YouthChecks.AtStart(placement, 2009, Given.Rules, meeting: null)?.Code, Is.EqualTo("Placements.MissingYouthPoints"));

        meeting.GoThrough([.. Enum.GetValues<MeetingPointKind>().Where(kind => kind.IsForYouth()).Skip(1).Select(kind => new MeetingPointEntry(kind))], null);
        Assert.That(YouthChecks.AtStart(placement, 2009, Given.Rules, meeting), Is.Not.Null);

        meeting.GoThrough([.. Enum.GetValues<MeetingPointKind>().Where(kind => kind.IsForYouth()).Select(kind => new MeetingPointEntry(kind))], null);
        Assert.That(YouthChecks.AtStart(placement, 2009, Given.Rules, meeting), Is.Null);
        Assert.That(YouthChecks.AtStart(placement, 2007, Given.Rules, meeting: null), Is.Null);
    }

    [Test]
    public void R0_The_limits_are_those_of_the_first_day()
    {
        var later = new RuleSet([.. ShippedRules.All.Select(rule => rule.ToRow()), new(RuleCodes.Youth, Today.AddDays(1), null,
            """{"mostHoursADay":7,"mostHoursAWeek":35,"notBeforeHour":6,"notAfterHour":22,"mostLiftKg":12,"leastAge":13,"lightWorkBelowAge":15}""", "a later act", Sureness.A)]);

        Assert.That(YouthCase.Of(2010, Today, later)!.Limits.NotAfterHour, Is.EqualTo(20));
        Assert.That(YouthCase.Of(2010, Today.AddDays(1), later)!.Limits.NotAfterHour, Is.EqualTo(22));
    }

    private static YouthCase Case(int birthYear) => YouthCase.Of(birthYear, Today, Given.Rules)!;

    private static ProposalFacts Facts(int? birthYear) =>
        new() { Case = new(PlacementKind.WorkTrial, "UH-UP", IsPublicEmployer: false, Today), EndsOn = Today.AddDays(20), WeeklyHours = 20, BirthYear = birthYear };
}
