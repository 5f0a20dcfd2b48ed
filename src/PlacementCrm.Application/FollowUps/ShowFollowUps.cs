using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.FollowUps;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.FollowUps;

/// <summary>
/// How a placement is followed up: what is planned, what was found at each check-in, the goals and what comes afterwards.
/// Well-being, notes and considerations are left out for those who may not see considerations.
/// </summary>
[Requires(Permission.SeePlacements)]
public sealed record ShowFollowUps(Guid PlacementId) : IQuery<ShowFollowUps.Page>, IReadsCandidates
{
    public sealed record Page
    {
        public required PlacementState State { get; init; }
        public required IReadOnlyList<Plan> Planned { get; init; }
        public required IReadOnlyList<Told> CheckIns { get; init; }
        public required IReadOnlyList<Goal> Goals { get; init; }
        public Afterwards? Afterwards { get; init; }

        /// <summary>False when the parts about health were left out.</summary>
        public required bool ShowsHealth { get; init; }
    }

    /// <summary>Open ones first, by day; then what was done or cancelled.</summary>
    public sealed record Plan(Guid Id, string Title, DateOnly DueOn, FollowUpKind Kind, string Owner, DateTimeOffset? DoneAt, bool IsCancelled);

    public sealed record Told(
        Guid Id, DateOnly HeldOn, CheckInWith With, string By, bool IsMine, int? DaysPlanned, int? DaysAttended, DateTimeOffset? CorrectedAt,
        IReadOnlyList<Grade> Grades, Health? Health);

    public sealed record Grade(string Goal, int Value);

    public sealed record Health(int? WellBeing, string? Note, IReadOnlyList<Kept> Considerations);

    /// <summary>One shared consideration in the words of the safety meeting; those that are no longer shared are left out.</summary>
    public sealed record Kept(string Words, StillRespected Answer);

    /// <param name="Latest">The grade of the latest check-in that gave one.</param>
    public sealed record Goal(Guid Id, uint Version, string Title, string Target, GoalState State, int? Latest);

    public sealed record Afterwards(uint Version, AfterwardsKind Kind, string Words, string By, DateTimeOffset At);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, AuditTrail audit) : IRequestHandler<ShowFollowUps, Page>
    {
        public async Task<Page> Handle(ShowFollowUps request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).AsNoTracking().Get(request.PlacementId, cancellationToken);
            audit.Shows(placement.CandidateId);
            var goals = await db.ProgressGoals.AsNoTracking().Where(goal => goal.PlacementId == placement.Id).OrderBy(goal => goal.AddedAt).ThenBy(goal => goal.Id)
                .ToListAsync(cancellationToken);
            var checkIns = await db.CheckIns.AsNoTracking().Include(row => row.Grades).Include(row => row.Considerations).AsSplitQuery()
                .Where(row => row.PlacementId == placement.Id).OrderByDescending(row => row.HeldOn).ThenByDescending(row => row.Id).ToListAsync(cancellationToken);
            return new Page
            {
                State = placement.State,
                ShowsHealth = user.May(Permission.SeeConsiderations),
                Planned = await Planned(placement.Id, cancellationToken),
                CheckIns = await Shown(placement.Id, checkIns, goals, cancellationToken),
                Goals = [.. goals.Select(goal => new Goal(goal.Id, goal.Version, goal.Title, goal.Target, goal.State,
                    checkIns.SelectMany(row => row.Grades).FirstOrDefault(grade => grade.ProgressGoalId == goal.Id)?.Grade))],
                Afterwards = await db.EndPlans.Where(plan => plan.PlacementId == placement.Id)
                    .Select(plan => new Afterwards(plan.Version, plan.Kind, plan.Words, db.Members.First(member => member.Id == plan.WrittenById).Name, plan.WrittenAt))
                    .SingleOrDefaultAsync(cancellationToken),
            };
        }

        private Task<List<Plan>> Planned(Guid placementId, CancellationToken cancel) =>
            db.FollowUpTasks.Where(task => task.PlacementId == placementId && task.Kind != null)
                .OrderBy(task => task.DoneAt != null).ThenBy(task => task.DueOn).ThenBy(task => task.Id)
                .Select(task => new Plan(
                    task.Id, task.Title.InLanguage(), task.DueOn, task.Kind!.Value, db.Members.First(member => member.Id == task.OwnerId).Name, task.DoneAt, task.IsCancelled))
                .ToListAsync(cancel);

        private async Task<IReadOnlyList<Told>> Shown(Guid placementId, List<CheckIn> checkIns, List<ProgressGoal> goals, CancellationToken cancel)
        {
            var writers = checkIns.Select(row => row.RecordedById).Distinct().ToList();
            var names = await db.Members.Where(member => writers.Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => member.Name, cancel);
            var titles = goals.ToDictionary(goal => goal.Id, goal => goal.Title);
            var words = user.May(Permission.SeeConsiderations)
                ? (await db.MeetingOf(placementId, cancel))?.Answers.ToDictionary(answer => answer.ConsiderationId, answer => answer.Words) ?? []
                : null;
            return
            [
                .. checkIns.Select(row => new Told(
                    row.Id, row.HeldOn, row.With, names[row.RecordedById], row.RecordedById == user.MemberId, row.DaysPlanned, row.DaysAttended, row.CorrectedAt,
                    [.. row.Grades.OrderBy(grade => grade.ProgressGoalId).Select(grade => new Grade(titles[grade.ProgressGoalId], grade.Grade))],
                    words is null ? null : new Health(row.WellBeing, row.Note,
                        [.. row.Considerations.Where(check => words.ContainsKey(check.ConsiderationId)).Select(check => new Kept(words[check.ConsiderationId], check.Answer))]))),
            ];
        }
    }
}
