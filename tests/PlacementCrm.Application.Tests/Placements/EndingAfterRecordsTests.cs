using PlacementCrm.Application.HoursWorked;
using PlacementCrm.Application.Incidents;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.HoursWorked;
using PlacementCrm.Domain.Incidents;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Placements;

/// <summary>The last day is held against what was written down, and there always is one.</summary>
[SetCulture("en-GB")]
public sealed class EndingAfterRecordsTests : PlacementTest
{
    private static readonly DateOnly s_last = Monday.AddDays(27);

    [TestCase(true)]
    [TestCase(false)]
    public async Task C8_What_is_over_and_went_on_is_ended_on_its_last_day(bool completes)
    {
        var id = await Running(daysLater: 37);
        await Happens(id, IncidentKind.Accident);
        await SendAs(Some.Consultant, new RecordHours { PlacementId = id, Source = HoursSource.Company, Lines = [new() { WeekOf = s_last, Unpaid = 20 }] });

        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, await EndEarly(id, s_last.AddDays(-1))),
            Throws.TypeOf<RuleBroken>().With.Message.EqualTo("An incident happened on 30/12/2026, so the placement had not ended before. Choose a last day from 20/12/2026 on."));
        if (completes)
            await SendAs(Some.Consultant, await Complete(id, s_last));
        else
            await SendAs(Some.Consultant, await EndEarly(id, s_last));

        Assert.That((await Load<Placement>(id)).EndedOn, Is.EqualTo(s_last));
    }

    [TestCase(IncidentKind.CouldNotGoOn, true)]
    [TestCase(IncidentKind.Accident, true)]
    [TestCase(IncidentKind.Danger, true)]
    [TestCase(IncidentKind.OtherWork, true)]
    [TestCase(IncidentKind.Conflict, false)]
    [TestCase(IncidentKind.Absence, false)]
    [TestCase(IncidentKind.Other, false)]
    public async Task C8_Only_what_shows_somebody_at_work_holds_the_last_day(IncidentKind kind, bool holds)
    {
        var id = await Running(daysLater: 10);
        await Happens(id, kind);

        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, await EndEarly(id, Monday.AddDays(8))),
            holds ? Throws.TypeOf<RuleBroken>().With.Message.StartsWith("An incident happened on 03/12/2026") : Throws.Nothing);
    }

    private async Task<Guid> Running(int daysLater)
    {
        var id = await Ready();
        await Start(id);
        Clock.Now = Now.AddDays(daysLater);
        return id;
    }

    private async Task Happens(Guid id, IncidentKind kind) =>
        await SendAs(Some.Consultant, new ReportIncident { PlacementId = id, At = Clock.Now, Kind = kind, WhatHappened = "At the ramp.", Harm = Harm.None });

    private async Task<EndPlacementEarly> EndEarly(Guid id, DateOnly on) => new()
    {
        PlacementId = id,
        Version = await VersionOf<Placement>(id),
        EndedOn = on,
        CandidateReason = EndingReason.TravelTooHard,
        CandidateWords = "Two buses.",
        CompanyReason = EndingReason.NoWorkLeft,
        CompanyWords = "The order was cancelled.",
    };

    private async Task<CompletePlacement> Complete(Guid id, DateOnly on) => new()
    {
        PlacementId = id,
        Version = await VersionOf<Placement>(id),
        EndedOn = on,
        CandidateReason = EndingReason.PeriodOver,
        CandidateWords = "It was good.",
        CompanyReason = EndingReason.PeriodOver,
        CompanyWords = "We learnt a lot.",
    };
}
