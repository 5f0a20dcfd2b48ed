using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
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

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<ShowFairness, FairnessReport>
    {
        public async Task<FairnessReport> Handle(ShowFairness request, CancellationToken cancellationToken)
        {
            var first = new DateOnly(request.Month.Year, request.Month.Month, 1);
            var (from, to) = (first.BeginsAt(), first.AddMonths(1).BeginsAt());
            var runs = await db.MatchRuns.AsNoTracking().Where(run => run.At >= from && run.At < to).OrderByDescending(run => run.At).Take(RunsAtMost).ToListAsync(cancellationToken);
            var count = runs.Count < RunsAtMost ? runs.Count : await db.MatchRuns.CountAsync(run => run.At >= from && run.At < to, cancellationToken);
            var byId = runs.ToDictionary(run => run.Id);
            var chosen = (await Chosen(from, to, cancellationToken)).FindAll(choice => byId.ContainsKey(choice.RunId));
            var sums = new FairnessSums(runs, [.. chosen.Select(choice => (choice.RunId, choice.CandidateId, choice.OpeningId))]);

            var people = await People(sums.Seen, cancellationToken);
            return new FairnessReport(
                first, count, runs.Count, people.Count,
                [.. Enum.GetValues<FairnessBy>().Select(by => sums.By(by, people, first))],
                await Calibration(chosen, byId, cancellationToken),
                await Load(chosen, sums.Openings, cancellationToken));
        }

        // Who offers a place now belongs to it too: a company that nobody thinks of is what the figure is to show.
        private async Task<FairnessReport.CompanyLoad> Load(List<Choice> chosen, List<Guid> shown, CancellationToken cancel)
        {
            List<Guid> met = [.. chosen.Select(choice => choice.OpeningId).Concat(shown).Distinct()];
            var openings = await db.Openings.AsNoTracking().Where(opening => opening.State == OpeningState.Open || met.Contains(opening.Id))
                .Select(opening => new { opening.Id, opening.CompanyId }).ToListAsync(cancel);
            var pairs = chosen.Select(choice => (choice.CandidateId, choice.OpeningId)).Distinct().CountBy(pair => pair.OpeningId).ToDictionary();
            return FairnessSums.Load([.. openings.GroupBy(opening => opening.CompanyId).Select(company => company.Sum(opening => pairs.GetValueOrDefault(opening.Id)))]);
        }

        // Who waits now belongs to it too: nobody is left out for never having been shown.
        private async Task<List<FairnessPerson>> People(List<Guid> seen, CancellationToken cancel)
        {
            var waiting = db.Candidates.Waiting().Select(candidate => candidate.Id);
            return await db.Candidates.AsNoTracking().Where(candidate => seen.Contains(candidate.Id) || waiting.Contains(candidate.Id))
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
            var called = chosen.Select(choice => (Strength: StrengthOf(choice), choice.IsAccepted)).Where(one => one.Strength is not null).ToLookup(one => one.Strength!.Value);
            return [.. Enum.GetValues<Strength>().OrderDescending().Select(strength => Called(strength, [.. called[strength].Select(one => one.IsAccepted)]))];

            Strength? StrengthOf(Choice choice)
            {
                var run = byId[choice.RunId];
                var line = run.LineOf(choice.CandidateId, choice.OpeningId);
                return line is null ? null : MatchNumbers.Of(run.RuleVersionId is { } version ? versions.GetValueOrDefault(version) : null).StrengthOf(line.Score);
            }
        }

        private static FairnessReport.Called Called(Strength strength, List<bool> accepted) => accepted.Count < FairnessReport.SmallestGroup
            ? new(strength, null, null)
            : new(strength, accepted.Count, (int)Math.Round(100.0 * accepted.Count(yes => yes) / accepted.Count));

        private sealed record Choice(Guid RunId, Guid CandidateId, Guid OpeningId, bool IsAccepted);
    }
}
