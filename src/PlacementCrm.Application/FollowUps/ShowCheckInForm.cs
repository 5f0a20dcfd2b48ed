using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.HoursWorked;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.FollowUps;
using PlacementCrm.Domain.HoursWorked;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.FollowUps;

/// <summary>What the form of a check-in begins with; with <see cref="CheckInId"/>, what was written, to be corrected.</summary>
[Requires(Permission.KeepPlacements), ShowsConsiderations]
public sealed record ShowCheckInForm(Guid PlacementId, Guid? CheckInId = null) : IQuery<ShowCheckInForm.Form>, IReadsCandidates
{
    public sealed record Form
    {
        public required string Candidate { get; init; }
        public required string Company { get; init; }
        public required PlacementState State { get; init; }
        public required DateOnly HeldOn { get; init; }
        public required decimal MostHours { get; init; }

        /// <summary>The week of the day and the one before, with what was told already.</summary>
        public required IReadOnlyList<HoursLine> Hours { get; init; }
        public required IReadOnlyList<Goal> Goals { get; init; }
        public required IReadOnlyList<Shared> Considerations { get; init; }

        /// <summary>The open follow-ups, the nearest to today first.</summary>
        public required IReadOnlyList<Planned> Planned { get; init; }

        /// <summary>What is to be corrected.</summary>
        public Written? Written { get; init; }
    }

    public sealed record Goal(Guid Id, string Title, string Target, int? Latest);

    public sealed record Shared(Guid ConsiderationId, string Words);

    public sealed record Planned(Guid TaskId, string Title, DateOnly DueOn);

    public sealed record Written(
        uint Version, CheckInWith With, int? DaysPlanned, int? DaysAttended, int? WellBeing, string? Note, DateOnly? NextOn,
        IReadOnlyDictionary<Guid, int> Grades, IReadOnlyDictionary<Guid, StillRespected> Considerations);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<ShowCheckInForm, Form>
    {
        public async Task<Form> Handle(ShowCheckInForm request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).AsNoTracking().Get(request.PlacementId, cancellationToken);
            if (!placement.State.IsRunning() && placement.EndedOn is null)
                throw new RuleBroken("FollowUps.NotStarted");

            audit.Shows(placement.CandidateId);
            var checkIns = await db.CheckIns.AsNoTracking().Include(row => row.Grades).Include(row => row.Considerations).AsSplitQuery()
                .Where(row => row.PlacementId == placement.Id).OrderByDescending(row => row.HeldOn).ToListAsync(cancellationToken);
            var corrected = request.CheckInId is { } id ? checkIns.Find(row => row.Id == id) ?? throw new NotFound() : null;
            var day = corrected?.HeldOn ?? clock.Today();
            var names = await NamesOf(placement, cancellationToken);
            return new Form
            {
                Candidate = names.Candidate,
                Company = names.Company,
                State = placement.State,
                HeldOn = day,
                MostHours = await db.MostHours(placement, cancellationToken),
                Hours = await HoursAround(placement, day, cancellationToken),
                Goals = await GoalsOf(placement.Id, checkIns, corrected, cancellationToken),
                Considerations = await SharedWith(placement.Id, cancellationToken),
                Planned = await PlannedFor(placement.Id, cancellationToken),
                Written = corrected is null ? null : Told(corrected),
            };
        }

        private Task<Names> NamesOf(Placement placement, CancellationToken cancel) =>
            db.Candidates.Where(candidate => candidate.Id == placement.CandidateId)
                .Select(candidate => new Names(
                    candidate.GivenName + " " + candidate.FamilyName, db.Companies.First(company => company.Id == placement.CompanyId).Name))
                .SingleAsync(cancel);

        private sealed record Names(string Candidate, string Company);

        private async Task<IReadOnlyList<HoursLine>> HoursAround(Placement placement, DateOnly day, CancellationToken cancel)
        {
            var week = new IsoWeek(day);
            var weeks = HoursBook.Weeks(placement, clock.Today()).Where(other => other == week || other == week.Plus(-1)).OrderDescending().ToList();
            var mondays = weeks.ConvertAll(other => other.Monday);
            var told = await db.HoursEntries.AsNoTracking()
                .Where(entry => entry.PlacementId == placement.Id && mondays.Contains(entry.WeekStartsOn)).ToDictionaryAsync(entry => entry.Week, cancel);
            return weeks.ConvertAll(other => told.TryGetValue(other, out var entry)
                ? new HoursLine { WeekOf = other.Monday, Paid = entry.PaidHours, Unpaid = entry.UnpaidHours, IsUnknown = entry.PaidHours is null, Version = entry.Version }
                : new HoursLine { WeekOf = other.Monday });
        }

        private async Task<IReadOnlyList<Goal>> GoalsOf(Guid placementId, List<CheckIn> checkIns, CheckIn? corrected, CancellationToken cancel)
        {
            var goals = await db.ProgressGoals.AsNoTracking().Where(goal => goal.PlacementId == placementId).OrderBy(goal => goal.AddedAt).ToListAsync(cancel);
            return [.. goals
                .Where(goal => goal.State is GoalState.Open || corrected?.Grades.Any(grade => grade.ProgressGoalId == goal.Id) is true)
                .Select(goal => new Goal(goal.Id, goal.Title, goal.Target,
                    checkIns.SelectMany(row => row.Grades).FirstOrDefault(grade => grade.ProgressGoalId == goal.Id)?.Grade))];
        }

        private async Task<IReadOnlyList<Shared>> SharedWith(Guid placementId, CancellationToken cancel)
        {
            if (!user.May(Permission.SeeConsiderations))
                return [];

            var meeting = await db.MeetingOf(placementId, cancel);
            return [.. (meeting?.Answers ?? []).OrderBy(answer => answer.ConsiderationId).Select(answer => new Shared(answer.ConsiderationId, answer.Words))];
        }

        private async Task<IReadOnlyList<Planned>> PlannedFor(Guid placementId, CancellationToken cancel)
        {
            var today = clock.Today();
            var open = await db.FollowUpTasks
                .Where(task => task.PlacementId == placementId && task.DoneAt == null && task.Kind != null && task.Kind != FollowUpKind.Question && task.Kind != FollowUpKind.Paper)
                .Select(task => new Planned(task.Id, task.Title.InLanguage(), task.DueOn)).ToListAsync(cancel);
            return [.. open.OrderBy(task => Math.Abs(task.DueOn.DayNumber - today.DayNumber)).ThenBy(task => task.DueOn)];
        }

        private static Written Told(CheckIn checkIn) => new(
            checkIn.Version, checkIn.With, checkIn.DaysPlanned, checkIn.DaysAttended, checkIn.WellBeing, checkIn.Note, checkIn.NextOn,
            checkIn.Grades.ToDictionary(grade => grade.ProgressGoalId, grade => grade.Grade),
            checkIn.Considerations.ToDictionary(check => check.ConsiderationId, check => check.Answer));
    }
}
