using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.HoursWorked;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.HoursWorked;

/// <summary>The hours of a placement week by week, and those in ordinary work after it, against the goal.</summary>
[Requires(Permission.SeePlacements)]
public sealed record ShowHours(Guid PlacementId) : IQuery<ShowHours.Page>, IReadsCandidates
{
    public sealed record Page
    {
        /// <summary>Of the placement, for changing its goal.</summary>
        public required uint Version { get; init; }

        public required string Company { get; init; }
        public required decimal WeeklyHours { get; init; }
        public decimal? Goal { get; init; }

        /// <summary>Most hours a week by the rule that held at the start, paid and unpaid together.</summary>
        public required decimal MostHours { get; init; }

        public required bool IsOver { get; init; }

        /// <summary>Every week so far, the first one first, whether somebody told its hours or not.</summary>
        public required IReadOnlyList<Week> Weeks { get; init; }
    }

    /// <param name="Told">None when nobody has asked yet.</param>
    public sealed record Week(DateOnly StartsOn, int Number, int Year, bool IsAfter, Entry? Told);

    /// <param name="Paid">None when somebody asked and nobody knew.</param>
    public sealed record Entry(
        uint Version, decimal? Paid, decimal? Unpaid, HoursSource Source, bool IsSameCompany, string? Employer, string By, DateTimeOffset At,
        IReadOnlyList<Before> Corrected);

    /// <summary>What stood there before.</summary>
    public sealed record Before(decimal? Paid, decimal? Unpaid, DateTimeOffset At);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<ShowHours, Page>
    {
        public async Task<Page> Handle(ShowHours request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).AsNoTracking().Get(request.PlacementId, cancellationToken);
            var company = await db.Companies.Where(row => row.Id == placement.CompanyId).Select(row => row.Name).SingleAsync(cancellationToken);
            audit.Shows(placement.CandidateId);
            return new Page
            {
                Version = placement.Version,
                Company = company,
                WeeklyHours = placement.WeeklyHours,
                Goal = placement.PaidHoursGoal,
                MostHours = await db.MostHours(placement, cancellationToken),
                IsOver = placement.State.IsOver(),
                Weeks = await Weeks(placement, cancellationToken),
            };
        }

        private async Task<IReadOnlyList<Week>> Weeks(Placement placement, CancellationToken cancel)
        {
            var today = clock.Today();
            var entries = await db.HoursEntries.AsNoTracking().Include(entry => entry.Corrections).AsSplitQuery()
                .Where(entry => entry.PlacementId == placement.Id).ToDictionaryAsync(entry => entry.Week, cancel);
            var writers = entries.Values.Select(entry => entry.RecordedById).Distinct().ToList();
            var names = await db.Members.Where(member => writers.Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => member.Name, cancel);

            Week Shown(IsoWeek week, bool isAfter) =>
                new(week.Monday, week.Number, week.Year, isAfter, entries.TryGetValue(week, out var entry) ? Told(entry, placement, names) : null);
            return
            [
                .. HoursBook.Weeks(placement, today).Select(week => Shown(week, isAfter: false)),
                .. HoursBook.WeeksAfter(placement, today).Select(week => Shown(week, isAfter: true)),
            ];
        }

        private static Entry Told(HoursEntry entry, Placement placement, Dictionary<Guid, string> names) => new(
            entry.Version, entry.PaidHours, entry.UnpaidHours, entry.Source, entry.EmployerCompanyId == placement.CompanyId, entry.EmployerName,
            names[entry.RecordedById], entry.RecordedAt,
            [.. entry.Corrections.OrderByDescending(before => before.Number).Select(before => new Before(before.PaidHours, before.UnpaidHours, before.RecordedAt))]);
    }
}
