using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.FollowUps;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.FollowUps;

/// <summary>The days on which the company hears from us, as the agreement names them.</summary>
internal static class FollowUpDaysOf
{
    /// <param name="agreedOn">The first follow-up that the three agreed on in the safety meeting.</param>
    /// <returns>Once it runs what is planned or was done, before that what the plan of the kind will bring.</returns>
    public static async Task<IReadOnlyList<DateOnly>> FollowUpDays(this CrmDbContext db, Placement placement, DateOnly? agreedOn, CancellationToken cancel)
    {
        var endsOn = placement.EndsOn;
        var days = placement.HasStarted
            ? await db.CompanyTalksOf(placement.Id).Where(task => !task.IsCancelled && task.DueOn <= endsOn)
                .Select(task => task.DueOn).ToListAsync(cancel)
            : await Planned(db, placement, agreedOn, cancel);
        if (agreedOn is { } agreed)
            days.Add(agreed);
        return [.. days.Distinct().Order()];
    }

    private static async Task<List<DateOnly>> Planned(CrmDbContext db, Placement placement, DateOnly? agreedOn, CancellationToken cancel)
    {
        var versions = await db.FollowUpPlans.AsNoTracking().Include(plan => plan.Steps).Where(plan => plan.Kind == placement.Kind).ToListAsync(cancel);
        var plan = FollowUpPlan.For(versions, placement.StartsOn) ?? versions.MinBy(version => version.Number) ?? FollowUpPlan.Shipped(placement.Kind);
        var due = FollowUpDates.WhileRunning(plan, placement.StartsOn, placement.EndsOn, await db.WorkCalendarOf(placement.Id, cancel), placement.Period.Number)
            .Where(step => step.Step.Role is FollowUpRole.Consultant && step.Step.Kind.IsTalk()).ToList();
        if (agreedOn is { } day && FollowUpDates.Nearest(due, day) is { } nearest)
            due.Remove(nearest);
        return due.ConvertAll(step => step.On);
    }
}
