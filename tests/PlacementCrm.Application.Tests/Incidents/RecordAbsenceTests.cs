using PlacementCrm.Application.Incidents;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Tests.Placements;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Incidents;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Incidents;

public sealed class RecordAbsenceTests : PlacementTest
{
    private Guid _incident;

    [SetUp]
    public async Task GetHurt()
    {
        var placement = await Ready();
        await Start(placement);
        _incident = await SendAs(Some.Consultant, new ReportIncident { PlacementId = placement, At = Now, Kind = IncidentKind.Accident, WhatHappened = "Slipped on the ramp.", Harm = Harm.Injury });
        Clock.Now = Now.AddDays(2);
    }

    [Test]
    public async Task R6_The_duty_follows_when_the_days_become_known()
    {
        Assert.That((await Load<Incident>(_incident)).AccidentReportDueAt, Is.Null);

        await SendAs(Some.Consultant, await Days(1));

        var incident = await Load<Incident>(_incident);
        var task = await Load<FollowUpTask>(incident.AccidentReportTaskId!.Value);
        Assert.That((incident.AbsenceDays, task.DueOn, task.DoneAt), Is.EqualTo(((int?)1, Today, (DateTimeOffset?)null)), "the day of the accident, so it is late already");

        await SendAs(Some.Consultant, await Days(4));
        Assert.That(((await Load<Incident>(_incident)).AbsenceDays, (await Load<Incident>(_incident)).AccidentReportTaskId), Is.EqualTo(((int?)4, (Guid?)task.Id)), "one duty, one task");
    }

    [Test]
    public async Task Not_a_day_is_no_duty()
    {
        await SendAs(Some.Consultant, await Days(0));

        Assert.That((await Load<Incident>(_incident)).AccidentReportTaskId, Is.Null);
    }

    [Test]
    public async Task Is_for_those_who_keep_the_placement_and_in_days()
    {
        var request = await Days(1);

        await Assert.ThatAsync(() => SendAs(Some.Consultant, request with { Days = null }), Throws.TypeOf<RequestInvalid>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, request), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Stranger, request), Throws.TypeOf<NotFound>());
    }

    private async Task<RecordAbsence> Days(int? days) => new() { IncidentId = _incident, Version = await VersionOf<Incident>(_incident), Days = days };
}
