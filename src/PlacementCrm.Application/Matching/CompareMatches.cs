using System.Globalization;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Matching;
using PlacementCrm.Matching.Outcomes;

namespace PlacementCrm.Application.Matching;

/// <summary>Two to four proposals of one list beside each other: facts, reasons and points, what differs most first.</summary>
/// <param name="RunId">The list, as the sender saw it.</param>
/// <param name="Others">Openings, or candidates when the list is an opening's.</param>
[Requires(Permission.SeeMatches), ShowsConsiderations]
public sealed record CompareMatches(Guid RunId, IReadOnlyList<Guid> Others) : IQuery<CompareMatches.Page>, IReadsCandidates
{
    public const int Least = 2;
    public const int Most = 4;

    /// <param name="WithWhom">
    /// With whose guidance placements held more surely, for this candidate's choice between two places; only where it is as good as sure.
    /// </param>
    public sealed record Page(Guid? CandidateId, Guid? OpeningId, string Subject, IReadOnlyList<Column> Columns, IReadOnlyList<Line> Lines, string? WithWhom = null);

    /// <param name="Work">The kind of work of the opening, or what the candidate wishes for.</param>
    public sealed record Column(MatchRow Row, int Score, IReadOnlyList<string> Work, decimal? WeeklyHours, DateOnly? FromOn);

    /// <param name="Cells">One for each column.</param>
    public sealed record Line(Factor Factor, IReadOnlyList<Cell> Cells);

    /// <param name="Points">None where the factor is not weighed.</param>
    public sealed record Cell(int Points, IReadOnlyList<MatchReason> Reasons);

    internal sealed class Validator : AbstractValidator<CompareMatches>
    {
        public Validator() => RuleFor(request => request.Others).Must(others => others.Distinct().Count() is >= Least and <= Most)
            .WithMessage(_ => Sentences.Of("Matching.CompareTwoToFour", Least, Most));
    }

    internal sealed class Handler(CrmDbContext db, MatchIndexes indexes, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<CompareMatches, Page>
    {
        public async Task<Page> Handle(CompareMatches request, CancellationToken cancellationToken)
        {
            var run = await db.RunSeenBy(request.RunId, user, cancellationToken);
            if (await db.MatchingIsOff(cancellationToken))
                throw new NotFound();

            var others = request.Others.Distinct().ToList();
            var (subject, columns, withWhom) = run.Direction switch
            {
                MatchDirection.OffersForCandidate => await Openings(run.CandidateId!.Value, others, cancellationToken),
                MatchDirection.CandidatesForOpening => await Candidates(run.OpeningId!.Value, others, cancellationToken),
                _ => throw new NotFound(),
            };
            // A place or a person may have gone since the list was read.
            if (columns.Count < Least)
                throw new NotFound();

            audit.Shows(columns.Select(column => column.Row.CandidateId));
            return new Page(run.CandidateId, run.OpeningId, subject, columns, [.. Lines(columns)], withWhom);
        }

        private async Task<(string Subject, List<Column> Columns, string? WithWhom)> Openings(Guid candidateId, List<Guid> openings, CancellationToken cancel)
        {
            var somebody = (await MatchProfiles.Load(db, db.Candidates.VisibleTo(user).Where(row => row.Id == candidateId), cancel)).SingleOrDefault() ?? throw new NotFound();
            var offers = (await indexes.Current(db, clock.Today(), cancel)).Offers;
            var rows = await new OfferLister(db, offers, somebody, user, clock.Today()).Tell(openings, cancel);
            var facts = await db.Openings.AsNoTracking().Where(opening => openings.Contains(opening.Id))
                .Select(opening => new { opening.Id, opening.WorkFunction, opening.WeeklyHours, opening.FromOn }).ToDictionaryAsync(opening => opening.Id, cancel);
            var held = await HeldPlacements.Load(db, clock.Today(), cancel);
            rows = held.Tell(rows);
            return (somebody.Name, [.. rows.Select(row => Of(row, [facts[row.OpeningId].WorkFunction], facts[row.OpeningId].WeeklyHours, facts[row.OpeningId].FromOn))], await WithWhom(rows, held, cancel));
        }

        private async Task<(string Subject, List<Column> Columns, string? WithWhom)> Candidates(Guid openingId, List<Guid> candidates, CancellationToken cancel)
        {
            var offer = (await new MatchOffers(db, db.Openings.Where(row => row.Id == openingId), clock.Today()).Load(cancel)).SingleOrDefault() ?? throw new NotFound();
            var weights = (await indexes.Current(db, clock.Today(), cancel)).Offers.Weights;
            var rows = await new CandidateLister(db, offer, weights, user, clock.Today()).Tell(candidates, cancel);
            var facts = await db.Candidates.AsNoTracking().VisibleTo(user).Where(candidate => candidates.Contains(candidate.Id))
                .Select(candidate => new { candidate.Id, candidate.WishedFunctions, candidate.WeeklyHoursMax, candidate.AvailableFromOn }).ToDictionaryAsync(candidate => candidate.Id, cancel);
            return (offer.Profile.Title, [.. rows.Select(row => Of(row, facts[row.CandidateId].WishedFunctions, facts[row.CandidateId].WeeklyHoursMax, facts[row.CandidateId].AvailableFromOn))], null);
        }

        // Two places and no more: three would be the beginning of a list of employees.
        private async Task<string?> WithWhom(IReadOnlyList<MatchRow> rows, HeldPlacements held, CancellationToken cancel)
        {
            if (rows.Count != 2 || held.SupervisorAt(rows[0].SiteId) is not { } one || held.SupervisorAt(rows[1].SiteId) is not { } two || one == two || held.Compare(one, two) is not (var better, var other, var betterId))
                return null;

            var names = await db.Contacts.AsNoTracking().Where(contact => contact.Id == one || contact.Id == two).ToDictionaryAsync(contact => contact.Id, contact => contact.Name, cancel);
            return Sentences.Of("Matching.HeldWith", names[betterId], better.Held, better.All, names[betterId == one ? two : one], other.Held, other.All, HeldEvidence.SureEnough.ToString("P0", CultureInfo.CurrentCulture));
        }

        private static Column Of(MatchRow row, IReadOnlyList<string> work, decimal? hours, DateOnly? from) => new(row, row.Fit.Score, work, hours, from);

        private static IEnumerable<Line> Lines(List<Column> columns) =>
            Enum.GetValues<Factor>()
                .Select(factor => new Line(factor, [.. columns.Select(column => CellOf(column.Row, factor))]))
                .Where(line => line.Cells.Any(cell => cell.Reasons.Count > 0))
                .OrderByDescending(line => line.Cells.Max(cell => cell.Points) - line.Cells.Min(cell => cell.Points)).ThenBy(line => line.Factor);

        private static Cell CellOf(MatchRow row, Factor factor) => new(
            row.Fit.Reasons.Where(reason => reason.Factor == factor).Sum(reason => reason.Points),
            [.. row.Reasons.Where(reason => reason.Group == factor.ToString())]);
    }
}
