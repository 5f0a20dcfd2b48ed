using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.Rules;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Incidents;

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

    /// <summary>
    /// Brings the duty to report an accident in line with what is known of the harm by now: it arises, its task gets another day,
    /// or it is over. What was reported already stays reported. As long as too little is known, finding out is a task.
    /// </summary>
    /// <param name="isSameHarm">Only the moment is another one: whoever has reported the accident does not report it once more.</param>
    public static async Task SettleAccidentDuty(
        this CrmDbContext db, Incident incident, CurrentUser user, TimeProvider clock, CancellationToken cancel, bool isSameHarm = false)
    {
        var now = clock.GetUtcNow();
        await db.SettleClarifying(incident, user, clock, cancel);
        var duty = await db.DutyOf(incident, cancel);
        var task = incident.AccidentReportTaskId is { } id ? await db.FollowUpTasks.SingleAsync(row => row.Id == id, cancel) : null;
        if (task is { IsOpen: false } && (duty is null || duty.DueAt == incident.AccidentReportDueAt))
            return;

        if (duty is null)
        {
            task?.Cancel(user.MemberId, now);
            incident.OweNoReport();
            return;
        }
        if (task is { IsOpen: true })
            task.Rewrite(TitleOf(incident, duty), duty.DueAt.DanishDay());
        else if (task is null || !isSameHarm)
            db.Add(task = new FollowUpTask(Guid.CreateVersion7(), TitleOf(incident, duty), duty.DueAt.DanishDay(), user.MemberId, About(incident)));
        incident.OweAccidentReport(duty, task.Id);
    }

    private static async Task SettleClarifying(this CrmDbContext db, Incident incident, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        var task = incident.ClarifyTaskId is { } id ? await db.FollowUpTasks.SingleAsync(row => row.Id == id, cancel) : null;
        if (!incident.IsUnclear)
        {
            task?.Complete(user.MemberId, clock.GetUtcNow());
            return;
        }
        var title = Wording.OfProgram(() => Sentences.Of("Incidents.ClarifyTask", incident.At.DanishDay()));
        if (task is { IsOpen: true })
        {
            task.Rewrite(title, task.DueOn);
            return;
        }

        // Due at once: a report is due on the day of the accident.
        db.Add(task = new FollowUpTask(Guid.CreateVersion7(), title, clock.Today(), user.MemberId, About(incident)));
        incident.ClarifyWith(task.Id);
    }

    private static async Task<AccidentDuty?> DutyOf(this CrmDbContext db, Incident incident, CancellationToken cancel)
    {
        if (incident.Harm is not (Harm.Injury or Harm.Death))
            return null;

        var placement = await db.Placements.Where(row => row.Id == incident.PlacementId).Select(row => new { row.Kind, row.StartsOn }).SingleAsync(cancel);
        var rules = AccidentRules.For(placement.Kind, await db.RuleSet(cancel), placement.StartsOn);
        var report = new IncidentReport(incident.At, incident.Kind, incident.WhatHappened, incident.WorkStopped, incident.Harm, incident.AbsenceDays, incident.Measure);
        return AccidentDuty.Of(report, rules, incident.At.DanishDay(), EndOf, await db.WorkCalendarOf(incident.PlacementId, cancel));
    }

    private static Wording TitleOf(Incident incident, AccidentDuty duty) => Wording.OfProgram(() =>
    {
        var title = Sentences.Of($"Incidents.{(incident.Harm is Harm.Death ? "Death" : "Accident")}Task{duty.To}", incident.At.DanishDay());
        return duty.IsUnverified ? Sentences.Of("Incidents.NotVerified", title) : title;
    });

    private static DateTimeOffset EndOf(DateOnly day) => day.AddDays(1).BeginsAt().AddMinutes(-1);

    private static TaskLinks About(Incident incident) => new(CandidateId: incident.CandidateId, PlacementId: incident.PlacementId);
}
