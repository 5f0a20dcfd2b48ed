using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Organisations;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Start;

/// <summary>A month of the organisation in numbers, beside the month before, and what each consultant has to look after.</summary>
[Requires(Permission.SeeReports)]
public sealed record ShowMonthFigures(DateOnly? Month) : IQuery<ShowMonthFigures.Figures>
{
    public sealed record Figures(DateOnly Month, Numbers Now, Numbers Before, IReadOnlyList<Line> Consultants, int WithoutNextStep, int WithoutContact);

    public sealed record Numbers(int Visits, int CompaniesReached, int PlacementsStarted);

    /// <summary>In the order of names: nobody is ranked.</summary>
    public sealed record Line(Guid Id, string Name, int Visits, int WithoutNextStep, int OverdueTasks, int PlacementsRunning);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<ShowMonthFigures, Figures>
    {
        public async Task<Figures> Handle(ShowMonthFigures request, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            var asked = request.Month ?? today;
            var month = new DateOnly(asked.Year, asked.Month, 1);
            var lines = db.CompanyOverviews.AsNoTracking();
            return new Figures(
                month,
                await Count(month, cancellationToken),
                await Count(month.AddMonths(-1), cancellationToken),
                await Lines(month, today, cancellationToken),
                await lines.CountAsync(line => line.NextStepOn == DateOnly.MaxValue, cancellationToken),
                await lines.CountAsync(line => !db.ContactRoles.Any(role => role.CompanyId == line.Id && (role.ToOn == null || role.ToOn >= today)), cancellationToken));
        }

        private async Task<Numbers> Count(DateOnly month, CancellationToken cancel)
        {
            var (from, to) = (month.BeginsAt(), month.AddMonths(1).BeginsAt());
            var held = db.Activities.Where(activity => activity.At >= from && activity.At < to && activity.State == ActivityState.Held);
            return new Numbers(
                await held.VisitsOnly().CountAsync(cancel),
                await held.Select(activity => activity.CompanyId).Distinct().CountAsync(cancel),
                // A start that was taken back at once was none.
                await db.Placements.CountAsync(placement => !PlacementFilters.BeforeStart.Contains(placement.State) && placement.Transitions.Any(step =>
                    step.FromState == PlacementState.ReadyToStart && step.ToState == PlacementState.Active && step.At >= from && step.At < to), cancel));
        }

        private Task<List<Line>> Lines(DateOnly month, DateOnly today, CancellationToken cancel)
        {
            var (from, to) = (month.BeginsAt(), month.AddMonths(1).BeginsAt());
            return db.Members.AsNoTracking().Where(member => member.IsActive && member.Role == Role.Consultant)
                .OrderBy(member => member.Name).ThenBy(member => member.Id).Take(200)
                .Select(member => new Line(
                    member.Id, member.Name,
                    db.Activities.Count(activity => activity.AuthorId == member.Id && activity.At >= from && activity.At < to && activity.State == ActivityState.Held
                        && (activity.Kind == ActivityKind.Visit || activity.Kind == ActivityKind.Video) && activity.Participants.Any()),
                    db.CompanyOverviews.Count(line => line.NextStepOn == DateOnly.MaxValue && db.Companies.Any(company => company.Id == line.Id && company.OwnerId == member.Id)),
                    db.FollowUpTasks.Count(task => task.OwnerId == member.Id && task.DoneAt == null && task.DueOn < today),
                    db.Placements.Count(placement => placement.ConsultantId == member.Id
                        && (placement.State == PlacementState.Active || placement.State == PlacementState.AtRisk))))
                .ToListAsync(cancel);
        }
    }
}
