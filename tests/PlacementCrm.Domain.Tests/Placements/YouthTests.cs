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
        Assert.That(Codes(placement, Known(2009)), Is.EqualTo(new[] { "Placements.MissingYouthPoints" }));

        meeting.GoThrough([.. Enum.GetValues<MeetingPointKind>().Where(kind => kind.IsForYouth()).Skip(1).Select(kind => new MeetingPointEntry(kind))], null);
        Assert.That(Codes(placement, Known(2009), meeting), Is.Not.Empty);

        meeting.GoThrough([.. Enum.GetValues<MeetingPointKind>().Where(kind => kind.IsForYouth()).Select(kind => new MeetingPointEntry(kind))], null);
        Assert.That(Codes(placement, Known(2009), meeting), Is.Empty);
        Assert.That(Codes(placement, Known(2007)), Is.Empty);
    }

    [TestCase(2014, null, "08:00", "12:00", null, "Placements.YouthTooYoung", Description = "12: nobody under 13")]
    [TestCase(2012, null, "08:00", "12:00", null, "Placements.YouthUnexplained", Description = "14: light work only")]
    [TestCase(2012, null, "08:00", "12:00", RuleSubject.Youth, null)]
    [TestCase(2012, null, "08:00", "12:00", RuleSubject.Ratio, "Placements.YouthUnexplained", Description = "a reason for something else")]
    [TestCase(2010, "12.5", "08:00", "12:00", RuleSubject.Youth, "Placements.YouthTooHeavy")]
    [TestCase(2008, "12.5", "08:00", "12:00", null, "Placements.YouthUnexplained")]
    [TestCase(2010, null, "08:00", "16:30", RuleSubject.YouthHours, "Placements.YouthTimesForbidden")]
    [TestCase(2008, null, "08:00", "16:30", RuleSubject.YouthHours, null)]
    [TestCase(2010, null, "14:00", "20:30", null, "Placements.YouthTimesUnexplained")]
    [TestCase(2010, null, "14:00", "20:30", RuleSubject.YouthHours, null)]
    [TestCase(2010, null, null, null, null, "Placements.MissingYouthWeek")]
    [TestCase(2007, null, null, null, null, null)]
    public void R8_The_limits_hold_once_more_before_the_start(int birthYear, string? kg, string? from, string? to, RuleSubject? explained, string? missing)
    {
        var placement = Placement(PlacementState.Agreed);
        var facts = new YouthFacts
        {
            BirthYear = birthYear,
            LiftKg = kg is null ? null : decimal.Parse(kg, System.Globalization.CultureInfo.InvariantCulture),
            Days = from is null ? [] : [new(DayOfWeek.Monday, TimeOnly.Parse(from), TimeOnly.Parse(to!))],
            Findings = explained is { } subject ? [new(placement.Id, 1, new(subject, Verdict.Warns, "", null), Me, Now, "Agreed with the parents.")] : [],
        };

        Assert.That(Codes(placement, facts), missing is null ? Is.Empty : Is.EqualTo(new[] { missing }));
    }

    [Test]
    public void R0_The_limits_are_those_of_the_first_day()
    {
        var later = new RuleSet([.. ShippedRules.All.Select(rule => rule.ToRow()), new(RuleCodes.Youth, Today.AddDays(1), null,
            """{"mostHoursADay":7,"mostHoursAWeek":35,"notBeforeHour":6,"notAfterHour":22,"mostLiftKg":12,"leastAge":13,"lightWorkBelowAge":15}""", "a later act", Sureness.A)]);

        Assert.That(YouthCase.Of(2010, Today, later)!.Limits.NotAfterHour, Is.EqualTo(20));
        Assert.That(YouthCase.Of(2010, Today.AddDays(1), later)!.Limits.NotAfterHour, Is.EqualTo(22));
    }

    private static IEnumerable<string> Codes(Placement placement, YouthFacts facts, SafetyMeeting? meeting = null) =>
        YouthGates.Of(placement, facts, Given.Rules, meeting).Select(missing => missing.Code);

    private static YouthFacts Known(int birthYear) => new() { BirthYear = birthYear, Days = [new(DayOfWeek.Monday, new(8, 0), new(12, 0))] };

    private static YouthCase Case(int birthYear) => YouthCase.Of(birthYear, Today, Given.Rules)!;

    private static ProposalFacts Facts(int? birthYear) =>
        new() { Case = new(PlacementKind.WorkTrial, "UH-UP", IsPublicEmployer: false, Today), EndsOn = Today.AddDays(20), WeeklyHours = 20, BirthYear = birthYear };
}
