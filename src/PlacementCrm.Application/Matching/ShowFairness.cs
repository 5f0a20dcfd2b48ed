using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Events;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Matching;

namespace PlacementCrm.Application.Matching;

/// <summary>
/// Whether the lists of one month served everybody alike: by age, language and municipality, never by health, and never about a group
/// so small that somebody could be recognised in it.
/// </summary>
/// <param name="Month">Its first day.</param>
[Requires(Permission.KeepMatchRules)]
public sealed record ShowFairness(DateOnly Month) : IQuery<FairnessReport>
{
    /// <summary>Of a month with more lists the latest are counted.</summary>
    public const int RunsAtMost = 5_000;

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<ShowFairness, FairnessReport>
    {
        private static readonly string?[] s_waiting = [nameof(CandidateState.Registered), nameof(CandidateState.Clarifying), nameof(CandidateState.Ready), nameof(CandidateState.InPlacement)];

        public async Task<FairnessReport> Handle(ShowFairness request, CancellationToken cancellationToken)
        {
            var first = new DateOnly(request.Month.Year, request.Month.Month, 1);
            var (from, to) = (first.BeginsAt(), first.AddMonths(1).BeginsAt());
            var runs = await db.MatchRuns.AsNoTracking().Where(run => run.At >= from && run.At < to).OrderByDescending(run => run.At).Take(RunsAtMost).ToListAsync(cancellationToken);
            var count = runs.Count < RunsAtMost ? runs.Count : await db.MatchRuns.CountAsync(run => run.At >= from && run.At < to, cancellationToken);
            var byId = runs.ToDictionary(run => run.Id);
            var chosen = (await Chosen(from, to, cancellationToken)).FindAll(choice => byId.ContainsKey(choice.RunId));
            var sums = new FairnessSums(runs, [.. chosen.Select(choice => (choice.RunId, choice.CandidateId, choice.OpeningId))]);

            var people = await People(sums.Seen, first, cancellationToken);
            return new FairnessReport(
                first, count, runs.Count, people.Count,
                [.. Enum.GetValues<FairnessBy>().Select(by => sums.By(by, people, first))],
                await Calibration(chosen, byId, cancellationToken),
                await Load(chosen, sums.Openings, isOver: to <= clock.GetUtcNow(), cancellationToken));
        }

        // Who offers a place now belongs to the month under way too: a company that nobody thinks of is what the figure is to show. Of a
        // month that is over nobody knows who offered one, so it keeps to what was looked at and stays as it is.
        private async Task<FairnessReport.CompanyLoad> Load(List<Choice> chosen, List<Guid> shown, bool isOver, CancellationToken cancel)
        {
            List<Guid> met = [.. chosen.Select(choice => choice.OpeningId).Concat(shown).Distinct()];
            var openings = await db.Openings.AsNoTracking().Where(opening => (!isOver && opening.State == OpeningState.Open) || met.Contains(opening.Id))
                .Select(opening => new { opening.Id, opening.CompanyId }).ToListAsync(cancel);
            var pairs = chosen.Select(choice => (choice.CandidateId, choice.OpeningId)).Distinct().CountBy(pair => pair.OpeningId).ToDictionary();
            return FairnessSums.Load([.. openings.GroupBy(opening => opening.CompanyId).Select(company => company.Sum(opening => pairs.GetValueOrDefault(opening.Id)))]);
        }

        // Who waited in the month belongs to it too: nobody is left out for never having been shown. Whoever waited then waits still or has
        // left since; whoever had left before and came back later did not.
        private async Task<List<FairnessPerson>> People(List<Guid> seen, DateOnly month, CancellationToken cancel)
        {
            var (next, from, to) = (month.AddMonths(1), month.BeginsAt(), month.AddMonths(1).BeginsAt());
            var waiting = db.Candidates.Waiting().Select(candidate => candidate.Id);
            var moves = db.DomainEvents.Where(moved => moved.Kind == EventKind.CandidateMoved);
            return await db.Candidates.AsNoTracking().Where(candidate => seen.Contains(candidate.Id)
                    || (candidate.WaitingSinceOn < next
                        && (waiting.Contains(candidate.Id) || moves.Any(moved => moved.SubjectId == candidate.Id && moved.At >= from && s_waiting.Contains(moved.FromState)))
                        && (moves.Any(moved => moved.SubjectId == candidate.Id && moved.At >= from && moved.At < to && s_waiting.Contains(moved.ToState))
                            || moves.Where(moved => moved.SubjectId == candidate.Id && moved.At < from).OrderByDescending(moved => moved.At).ThenByDescending(moved => moved.Order)
                                .Select(moved => moved.ToState).Take(1).All(state => s_waiting.Contains(state)))))
                .Select(candidate => new FairnessPerson(candidate.Id, candidate.BirthYear, candidate.LanguageLevel, candidate.MunicipalityCode)).ToListAsync(cancel);
        }

        private async Task<List<Choice>> Chosen(DateTimeOffset since, DateTimeOffset until, CancellationToken cancel) => await (
            from choice in db.MatchChoices.AsNoTracking()
            join run in db.MatchRuns on choice.RunId equals run.Id
            join pair in db.Suggestions on choice.SuggestionId equals pair.Id
            where choice.Kind == MatchChoiceKind.Shortlisted && run.At >= since && run.At < until
            select new Choice(choice.RunId, choice.CandidateId, choice.OpeningId, pair.State == SuggestionState.Accepted)).ToListAsync(cancel);

        // Strong and weak as they were called then, by the points of their time.
        private async Task<IReadOnlyList<FairnessReport.Called>> Calibration(List<Choice> chosen, Dictionary<Guid, MatchRun> byId, CancellationToken cancel)
        {
            var versions = await db.MatchRuleVersions.AsNoTracking().ToDictionaryAsync(version => version.Id, cancel);
            return FairnessSums.Calibrate([.. chosen.Select(choice => (Strength: StrengthOf(choice), choice.IsAccepted)).Where(one => one.Strength is not null).Select(one => (one.Strength!.Value, one.IsAccepted))]);

            Strength? StrengthOf(Choice choice)
            {
                var run = byId[choice.RunId];
                var line = run.LineOf(choice.CandidateId, choice.OpeningId);
                return line is null ? null : MatchNumbers.Of(run.RuleVersionId is { } version ? versions.GetValueOrDefault(version) : null).StrengthOf(line.Score);
            }
        }

        private sealed record Choice(Guid RunId, Guid CandidateId, Guid OpeningId, bool IsAccepted);
    }
}
