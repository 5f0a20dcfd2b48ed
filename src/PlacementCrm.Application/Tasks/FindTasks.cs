using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.FollowUps;

namespace PlacementCrm.Application.Tasks;

/// <summary>Which tasks a list shows.</summary>
public enum TaskList
{
    /// <summary>Open and due today or before.</summary>
    Due,
    Overdue,
    Today,
    Later,
    Done,
}

/// <summary>A page of tasks, the most urgent first; done ones the latest first.</summary>
[Requires(Permission.SeeTasks)]
public sealed record FindTasks : IQuery<FindTasks.Page>
{
    public const int AtMost = 50;

    public TaskList List { get; init; }

    /// <summary>The whole team's (a manager: the organisation's) instead of the user's own.</summary>
    public bool OfTeam { get; init; }

    /// <summary>Only what follows this row: <see cref="Page.More"/> of the page before.</summary>
    public Cursor? After { get; init; }

    /// <summary>Only about one company.</summary>
    public Guid? CompanyId { get; init; }

    public sealed record Cursor(DateOnly DueOn, Guid Id);

    public sealed record Page(IReadOnlyList<Row> Rows, Cursor? More, Totals Counts);

    /// <summary>Open tasks of the user or team, each number at most 10,001.</summary>
    public sealed record Totals(int Overdue, int Today, int Later);

    public sealed record Row(
        Guid Id, uint Version, string Title, DateOnly DueOn, Guid OwnerId, string Owner, Guid? CompanyId, string? Company,
        Guid? CandidateId, Guid? PlacementId, DateTimeOffset? DoneAt, FollowUpKind? Kind, bool IsCancelled,
        bool IsAboutComment);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<FindTasks, Page>
    {
        private const int CountAtMost = 10_001;

        public async Task<Page> Handle(FindTasks request, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            var tasks = Whose(request);
            var counted = await Count(tasks, today, cancellationToken);
            var rows = await (await Listed(tasks, request, today, cancellationToken)).Take(AtMost + 1)
                .Select(task => new Row(
                    task.Id, task.Version, task.Title.InLanguage(), task.DueOn, task.OwnerId,
                    db.Members.Where(member => member.Id == task.OwnerId).Select(member => member.Name).First(),
                    task.CompanyId,
                    db.Companies.Where(company => company.Id == task.CompanyId).Select(company => company.Name).FirstOrDefault(),
                    task.CandidateId, task.PlacementId, task.DoneAt, task.Kind, task.IsCancelled,
                    task.CommentId != null))
                .ToListAsync(cancellationToken);
            var more = rows.Count > AtMost ? new Cursor(rows[AtMost - 1].DueOn, rows[AtMost - 1].Id) : null;
            return new Page(rows.Take(AtMost).ToList(), more, counted);
        }

        private IQueryable<FollowUpTask> Whose(FindTasks request)
        {
            var me = user.MemberId;
            var tasks = db.FollowUpTasks.AsNoTracking().VisibleTo(user, db);
            if (!request.OfTeam && request.CompanyId is null)
                tasks = tasks.Where(task => task.OwnerId == me);
            return request.CompanyId is { } companyId ? tasks.Where(task => task.CompanyId == companyId) : tasks;
        }

        private static async Task<IQueryable<FollowUpTask>> Listed(IQueryable<FollowUpTask> tasks, FindTasks request, DateOnly today, CancellationToken cancel)
        {
            var listed = request.List switch
            {
                TaskList.Due => tasks.Where(task => task.DoneAt == null && task.DueOn <= today),
                TaskList.Overdue => tasks.Where(task => task.DoneAt == null && task.DueOn < today),
                TaskList.Today => tasks.Where(task => task.DoneAt == null && task.DueOn == today),
                TaskList.Later => tasks.Where(task => task.DoneAt == null && task.DueOn > today),
                _ => tasks.Where(task => task.DoneAt != null),
            };
            if (request.List == TaskList.Done)
            {
                if (request.After is { Id: var id } && await tasks.Where(task => task.Id == id).Select(task => task.DoneAt).SingleOrDefaultAsync(cancel) is { } doneAt)
                    listed = listed.Where(task => task.DoneAt < doneAt || (task.DoneAt == doneAt && task.Id > id));
                return listed.OrderByDescending(task => task.DoneAt).ThenBy(task => task.Id);
            }

            if (request.After is { } after)
                listed = listed.Where(task => task.DueOn > after.DueOn || (task.DueOn == after.DueOn && task.Id > after.Id));
            return listed.OrderBy(task => task.DueOn).ThenBy(task => task.Id);
        }

        private static async Task<Totals> Count(IQueryable<FollowUpTask> tasks, DateOnly today, CancellationToken cancel)
        {
            var open = tasks.Where(task => task.DoneAt == null);
            var counts = await open.Where(task => task.DueOn < today).Take(CountAtMost).Select(_ => -1)
                .Concat(open.Where(task => task.DueOn == today).Take(CountAtMost).Select(_ => 0))
                .Concat(open.Where(task => task.DueOn > today).Take(CountAtMost).Select(_ => 1))
                .GroupBy(when => when)
                .Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
            return new Totals(counts.GetValueOrDefault(-1), counts.GetValueOrDefault(0), counts.GetValueOrDefault(1));
        }
    }
}
