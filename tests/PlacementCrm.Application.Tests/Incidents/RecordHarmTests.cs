using PlacementCrm.Application.Incidents;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.Tasks;
using PlacementCrm.Application.Tests.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Events;
using PlacementCrm.Domain.Incidents;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Incidents;

[SetCulture("en-GB")]
public sealed class RecordHarmTests : PlacementTest
{
    private Guid _placement;
    private Guid _incident;

    [SetUp]
    public async Task SomethingHappened()
    {
        _placement = await Ready();
        await Start(_placement);
        _incident = await SendAs(Some.Consultant, new ReportIncident { PlacementId = _placement, At = Now, Kind = IncidentKind.Accident, WhatHappened = "Slipped on the ramp.", Harm = Harm.Unknown });
        Clock.Now = Now.AddDays(2);
    }

    [Test]
    public async Task R6_The_duty_follows_when_the_harm_becomes_known_and_counts_from_the_incident()
    {
        var clarify = (await Stored()).ClarifyTaskId!.Value;
        Assert.That((await Load<FollowUpTask>(clarify)).IsOpen, Is.True);

        await SendAs(Some.Consultant, await Tell(Harm.Injury));
        Assert.That(((await Stored()).AccidentReportTaskId, (await Load<FollowUpTask>(clarify)).IsOpen), Is.EqualTo(((Guid?)null, true)), "how long is not known yet");
        await SendAs(Some.Consultant, await Tell(Harm.Injury, 1));

        var incident = await Stored();
        var task = await Load<FollowUpTask>(incident.AccidentReportTaskId!.Value);
        Assert.That((task.DueOn, task.DoneAt, incident.AccidentReportTo, incident.IsAccidentReportUnverified),
            Is.EqualTo((Today, (DateTimeOffset?)null, (Insurer?)Insurer.Municipality, false)), "the day of the accident, so it is late already");
        Assert.That((await Load<FollowUpTask>(clarify)).IsOpen, Is.False, "nothing to find out any more");

        await SendAs(Some.Consultant, await Tell(Harm.Injury, 4));
        Assert.That((await Stored()).AccidentReportTaskId, Is.EqualTo(task.Id), "one duty, one task");
    }

    [Test]
    public async Task R6_A_correction_changes_the_duty_and_closes_it_and_what_was_told_before_stays()
    {
        await SendAs(Some.Consultant, await Tell(Harm.Injury, 1));
        var task = (await Stored()).AccidentReportTaskId!.Value;

        await SendAs(Some.Consultant, await Tell(Harm.Death));
        var death = await Load<FollowUpTask>(task);
        Assert.That((death.Title.InLanguage(), death.DueOn), Is.EqualTo(("Report the fatal accident of 23 Nov 2026 to the municipality", Today.AddDays(2))));

        await SendAs(Some.OtherConsultant, await Tell(Harm.None));
        Assert.That(((await Stored()).AccidentReportDueAt, (await Load<FollowUpTask>(task)).IsCancelled), Is.EqualTo(((DateTimeOffset?)null, true)));

        var row = (await SendAs(Some.Consultant, new FindIncidents(_placement))).Rows.Single();
        Assert.That((row.Harm, row.AccidentReportTo), Is.EqualTo((Harm.None, (Insurer?)null)));
        Assert.That(row.HarmBefore.Select(before => (before.Harm, before.AbsenceDays, before.ReplacedBy)), Is.EqualTo(new[]
        {
            (Harm.Death, (int?)null, "Mikkel Nørby"), (Harm.Injury, 1, "Karen Holm"), (Harm.Unknown, null, "Karen Holm"),
        }));
        Assert.That(await Sql($"select count(*) from domain_event where kind = '{EventKind.IncidentHarmRecorded}' and subject_id = '{_incident}'"), Is.EqualTo(3));
        Assert.That(await Sql($"select count(*) from audit_entry where request = 'RecordHarm' and 'Incident.Harm' = any(fields)"), Is.EqualTo(3));
    }

    [Test]
    public async Task R6_What_was_reported_stays_reported_and_a_death_is_reported_once_more()
    {
        await SendAs(Some.Consultant, await Tell(Harm.Injury, 1));
        var task = (await Stored()).AccidentReportTaskId!.Value;
        await SendAs(Some.Consultant, new CompleteTask(task));

        await SendAs(Some.Consultant, await Tell(Harm.None));
        Assert.That((await Stored()).AccidentReportTaskId, Is.EqualTo(task));
        await SendAs(Some.Consultant, await Tell(Harm.Death));

        Assert.That((await Stored()).AccidentReportTaskId, Is.Not.EqualTo(task));
        Assert.That((await Load<FollowUpTask>(task)).DoneAt, Is.Not.Null);
    }

    [Test]
    public async Task The_assessment_says_what_is_known_by_then()
    {
        await SendAs(Some.Consultant, new AssessIncident { IncidentId = _incident, Version = await VersionOf<Incident>(_incident), Words = "The ramp was wet.", Harm = Harm.Injury, AbsenceDays = 2 });

        var incident = await Stored();
        Assert.That((incident.State, incident.Harm, incident.AbsenceDays, incident.AccidentReportTaskId is not null), Is.EqualTo((IncidentState.Assessed, Harm.Injury, (int?)2, true)));
    }

    [Test]
    public async Task R6_Is_settled_once_it_is_known_whether_somebody_was_harmed()
    {
        await SendAs(Some.Consultant, new AssessIncident { IncidentId = _incident, Version = await VersionOf<Incident>(_incident), Words = "The ramp was wet." });

        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, await NoAction()), Throws.TypeOf<RuleBroken>().With.Message.Contains("Tell the harm first"));
        await SendAs(Some.Consultant, await Tell(Harm.None));
        await SendAs(Some.Consultant, await NoAction());

        Assert.That((await Stored()).State, Is.EqualTo(IncidentState.NoAction));
    }

    [Test]
    public async Task R6_The_end_of_the_placement_leaves_the_task_to_find_out()
    {
        await SendAs(Some.Consultant, new EndPlacementEarly
        {
            PlacementId = _placement,
            Version = await VersionOf<Placement>(_placement),
            EndedOn = Today.AddDays(2),
            CandidateReason = EndingReason.HealthGotInTheWay,
            CandidateWords = "The ramp.",
            CompanyReason = EndingReason.HealthGotInTheWay,
            CompanyWords = "The ramp.",
            IncidentId = _incident,
        });

        var incident = await Stored();
        Assert.That((incident.State, (await Load<FollowUpTask>(incident.ClarifyTaskId!.Value)).IsOpen), Is.EqualTo((IncidentState.LedToEnding, true)));

        await SendAs(Some.Consultant, await Tell(Harm.Injury, 1));
        Assert.That((await Stored()).AccidentReportTaskId, Is.Not.Null, "told after the end, the duty arises all the same");
    }

    [Test]
    public async Task Not_a_day_is_no_duty()
    {
        await SendAs(Some.Consultant, await Tell(Harm.Injury, 0));

        Assert.That((await Stored()).AccidentReportTaskId, Is.Null);
    }

    [Test]
    public async Task Is_for_those_who_keep_the_placement_and_says_what_is_missing()
    {
        var request = await Tell(Harm.Injury, 1);

        await Assert.ThatAsync(() => SendAs(Some.Consultant, request with { Harm = null }), Throws.TypeOf<RequestInvalid>());
        await Assert.ThatAsync(() => SendAs(Some.Consultant, request with { AbsenceDays = -1 }), Throws.TypeOf<RequestInvalid>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, request), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Stranger, request), Throws.TypeOf<NotFound>());
    }

    private Task<Incident> Stored() => Load<Incident>(_incident);

    private async Task<RecordNoAction> NoAction() => new() { IncidentId = _incident, Version = await VersionOf<Incident>(_incident), Words = "It is dry now." };

    private async Task<RecordHarm> Tell(Harm harm, int? days = null) => new() { IncidentId = _incident, Version = await VersionOf<Incident>(_incident), Harm = harm, AbsenceDays = days };
}
