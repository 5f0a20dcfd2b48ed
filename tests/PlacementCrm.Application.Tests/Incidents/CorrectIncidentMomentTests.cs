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
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Incidents;

[SetCulture("en-GB")]
public sealed class CorrectIncidentMomentTests : PlacementTest
{
    private Guid _placement;
    private Guid _incident;

    [SetUp]
    public async Task SomethingWasToldTwoDaysLater()
    {
        _placement = await Ready();
        await Start(_placement);
        Clock.Now = Now.AddDays(2);
        _incident = await SendAs(Some.Consultant, new ReportIncident
        {
            PlacementId = _placement,
            At = Clock.Now,
            Kind = IncidentKind.Accident,
            WhatHappened = "Slipped on the ramp.",
            Harm = Harm.Injury,
            AbsenceDays = 1,
        });
    }

    [Test]
    public async Task R6_The_duty_counts_from_when_it_really_happened_and_what_was_told_before_stays()
    {
        var task = (await Stored()).AccidentReportTaskId!.Value;
        Assert.That((await Load<FollowUpTask>(task)).DueOn, Is.EqualTo(Today.AddDays(2)));

        await SendAs(Some.OtherConsultant, await Happened(Now));
        await SendAs(Some.Consultant, await Happened(Now));

        var due = await Load<FollowUpTask>(task);
        Assert.That((due.DueOn, due.Title.InLanguage()), Is.EqualTo((Today, "Report the accident of 23 Nov 2026 to the municipality")));
        var row = (await SendAs(Some.Consultant, new FindIncidents(_placement))).Rows.Single();
        Assert.That((row.At, row.AccidentReportTaskId, row.AccidentReportDueAt!.Value.DanishDay()), Is.EqualTo((Now, (Guid?)task, Today)));
        Assert.That(row.MomentBefore, Is.EqualTo(new[] { new FindIncidents.EarlierMoment(Now.AddDays(2), "Mikkel Nørby", Clock.Now) }), "the same moment again is nothing new");
        Assert.That(await Sql($"select count(*) from domain_event where kind = '{EventKind.IncidentMomentCorrected}' and subject_id = '{_incident}'"), Is.EqualTo(1));
        Assert.That(await Sql("select count(*) from audit_entry where request = 'CorrectIncidentMoment' and 'Incident.At' = any(fields)"), Is.EqualTo(1));
    }

    [Test]
    public async Task R6_What_was_reported_is_not_reported_once_more()
    {
        var task = (await Stored()).AccidentReportTaskId!.Value;
        await SendAs(Some.Consultant, new CompleteTask(task));

        await SendAs(Some.Consultant, await Happened(Now));

        var incident = await Stored();
        Assert.That((incident.AccidentReportTaskId, incident.AccidentReportDueAt!.Value.DanishDay()), Is.EqualTo(((Guid?)task, Today)));
    }

    [Test]
    public async Task What_has_to_be_clarified_names_the_right_day()
    {
        await SendAs(Some.Consultant, new RecordHarm { IncidentId = _incident, Version = await VersionOf<Incident>(_incident), Harm = Harm.Unknown });

        await SendAs(Some.Consultant, await Happened(Now));

        var clarify = await Load<FollowUpTask>((await Stored()).ClarifyTaskId!.Value);
        Assert.That((clarify.IsOpen, clarify.Title.InLanguage()), Is.EqualTo((true, "Clarify whether the incident of 23 Nov 2026 must be reported")));
    }

    [Test]
    public async Task It_lies_in_the_placement_and_not_in_the_future()
    {
        await Refused(Clock.Now.AddHours(1), "The incident lies in the future. Write when it happened.");
        await Refused(Now.AddDays(-2), "The placement began on 23/11/2026. Write a day from then on.");
        await SendAs(Some.Consultant, new EndPlacementEarly
        {
            PlacementId = _placement,
            Version = await VersionOf<Placement>(_placement),
            EndedOn = Today.AddDays(2),
            CandidateReason = EndingReason.TravelTooHard,
            CandidateWords = "Two buses.",
            CompanyReason = EndingReason.NoWorkLeft,
            CompanyWords = "The order was cancelled.",
        });
        Clock.Now = Now.AddDays(5);
        await Refused(Now.AddDays(3), "The placement ended on 25/11/2026. Write a day until then.");
        Assert.That((await Stored()).At, Is.EqualTo(Now.AddDays(2)));
    }

    [Test]
    public async Task Is_for_those_who_keep_the_placement_and_says_what_is_missing()
    {
        var request = await Happened(Now);

        await Assert.ThatAsync(() => SendAs(Some.Consultant, request with { At = default }), Throws.TypeOf<RequestInvalid>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, request), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Stranger, request), Throws.TypeOf<NotFound>());
        await SendAs(Some.Consultant, request);
        await Assert.ThatAsync(() => SendAs(Some.OtherConsultant, request), Throws.TypeOf<EditConflict>(), "somebody corrected it since");
    }

    private async Task Refused(DateTimeOffset at, string sentence) =>
        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, await Happened(at)), Throws.TypeOf<RuleBroken>().With.Message.EqualTo(sentence));

    private Task<Incident> Stored() => Load<Incident>(_incident);

    private async Task<CorrectIncidentMoment> Happened(DateTimeOffset at) => new() { IncidentId = _incident, Version = await VersionOf<Incident>(_incident), At = at };
}
