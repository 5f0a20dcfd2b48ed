using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Activities;

namespace PlacementCrm.Application.Start;

/// <summary>What a consultant planned for today, what was planned earlier and never told, and how the week goes.</summary>
[Requires(Permission.LogActivities)]
public sealed record ShowMyDay : IQuery<ShowMyDay.Day>
{
    /// <summary>More lines than this are not read in the morning.</summary>
    public const int AtMost = 7;

    public sealed record Day(IReadOnlyList<Plan> Today, IReadOnlyList<Plan> NotTold, int VisitsThisWeek, int WithoutNextStep);

    public sealed record Plan(Guid Id, ActivityKind Kind, DateTimeOffset At, Guid CompanyId, string Company, string? Town, string Purpose);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<ShowMyDay, Day>
    {
        public async Task<Day> Handle(ShowMyDay request, CancellationToken cancellationToken)
        {
            var (me, today) = (user.MemberId, clock.Today());
            var (morning, night) = (today.BeginsAt(), today.AddDays(1).BeginsAt());
            var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7)).BeginsAt();

            var plans = db.Activities.AsNoTracking().Where(activity => activity.AuthorId == me && activity.State == ActivityState.Planned && activity.At < night);
            var visits = await db.Activities.Where(activity => activity.AuthorId == me && activity.At >= monday).VisitsOnly().CountAsync(cancellationToken);
            var without = await db.CompanyOverviews
                .Where(line => line.NextStepOn == DateOnly.MaxValue && db.Companies.Any(company => company.Id == line.Id && company.OwnerId == me && !company.DoNotContact))
                .CountAsync(cancellationToken);
            return new Day(
                await Listed(plans.Where(activity => activity.At >= morning).OrderBy(activity => activity.At), cancellationToken),
                await Listed(plans.Where(activity => activity.At < morning).OrderByDescending(activity => activity.At), cancellationToken),
                visits, without);
        }

        private Task<List<Plan>> Listed(IQueryable<Activity> plans, CancellationToken cancel) =>
            (from plan in plans.Take(AtMost)
             join line in db.CompanyOverviews on plan.CompanyId equals line.Id
             select new Plan(plan.Id, plan.Kind, plan.At, plan.CompanyId, line.Name, line.Town == "" ? null : line.Town, plan.Purpose))
            .ToListAsync(cancel);
    }
}

internal static class Visits
{
    /// <summary>As reports count: a visit or video meeting that came about with somebody from the company.</summary>
    public static IQueryable<Activity> VisitsOnly(this IQueryable<Activity> activities) =>
        activities.Where(activity => activity.State == ActivityState.Held
            && (activity.Kind == ActivityKind.Visit || activity.Kind == ActivityKind.Video) && activity.Participants.Any());
}
