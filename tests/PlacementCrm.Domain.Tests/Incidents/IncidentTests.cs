using PlacementCrm.Domain.Incidents;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;
using static PlacementCrm.Domain.Tests.Placements.Given;

namespace PlacementCrm.Domain.Tests.Incidents;

public sealed class IncidentTests
{
    private static readonly Dictionary<IncidentState, IncidentState[]> s_allowed = new()
    {
        [IncidentState.Reported] = [IncidentState.Assessed],
        [IncidentState.Assessed] = [IncidentState.Adjusted, IncidentState.NoAction, IncidentState.LedToEnding],
    };

    private static IEnumerable<TestCaseData> Pairs() =>
        from state in Enum.GetValues<IncidentState>()
        from next in Enum.GetValues<IncidentState>()
        where next is not IncidentState.Reported
        select new TestCaseData(state, next);

    [TestCaseSource(nameof(Pairs))]
    public void B_Only_the_listed_steps_are_possible(IncidentState state, IncidentState next)
    {
        var incident = Brought(state);
        if (s_allowed.GetValueOrDefault(state, []).Contains(next))
        {
            Go(incident, next);
            Assert.That(incident.State, Is.EqualTo(next));
            Assert.That(incident.TakeEvents(), Has.Count.EqualTo(1), "one step, one event");
        }
        else
        {
            Assert.That(() => Go(incident, next), Breaks.Rule("Incidents.CannotMove"));
            Assert.That(incident.State, Is.EqualTo(state));
            Assert.That(incident.TakeEvents(), Is.Empty);
        }
    }

    [Test]
    public void Tells_what_happened_in_the_placement_and_who_told_it()
    {
        var placement = Placement(PlacementState.Active);

        var incident = Incident.Report(Guid.NewGuid(), placement, Dizzy with { Measure = " Sat down. " }, Me, Now);

        Assert.That((incident.PlacementId, incident.CandidateId, incident.CompanyId, incident.SiteId),
            Is.EqualTo((placement.Id, placement.CandidateId, placement.CompanyId, placement.SiteId)));
        Assert.That((incident.WhatHappened, incident.Measure, incident.WorkStopped, incident.ReportedById), Is.EqualTo((Dizzy.WhatHappened, "Sat down.", true, Me)));
    }

    [Test]
    public void Nothing_happens_after_the_last_day()
    {
        var placement = Placement(PlacementState.Completed);
        var end = new DateTimeOffset(placement.EndedOn!.Value.ToDateTime(new(12, 0)), TimeSpan.Zero);

        Assert.That(() => Incident.Report(Guid.NewGuid(), placement, Dizzy with { At = end }, Me, end.AddDays(3)), Throws.Nothing);
        Assert.That(() => Incident.Report(Guid.NewGuid(), placement, Dizzy with { At = end.AddDays(1) }, Me, end.AddDays(3)), Breaks.Rule("Incidents.AfterEnd"));
    }

    [Test]
    public void Harm_is_told_later_and_days_only_where_somebody_was_harmed()
    {
        var incident = Report(Dizzy with { Harm = Harm.Unknown });
        incident.TakeEvents();

        var before = incident.RecordHarm(Harm.Injury, 3, Me, Now)!;

        Assert.That((incident.Harm, incident.AbsenceDays, before.Harm, before.AbsenceDays), Is.EqualTo((Harm.Injury, (int?)3, Harm.Unknown, (int?)null)));
        Assert.That(incident.TakeEvents(), Has.Count.EqualTo(1));
        Assert.That(incident.RecordHarm(Harm.Injury, 3, Me, Now), Is.Null, "nothing new");
        Assert.That(() => incident.RecordHarm(Harm.Injury, -1, Me, Now), Breaks.Rule("Incidents.AbsenceDays"));
        Assert.That(() => incident.RecordHarm(Harm.None, 1, Me, Now), Breaks.Rule("Incidents.AbsenceDays"));
        Assert.That(() => incident.RecordHarm(Harm.Unknown, 1, Me, Now), Breaks.Rule("Incidents.AbsenceDays"));
    }

    [Test]
    public void R6_Is_settled_once_it_is_known_whether_somebody_was_harmed()
    {
        var incident = Report(Dizzy with { Harm = Harm.Unknown });
        Assert.That(() => incident.TakeNoAction("It was nothing.", Me, Now), Breaks.Rule("Incidents.CannotMove"), "not assessed yet");
        incident.Assess("The ladder is no place.", Me, Now);
        incident.TakeEvents();

        Assert.That(() => incident.TakeNoAction("It was nothing.", Me, Now), Breaks.Rule("Incidents.HarmNotTold"));
        Assert.That(() => incident.Adjust("Picks from the lower shelves.", Me, Now), Breaks.Rule("Incidents.HarmNotTold"));
        Assert.That((incident.State, incident.TakeEvents().Count), Is.EqualTo((IncidentState.Assessed, 0)));

        incident.RecordHarm(Harm.None, null, Me, Now);
        Assert.That(() => incident.TakeNoAction("It was nothing.", Me, Now), Throws.Nothing);
    }

    [Test]
    public void R6_An_end_does_not_wait_for_what_nobody_knows_yet()
    {
        var incident = Report(Dizzy with { Harm = Harm.Unknown });
        incident.Assess("The ladder is no place.", Me, Now);

        Assert.That(() => incident.LeadToEnding(Me, Now), Throws.Nothing);
    }

    [TestCase(Harm.Unknown, null, true)]
    [TestCase(Harm.Injury, null, true)]
    [TestCase(Harm.Injury, 0, false)]
    [TestCase(Harm.None, null, false)]
    [TestCase(Harm.Death, null, false)]
    public void Somebody_has_to_find_out_what_decides_about_the_duty(Harm harm, int? days, bool isUnclear) =>
        Assert.That(Report(Dizzy with { Harm = harm, AbsenceDays = days }).IsUnclear, Is.EqualTo(isUnclear));

    [TestCase(PlacementState.Proposed)]
    [TestCase(PlacementState.ReadyToStart)]
    [TestCase(PlacementState.Cancelled)]
    [TestCase(PlacementState.WithdrawnByCompany)]
    public void Nothing_happens_in_a_placement_that_never_started(PlacementState state) =>
        Assert.That(() => Report(Dizzy, state), Breaks.Rule("Incidents.NotStarted"));

    [TestCase(PlacementState.Active)]
    [TestCase(PlacementState.AtRisk)]
    [TestCase(PlacementState.Completed)]
    [TestCase(PlacementState.EndedEarly)]
    public void What_happened_may_be_told_later(PlacementState state) => Assert.That(() => Report(Dizzy, state), Throws.Nothing);

    [Test]
    public void Tells_only_what_can_be()
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => Report(Dizzy with { At = Now.AddHours(1) }), Breaks.Rule("Incidents.InFuture"));
            Assert.That(() => Report(Dizzy with { At = Now.AddDays(-3) }), Breaks.Rule("Incidents.BeforeStart"));
            Assert.That(() => Report(Dizzy with { WhatHappened = " " }), Breaks.Rule("Incidents.WordsMissing"));
            Assert.That(() => Report(Dizzy with { WhatHappened = new string('a', IncidentReport.LongestWords + 1) }), Breaks.Rule("Incidents.WordsMissing"));
            Assert.That(() => Report(Dizzy with { AbsenceDays = 1 }), Breaks.Rule("Incidents.AbsenceDays"));
            Assert.That(() => Report(Dizzy with { Harm = Harm.Injury, AbsenceDays = -1 }), Breaks.Rule("Incidents.AbsenceDays"));
            Assert.That(() => Report(Dizzy).Assess(" ", Me, Now), Breaks.Rule("Incidents.ReasonMissing"));
        });
    }

    // R6: a day of absence or more is reported on the same working day, a death within 48 hours.
    [TestCase(Harm.None, null, null)]
    [TestCase(Harm.Unknown, null, null)]
    [TestCase(Harm.Injury, null, null)]
    [TestCase(Harm.Injury, 0, null)]
    [TestCase(Harm.Injury, 1, "2026-11-02T22:59:00Z")]
    [TestCase(Harm.Injury, 30, "2026-11-02T22:59:00Z")]
    [TestCase(Harm.Death, null, "2026-11-04T08:00:00Z")]
    public void R6_An_accident_has_to_be_reported(Harm harm, int? days, string? due) =>
        Assert.That(Due(Dizzy with { Harm = harm, AbsenceDays = days }, Today), Is.EqualTo(due is null ? null : (DateTimeOffset?)DateTimeOffset.Parse(due, System.Globalization.CultureInfo.InvariantCulture)));

    [Test]
    public void R6_What_happens_on_a_Saturday_is_reported_on_Monday() =>
        Assert.That(Due(Dizzy with { Harm = Harm.Injury, AbsenceDays = 2 }, new DateOnly(2026, 11, 7)), Is.EqualTo(EndOf(new DateOnly(2026, 11, 9))));

    [Test]
    public void R6_Without_a_rule_nothing_is_known_of_a_duty() =>
        Assert.That(AccidentDuty.Of(Dizzy with { Harm = Harm.Death }, new(PlacementKind.WorkTrial, Report: null, Insurance: null), Today, EndOf, WorkCalendar.Denmark), Is.Null);

    // R6: the municipality pays during a work trial (A). For every other kind the source was not read (C).
    [TestCase(PlacementKind.WorkTrial, Insurer.Municipality, false)]
    [TestCase(PlacementKind.WageSubsidy, Insurer.Employer, true)]
    [TestCase(PlacementKind.Flexjob, Insurer.Employer, true)]
    [TestCase(PlacementKind.OrdinaryHours, Insurer.Employer, true)]
    [TestCase(PlacementKind.UsefulWork, Insurer.Unknown, true)]
    [TestCase(PlacementKind.Mag, Insurer.StatutoryAccidentInsurance, true)]
    public void R6_Whoever_pays_hears_of_it(PlacementKind kind, Insurer to, bool isUnverified)
    {
        var duty = AccidentDuty.Of(Dizzy with { Harm = Harm.Death }, AccidentRules.For(kind, Placements.Given.Rules, Today), Today, EndOf, WorkCalendar.Denmark)!;

        Assert.That((duty.To, duty.IsUnverified), Is.EqualTo((to, isUnverified)));
    }

    private static IncidentReport Dizzy => new(Now, IncidentKind.CouldNotGoOn, "Had to hold on to the ladder at the third step.", WorkStopped: true, Harm.None);

    private static DateTimeOffset? Due(IncidentReport report, DateOnly day) =>
        AccidentDuty.Of(report, AccidentRules.For(PlacementKind.WorkTrial, Placements.Given.Rules, day), day, EndOf, WorkCalendar.Denmark)?.DueAt;

    // A minute before midnight in Denmark, in winter.
    private static DateTimeOffset EndOf(DateOnly day) => new(day.ToDateTime(new TimeOnly(22, 59)), TimeSpan.Zero);

    private static Incident Report(IncidentReport report, PlacementState state = PlacementState.Active) =>
        Incident.Report(Guid.NewGuid(), Placement(state), report, Me, Now);

    private static Incident Brought(IncidentState state)
    {
        var incident = Report(Dizzy);
        if (state is not IncidentState.Reported)
            incident.Assess("The ladder is no place.", Me, Now);
        if (state is not (IncidentState.Reported or IncidentState.Assessed))
            Go(incident, state);
        incident.TakeEvents();
        return incident;
    }

    private static void Go(Incident incident, IncidentState next)
    {
        switch (next)
        {
            case IncidentState.Assessed: incident.Assess("The ladder is no place.", Me, Now); break;
            case IncidentState.Adjusted: incident.Adjust("Picks from the lower shelves.", Me, Now); break;
            case IncidentState.NoAction: incident.TakeNoAction("It was the heat of that day.", Me, Now); break;
            case IncidentState.LedToEnding: incident.LeadToEnding(Me, Now); break;
            default: throw new ArgumentOutOfRangeException(nameof(next));
        }
    }
}
