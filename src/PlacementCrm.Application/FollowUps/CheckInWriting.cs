using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.HoursWorked;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.FollowUps;
using PlacementCrm.Domain.HoursWorked;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.FollowUps;

/// <summary>What recording and correcting a check-in have in common.</summary>
internal static class CheckInWriting
{
    /// <summary>Refuses a check-in that cannot belong to the placement: too early, a foreign goal, a consideration that was not shared.</summary>
    /// <param name="corrected">What it asked about and is no longer shared or agreed stays as it was told.</param>
    public static async Task<CheckInAnswers> CheckedAnswers(
        this CrmDbContext db, CheckInCard card, Placement placement, DateOnly today, CancellationToken cancel, CheckIn? corrected = null)
    {
        if (!placement.State.IsRunning() && placement.EndedOn is null)
            throw new RuleBroken("FollowUps.NotStarted");

        var answers = card.Answers();
        answers.CheckDay(placement.StartsOn, today);
        var goals = await db.ProgressGoals.Where(goal => goal.PlacementId == placement.Id).Select(goal => goal.Id).ToListAsync(cancel);
        if (answers.Grades.Keys.Except(goals).Any())
            throw new NotFound();

        var shared = (await db.MeetingOf(placement.Id, cancel))?.Answers.Select(answer => answer.ConsiderationId).ToHashSet() ?? [];
        var left = (corrected?.Considerations ?? []).Where(check => !shared.Contains(check.ConsiderationId)).ToDictionary(check => check.ConsiderationId, check => check.Answer);
        if (!answers.Considerations.Keys.All(id => shared.Contains(id) || left.ContainsKey(id)))
            throw new RuleBroken("FollowUps.NotShared");
        return answers with { Considerations = answers.Considerations.Where(check => !left.ContainsKey(check.Key)).Concat(left).ToDictionary() };
    }

    public static Task WriteHoursOf(this CrmDbContext db, CheckInCard card, Placement placement, CurrentUser user, TimeProvider clock, CancellationToken cancel) =>
        db.WriteHours(placement, card.Hours, new HoursNote(WorkedHours.Unknown, HoursSource.CheckIn, user.MemberId, clock.GetUtcNow()), clock.Today(), cancel);

    /// <summary>The day that was agreed on becomes a task, unless one is planned for it already.</summary>
    public static async Task PlanNext(this CrmDbContext db, Placement placement, DateOnly? on, CurrentUser user, CancellationToken cancel)
    {
        if (on is not { } day || !placement.State.IsRunning() || (await db.OpenTalksOn(placement.Id, day, cancel)).Count > 0)
            return;

        db.Add(new FollowUpTask(
            Guid.CreateVersion7(), Wording.OfProgram(() => Sentences.Of("FollowUps.StepHowIsIt")), day, user.MemberId,
            new TaskLinks(placement.CompanyId, CandidateId: placement.CandidateId, PlacementId: placement.Id), FollowUpKind.CheckIn));
    }

    /// <summary>Another day was agreed on than was written first: what was planned for that one moves. Sent again unchanged, the day plans nothing.</summary>
    /// <param name="was">The day before the correction.</param>
    public static async Task MoveNext(
        this CrmDbContext db, Placement placement, CheckIn corrected, DateOnly? was, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        if (corrected.NextOn == was || !placement.State.IsRunning())
            return;

        if (was is { } before && await db.PlannedBy(corrected, before, cancel) is { } planned)
        {
            if (corrected.NextOn is { } day && (await db.OpenTalksOn(placement.Id, day, cancel)).Count == 0)
                planned.Move(day);
            else
                planned.Cancel(user.MemberId, clock.GetUtcNow());
            return;
        }

        await db.PlanNext(placement, corrected.NextOn, user, cancel);
    }

    /// <summary>The open task of the day that is no step of the plan; none when another check-in agreed on that day too.</summary>
    private static async Task<FollowUpTask?> PlannedBy(this CrmDbContext db, CheckIn checkIn, DateOnly day, CancellationToken cancel) =>
        await db.CheckIns.AnyAsync(other => other.PlacementId == checkIn.PlacementId && other.Id != checkIn.Id && other.NextOn == day, cancel)
            ? null
            : (await db.OpenTalksOn(checkIn.PlacementId, day, cancel)).Find(task => task is { Kind: FollowUpKind.CheckIn, StepId: null });
}
