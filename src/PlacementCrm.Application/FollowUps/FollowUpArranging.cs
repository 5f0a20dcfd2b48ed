using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.FollowUps;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.FollowUps;

/// <summary>Turns the plan of a kind into tasks of a placement, and takes them off the lists when it is over.</summary>
internal static class FollowUpArranging
{
    /// <summary>
    /// Called when a placement starts and again when its period changes. What is there already stays: only steps without a task get
    /// one, and an open step before the old end moves to the new end.
    /// </summary>
    /// <param name="agreedOn">The first follow-up that the three agreed on in the safety meeting.</param>
    public static async Task ArrangeFollowUps(this CrmDbContext db, Placement placement, DateOnly? agreedOn, DateOnly today, CancellationToken cancel)
    {
        var plan = await db.FollowUpPlanFor(placement.Kind, placement.StartsOn, cancel);
        var tasks = await db.FollowUpTasks.Where(task => task.PlacementId == placement.Id).ToListAsync(cancel);
        var due = FollowUpDates.WhileRunning(plan, placement.StartsOn, placement.EndsOn, await db.WorkCalendarOf(placement.Id, cancel), placement.Period.Number).ToList();
        if (agreedOn is { } day && tasks.TrueForAll(task => task.StepId is null))
            PutAgreedFirst(due, tasks, day);

        foreach (var step in due.Where(step => !tasks.Exists(task => task.StepId == step.Step.Id && task.Occurrence == step.Occurrence)))
        {
            if (step.Step.Anchor is FollowUpAnchor.BeforeEnd && tasks.Find(task => task.IsOpen && task.StepId == step.Step.Id) is { } open)
                MoveTo(open, step);
            else if (step.On >= today) // Nobody is reminded of a day that had passed before the start was written down.
                db.Add(await TaskFor(db, placement, step, cancel));
        }
    }

    /// <summary>The placement is over or was called off: open follow-ups are cancelled. Those that come after an end begin now.</summary>
    public static async Task CloseFollowUps(this CrmDbContext db, Placement placement, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        var open = await db.FollowUpTasks.Where(task => task.PlacementId == placement.Id && task.Kind != null && task.DoneAt == null).ToListAsync(cancel);
        open.ForEach(task => task.Cancel(user.MemberId, clock.GetUtcNow()));
        if (placement.EndedOn is not { } ended)
            return;

        var plan = await db.FollowUpPlanFor(placement.Kind, placement.StartsOn, cancel);
        foreach (var step in FollowUpDates.AfterEnd(plan, ended, await db.WorkCalendarOf(placement.Id, cancel)).Where(step => step.On >= clock.Today()))
            db.Add(await TaskFor(db, placement, step, cancel));
    }

    private static void PutAgreedFirst(List<DueStep> due, List<FollowUpTask> tasks, DateOnly agreedOn)
    {
        if (FollowUpDates.Nearest(due, agreedOn) is not { } nearest)
            return;

        due.Remove(nearest);
        if (tasks.Find(task => task.DueOn == agreedOn && task.IsCompanyTalk()) is { } agreed)
            agreed.TakeThePlaceOf(nearest);
        else
            due.Add(nearest with { On = agreedOn });
    }

    private static void MoveTo(FollowUpTask open, DueStep step)
    {
        open.Move(step.On);
        open.TakeThePlaceOf(step);
    }

    private static async Task<FollowUpTask> TaskFor(CrmDbContext db, Placement placement, DueStep due, CancellationToken cancel)
    {
        var isCaseWorkers = due.Step.Role is FollowUpRole.CaseWorker;
        var owner = isCaseWorkers
            ? await db.Candidates.Where(candidate => candidate.Id == placement.CandidateId).Select(candidate => candidate.CaseWorkerId).SingleAsync(cancel)
            : null;
        // A task of the municipality is nobody's next step towards the company.
        var links = new TaskLinks(isCaseWorkers ? null : placement.CompanyId, CandidateId: placement.CandidateId, PlacementId: placement.Id);
        return new FollowUpTask(
            Guid.CreateVersion7(), Wording.OfProgram(() => FollowUpPlans.TitleOf(due.Step.Title)), due.On, owner ?? placement.ConsultantId, links, due.Step.Kind, due);
    }
}
