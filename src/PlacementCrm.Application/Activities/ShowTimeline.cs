using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Events;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Application.Activities;

/// <summary>
/// What happened with a company, newest first, a page at a time: its activities and the steps of its placements. Of a
/// placement that the sender may not see, only that something happened.
/// </summary>
[Requires(Permission.SeeCompanies)]
public sealed record ShowTimeline : IQuery<ShowTimeline.Page>, IReadsCandidates
{
    public const int PageSize = 20;

    public Guid CompanyId { get; init; }

    /// <summary>Only activities of this kind.</summary>
    public ActivityKind? Kind { get; init; }

    /// <summary>Only what happened to placements and suggestions.</summary>
    public bool OnlyPlacements { get; init; }

    /// <summary>Only what is older: <see cref="Page.Older"/> of the page before.</summary>
    public Cursor? Before { get; init; }

    public sealed record Cursor(DateTimeOffset At, Guid Id);

    public sealed record Page(IReadOnlyList<Line> Lines, Cursor? Older);

    /// <summary>Either an activity or an event.</summary>
    public sealed record Line(DateTimeOffset At, Guid Id, Entry? Entry, EventRow? Event);

    /// <param name="MovedTo">Where a rescheduled plan stands now.</param>
    public sealed record Entry(
        Guid Id, uint Version, ActivityKind Kind, ActivityState State, DateTimeOffset At, string Author, Initiator Initiator,
        ActivityOutcome Outcome, string Purpose, string Note, int? DurationMinutes, string? Site,
        IReadOnlyList<string> People, IReadOnlyList<Addendum> Addenda, IReadOnlyList<Seen> Facts, IReadOnlyList<Step> Steps, bool IsNoteOpen,
        DateTimeOffset? MovedTo);

    public sealed record Addendum(Guid Id, string Text, string Author, DateTimeOffset WrittenAt);

    public sealed record Seen(SiteDimension Dimension, int Grade, string Words);

    public sealed record Step(string Title, DateOnly DueOn, bool IsDone);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<ShowTimeline, Page>
    {
        public async Task<Page> Handle(ShowTimeline request, CancellationToken cancellationToken)
        {
            var entries = request.OnlyPlacements ? [] : await Activities(request, cancellationToken);
            var events = request.Kind is null ? await Events(request, cancellationToken) : [];
            var lines = entries.Select(entry => new Line(entry.At, entry.Id, entry, null))
                .Concat(events.Select(row => new Line(row.At, row.Id, null, row)))
                .OrderByDescending(line => line.At).ThenByDescending(line => line.Id).Take(PageSize + 1).ToList();

            var older = lines.Count > PageSize ? new Cursor(lines[PageSize - 1].At, lines[PageSize - 1].Id) : null;
            return new Page(lines.Take(PageSize).ToList(), older);
        }

        private async Task<List<EventRow>> Events(ShowTimeline request, CancellationToken cancel)
        {
            var rows = db.DomainEvents.Where(row => row.CompanyId == request.CompanyId);
            if (request.Before is { } cursor)
                rows = rows.Where(row => row.At < cursor.At || (row.At == cursor.At && row.Id < cursor.Id));

            var found = await rows.OpenTo(user).OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(PageSize + 1)
                .AsRows(db).ToListAsync(cancel);
            return await found.WithoutStrangers(db, user, audit, cancel);
        }

        private async Task<List<Entry>> Activities(ShowTimeline request, CancellationToken cancel)
        {
            var (me, noteOpenSince) = (user.MemberId, clock.GetUtcNow() - Activity.NoteOpenFor);
            var rows = db.Activities.AsNoTracking().Where(row => row.CompanyId == request.CompanyId);
            if (request.Kind is { } kind)
                rows = rows.Where(row => row.Kind == kind);
            if (request.Before is { } cursor)
                rows = rows.Where(row => row.At < cursor.At || (row.At == cursor.At && row.Id < cursor.Id));

            return await rows.OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(PageSize + 1)
                .Select(row => new Entry(
                    row.Id, row.Version, row.Kind, row.State, row.At,
                    db.Members.Where(member => member.Id == row.AuthorId).Select(member => member.Name).First(),
                    row.Initiator, row.Outcome, row.Purpose, row.Note, row.DurationMinutes,
                    db.Sites.Where(site => site.Id == row.SiteId).Select(site => site.Name).FirstOrDefault(),
                    (from participant in row.Participants
                     join contact in db.Contacts on participant.ContactId equals contact.Id
                     orderby contact.Name
                     select contact.Name).ToList(),
                    row.Addenda.OrderBy(addendum => addendum.WrittenAt).Select(addendum => new Addendum(
                        addendum.Id, addendum.Text,
                        db.Members.Where(member => member.Id == addendum.AuthorId).Select(member => member.Name).First(),
                        addendum.WrittenAt)).ToList(),
                    db.SiteFacts.Where(fact => fact.SourceActivityId == row.Id).OrderBy(fact => fact.Id)
                        .Select(fact => new Seen(fact.Dimension, fact.Grade, fact.Words)).ToList(),
                    db.FollowUpTasks.Where(task => task.SourceActivityId == row.Id).OrderBy(task => task.DueOn)
                        .Select(task => new Step(task.Title.InLanguage(), task.DueOn, task.DoneAt != null)).ToList(),
                    row.AuthorId == me && (row.SettledAt == null || row.SettledAt >= noteOpenSince),
                    db.Activities.Where(next => next.Id == row.RescheduledToId).Select(next => (DateTimeOffset?)next.At).FirstOrDefault()))
                .ToListAsync(cancel);
        }
    }
}
