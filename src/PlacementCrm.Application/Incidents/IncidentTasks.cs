using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.Rules;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Incidents;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Application.Incidents;

/// <summary>
/// The tasks that an incident leaves. Their titles name the day and nobody's health; they are not about the company, whose next
/// step everybody sees.
/// </summary>
internal static class IncidentTasks
{
    /// <exception cref="RequestInvalid">The candidate has no case worker who could be told.</exception>
    public static async Task TellCaseWorker(this CrmDbContext db, Incident incident, DateOnly today, CancellationToken cancel)
    {
        var caseWorker = await db.Candidates.Where(candidate => candidate.Id == incident.CandidateId).Select(candidate => candidate.CaseWorkerId).SingleAsync(cancel)
            ?? throw new RequestInvalid([new Failure(nameof(ReportIncident.NotifyCaseWorker), Sentences.Of("Incidents.NoCaseWorker"))]);
        db.Add(new FollowUpTask(Guid.CreateVersion7(), Wording.OfProgram(() => Sentences.Of("Incidents.CaseWorkerTask", incident.At.DanishDay())), today, caseWorker, About(incident)));
    }

    /// <summary>Once only: a duty that is there stays, also when the days are corrected.</summary>
    public static async Task OweAccidentReport(this CrmDbContext db, Incident incident, CurrentUser user, CancellationToken cancel)
    {
        if (incident.Harm is Harm.None || incident.AccidentReportTaskId is not null)
            return;

        var day = incident.At.DanishDay();
        // R0: a placement keeps the rules of its start date until it ends; only the days are counted from the accident.
        var startsOn = await db.Placements.Where(placement => placement.Id == incident.PlacementId).Select(placement => placement.StartsOn).SingleAsync(cancel);
        var rule = (await db.RuleSet(cancel)).Find(RuleCodes.AccidentReport, startsOn)?.Read<AccidentReportParameters>();
        var calendar = await db.WorkCalendarOf(incident.PlacementId, cancel);
        var report = new IncidentReport(incident.At, incident.Kind, incident.WhatHappened, incident.WorkStopped, incident.Harm, incident.AbsenceDays, incident.Measure);
        if (AccidentDuty.DueAt(report, rule, day, EndOf, calendar) is not { } dueAt)
            return;

        var task = new FollowUpTask(
            Guid.CreateVersion7(), Wording.OfProgram(() => Sentences.Of(incident.Harm is Harm.Death ? "Incidents.DeathTask" : "Incidents.AccidentTask", day)), dueAt.DanishDay(), user.MemberId, About(incident));
        db.Add(task);
        incident.OweAccidentReport(dueAt.ToUniversalTime(), task.Id);
    }

    private static DateTimeOffset EndOf(DateOnly day) => day.AddDays(1).BeginsAt().AddMinutes(-1);

    private static TaskLinks About(Incident incident) => new(CandidateId: incident.CandidateId, PlacementId: incident.PlacementId);
}
