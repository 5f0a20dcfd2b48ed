using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.Board;

/// <summary>What a day of the calendar holds.</summary>
public enum DayKind
{
    Start,
    Meeting,
    FollowUp,
    End,
}

/// <summary>Starts, safety meetings, follow-ups and ends between two days, both included.</summary>
[Requires(Permission.SeePlacements)]
public sealed record FindPlacementDays(DateOnly FromOn, DateOnly ToOn) : IQuery<FindPlacementDays.Page>, IReadsCandidates
{
    /// <summary>Six weeks of a month's sheet.</summary>
    public const int MostDays = 42;

    /// <summary>More than this are counted for each day and not named.</summary>
    public const int MostNamed = 400;

    public BoardFilter Filter { get; init; } = new();

    /// <param name="Days">How many of each kind on each day that has any.</param>
    /// <param name="Entries">Empty when there are more than <see cref="MostNamed"/>.</param>
    public sealed record Page(IReadOnlyList<Count> Days, IReadOnlyList<Entry> Entries)
    {
        public bool IsNamed => Entries.Count > 0 || Days.Count == 0;
    }

    public sealed record Count(DateOnly On, DayKind Kind, int Number);

    /// <param name="At">The moment of a meeting.</param>
    /// <param name="OverrideReason">Why a manager let it start without a meeting.</param>
    /// <param name="WarningReason">Why it was proposed although a rule warned.</param>
    public sealed record Entry(
        DateOnly On, DayKind Kind, Guid PlacementId, Guid CandidateId, string Candidate, string Company, DateTimeOffset? At,
        string? OverrideReason = null, string? WarningReason = null, string? AddedEmploymentReason = null);

    internal sealed class Validator : AbstractValidator<FindPlacementDays>
    {
        public Validator()
        {
            RuleFor(request => request.ToOn).Must((request, to) => to >= request.FromOn && to.DayNumber - request.FromOn.DayNumber < MostDays);
            RuleFor(request => request.Filter).SetValidator(new BoardFilter.Rules());
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, AuditTrail audit) : IRequestHandler<FindPlacementDays, Page>
    {
        public async Task<Page> Handle(FindPlacementDays request, CancellationToken cancellationToken)
        {
            var sources = Sources(request).ToList();
            var counts = new List<Count>();
            foreach (var (kind, days) in sources)
            {
                // A meeting has a moment, and which day that is depends on Copenhagen's clock: counted here, not in the database.
                counts.AddRange(kind is DayKind.Meeting
                    ? (await days.Select(day => day.At!.Value).ToListAsync(cancellationToken)).GroupBy(at => at.DanishDay()).Select(day => new Count(day.Key, kind, day.Count()))
                    : (await days.GroupBy(day => day.On).Select(day => new { day.Key, Number = day.Count() }).ToListAsync(cancellationToken)).Select(day => new Count(day.Key, kind, day.Number)));
            }

            var entries = counts.Sum(count => count.Number) > MostNamed ? [] : await Named(sources, cancellationToken);
            audit.Shows(entries.Select(entry => entry.CandidateId));
            return new Page(counts, entries);
        }

        // Named members, because the database groups by them; a constructor's arguments it cannot see through.
        private sealed class Day
        {
            public Guid PlacementId { get; init; }
            public Guid CandidateId { get; init; }
            public Guid CompanyId { get; init; }
            public DateOnly On { get; init; }
            public DateTimeOffset? At { get; init; }
        }

        private IEnumerable<(DayKind Kind, IQueryable<Day> Days)> Sources(FindPlacementDays request)
        {
            var (from, to) = (request.FromOn, request.ToOn);
            var (begins, ends) = (from.BeginsAt(), to.AddDays(1).BeginsAt());
            var all = db.PlacementsVisibleTo(user).Narrowed(request.Filter, db, user);
            all = request.Filter.State is { } state
                ? all.Where(placement => placement.State == state)
                : all.Where(placement => PlacementFilters.NotOver.Contains(placement.State));

            yield return (DayKind.Start, all.Where(row => row.StartsOn >= from && row.StartsOn <= to).Select(row => new Day { PlacementId = row.Id, CandidateId = row.CandidateId, CompanyId = row.CompanyId, On = row.StartsOn }));
            yield return (DayKind.Meeting,
                from row in all
                join meeting in db.SafetyMeetings on row.Id equals meeting.PlacementId
                where meeting.State != SafetyMeetingState.NotHeld && meeting.PlannedAt >= begins && meeting.PlannedAt < ends
                select new Day { PlacementId = row.Id, CandidateId = row.CandidateId, CompanyId = row.CompanyId, On = row.StartsOn, At = meeting.PlannedAt });
            yield return (DayKind.FollowUp,
                from row in all
                join task in db.FollowUpTasks on row.Id equals task.PlacementId
                where task.DoneAt == null && task.Kind != null && task.DueOn >= @from && task.DueOn <= to
                select new Day { PlacementId = row.Id, CandidateId = row.CandidateId, CompanyId = row.CompanyId, On = task.DueOn });
            yield return (DayKind.End, all.Where(row => row.EndsOn >= from && row.EndsOn <= to).Select(row => new Day { PlacementId = row.Id, CandidateId = row.CandidateId, CompanyId = row.CompanyId, On = row.EndsOn }));
        }

        private async Task<List<Entry>> Named(List<(DayKind Kind, IQueryable<Day> Days)> sources, CancellationToken cancel)
        {
            var entries = new List<Entry>();
            foreach (var (kind, days) in sources)
            {
                var rows = await (
                    from day in days
                    join candidate in db.Candidates on day.CandidateId equals candidate.Id
                    join company in db.Companies on day.CompanyId equals company.Id
                    join placement in db.Placements on day.PlacementId equals placement.Id
                    select new
                    {
                        day.PlacementId,
                        day.CandidateId,
                        day.On,
                        day.At,
                        Candidate = candidate.GivenName + " " + candidate.FamilyName,
                        Company = company.Name,
                        placement.MeetingOverrideReason,
                        placement.WarningReason,
                        placement.AddedEmploymentOverrideReason,
                    }).ToListAsync(cancel);
                entries.AddRange(rows.Select(row => new Entry(
                    row.At?.DanishDay() ?? row.On, kind, row.PlacementId, row.CandidateId, row.Candidate, row.Company, row.At, row.MeetingOverrideReason, row.WarningReason, row.AddedEmploymentOverrideReason)));
            }

            return [.. entries.OrderBy(entry => entry.On).ThenBy(entry => entry.Kind).ThenBy(entry => entry.At).ThenBy(entry => entry.Candidate, StringComparer.CurrentCulture).ThenBy(entry => entry.PlacementId)];
        }
    }
}
