using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Matching;
using ReasonKind = PlacementCrm.Matching.ReasonKind;

namespace PlacementCrm.Application.Matching;

/// <summary>
/// One list as somebody saw it, with what each factor gave and what was chosen, ordered again by the points of its time.
/// Whoever saw it may look it up, and a manager.
/// </summary>
[Requires(Permission.SeeMatches)]
public sealed record ShowMatchRun(Guid RunId) : IQuery<ShowMatchRun.Page>, IReadsCandidates
{
    /// <param name="PointsFromOn">Since when the points that ordered it hold; none for the delivered ones.</param>
    /// <param name="Subject">None for a proposal to a team.</param>
    /// <param name="IsProven">Ordered again, every place and every sum is the same.</param>
    /// <param name="ChosenBeside">What somebody chose although it was not among the fits; what spoke against it is kept with the pair.</param>
    public sealed record Page(
        Guid Id, MatchDirection Direction, Guid? CandidateId, Guid? OpeningId, string? Subject, string Viewer, DateTimeOffset At, string RuleVersion, DateOnly? PointsFromOn,
        bool IsProven, int FitCount, int ConflictCount, IReadOnlyList<Line> Lines, IReadOnlyList<Line> ChosenBeside);

    /// <param name="Title">None for somebody whom the reader may not see.</param>
    public sealed record Line(Guid OtherId, string? Title, int Score, int Unknowns, bool Warns, IReadOnlyList<Share> Shares, IReadOnlyList<Choice> Choices);

    public sealed record Share(Factor Factor, ReasonKind Kind, int Points, int Count)
    {
        // Considerations are counted and not named: what they say is read where it is written down who read it.
        internal static IReadOnlyList<Share> Of(IEnumerable<(Factor Factor, ReasonKind Kind, int Points)> reasons) =>
        [
            .. reasons.GroupBy(reason => (reason.Factor, reason.Kind))
                .Select(group => new Share(group.Key.Factor, group.Key.Kind, group.Sum(reason => reason.Points), group.Count()))
                .OrderByDescending(share => Math.Abs(share.Points)).ThenBy(share => share.Kind).ThenBy(share => share.Factor),
        ];
    }

    public sealed record Choice(MatchChoiceKind Kind, string By, DateTimeOffset At, SuggestionState? State, WrongAbout? About, string? Factor, string? Words);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, AuditTrail audit) : IRequestHandler<ShowMatchRun, Page>
    {
        public async Task<Page> Handle(ShowMatchRun request, CancellationToken cancellationToken)
        {
            var run = await db.MatchRuns.AsNoTracking().Get(request.RunId, cancellationToken);
            if (run.ViewerId != user.MemberId && !user.May(Permission.SeeReports))
                throw new NotFound();

            var lines = run.ReadLines();
            var choices = await Choices(run, cancellationToken);
            var beside = choices.Select(others => others.Key).Except(lines.Select(KeyOf)).Select(key => new RunLine { Id = key.Id, OpeningId = key.OpeningId }).ToList();
            var names = await Names(run, [.. lines, .. beside], cancellationToken);
            if (run.CandidateId is { } about && !names.ContainsKey(about))
                throw new NotFound();

            var version = await db.MatchRuleVersions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == run.RuleVersionId, cancellationToken);
            var viewer = await db.Members.Where(member => member.Id == run.ViewerId).Select(member => member.Name).SingleAsync(cancellationToken);
            return new Page(
                run.Id, run.Direction, run.CandidateId, run.OpeningId, (run.CandidateId ?? run.OpeningId) is { } subject ? names[subject] : null, viewer, run.At, run.RuleVersion, version?.ValidFromOn,
                run.IsProven(MatchNumbers.Of(version)), run.FitCount, run.ConflictCount,
                [.. lines.Select(Told)], [.. beside.Select(Told)]);

            Line Told(RunLine line) => new(
                line.Id, Title(line, names), line.Score, line.Unknowns, line.Warns,
                Share.Of(line.Shares.Select(share => (Enum.Parse<Factor>(share.Factor), (ReasonKind)share.Kind, share.Points))), [.. choices[KeyOf(line)]]);
        }

        private static (Guid Id, Guid? OpeningId) KeyOf(RunLine line) => (line.Id, line.OpeningId);

        private static string? Title(RunLine line, Dictionary<Guid, string> names) => names.GetValueOrDefault(line.Id) is not { } other ? null
            : line.OpeningId is { } opening && names.GetValueOrDefault(opening) is { } place ? $"{other} · {place}" : other;

        private async Task<Dictionary<Guid, string>> Names(MatchRun run, IReadOnlyList<RunLine> lines, CancellationToken cancel)
        {
            List<Guid> others = [.. lines.Select(line => line.Id)];
            List<Guid> people = run.CandidateId is { } one ? [one] : others;
            List<Guid> places = run.OpeningId is { } opening ? [opening] : run.CandidateId is null ? [.. lines.Select(line => line.OpeningId).OfType<Guid>()] : others;
            var candidates = await db.Candidates.AsNoTracking().VisibleTo(user).Where(candidate => people.Contains(candidate.Id))
                .Select(candidate => new { candidate.Id, Name = candidate.GivenName + " " + candidate.FamilyName }).ToListAsync(cancel);
            audit.Shows(candidates.Select(candidate => candidate.Id));
            var openings = await (
                from row in db.Openings.AsNoTracking()
                join company in db.Companies on row.CompanyId equals company.Id
                where places.Contains(row.Id)
                select new { row.Id, Name = row.Title + ", " + company.Name }).ToListAsync(cancel);
            return candidates.Concat(openings).ToDictionary(row => row.Id, row => row.Name);
        }

        private async Task<ILookup<(Guid Id, Guid? OpeningId), Choice>> Choices(MatchRun run, CancellationToken cancel)
        {
            var rows = await (
                from choice in db.MatchChoices.AsNoTracking()
                join member in db.Members on choice.ById equals member.Id
                join pair in db.Suggestions on choice.SuggestionId equals pair.Id into pairs
                from pair in pairs.DefaultIfEmpty()
                where choice.RunId == run.Id
                orderby choice.At
                select new { choice, member.Name, State = (SuggestionState?)pair.State, pair.DeclineReason, pair.DeclineWords, DeclinedById = (Guid?)pair.ChangedById }).ToListAsync(cancel);
            return rows.ToLookup(
                row => run.Direction switch
                {
                    MatchDirection.OffersForCandidate => (row.choice.OpeningId, (Guid?)null),
                    MatchDirection.CandidatesForOpening => (row.choice.CandidateId, null),
                    _ => (row.choice.CandidateId, row.choice.OpeningId),
                },
                row => new Choice(row.choice.Kind, row.Name, row.choice.At, row.State, row.choice.About, row.choice.Factor, !MayRead(row.choice) ? null
                    : row.choice.Words ?? (row.DeclinedById is { } by ? DeclinedWords.For(user, row.DeclineWords, row.DeclineReason, by) : null)));
        }

        // Words about a consideration are for those who may read it.
        private bool MayRead(MatchChoice choice) =>
            choice.Factor is not (nameof(Factor.Consideration) or nameof(Factor.Avoided)) || choice.ById == user.MemberId || user.May(Permission.SeeConsiderations);
    }
}
