using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Events;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Matching;

/// <summary>
/// Whether the lists of one month served everybody alike: by age, language, municipality, kind of benefit and number of considerations,
/// never by what those say, and never about a group so small that somebody could be recognised in it.
/// </summary>
/// <param name="Month">A day of it; the nearest of those whose lists are kept is told.</param>
[Requires(Permission.KeepMatchRules)]
public sealed record ShowFairness(DateOnly Month) : IQuery<FairnessReport>
{
    /// <summary>The first day of the month that is told when this one is asked for.</summary>
    public static DateOnly FirstDay(DateOnly asked, DateOnly today)
    {
        var last = new DateOnly(today.Year, today.Month, 1);
        var first = last.AddMonths(1 - MatchRun.KeptMonths);
        return asked > last ? last : asked < first ? first : new DateOnly(asked.Year, asked.Month, 1);
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<ShowFairness, FairnessReport>
    {
        private static readonly string?[] s_waiting = [nameof(CandidateState.Registered), nameof(CandidateState.Clarifying), nameof(CandidateState.Ready), nameof(CandidateState.InPlacement)];

        public async Task<FairnessReport> Handle(ShowFairness request, CancellationToken cancellationToken)
        {
            var first = FirstDay(request.Month, clock.Today());
            var (from, to) = (first.BeginsAt(), first.AddMonths(1).BeginsAt());
            var reader = new FairnessReader(db, from, to);
            var (shown, fits, chosen) = (await reader.Shown(cancellationToken), await reader.Fits(cancellationToken), await reader.Chosen(cancellationToken));
            // What was not shown to choose from counts for nobody.
            var sums = new FairnessSums(
                shown, chosen.Where(choice => choice is { IsFromPeople: true, Score: not null }).Select(choice => (choice.CandidateId, choice.OpeningId)).Distinct().CountBy(pair => pair.CandidateId).ToDictionary(), fits);
            var people = await People([.. shown.Keys.Union(fits.Keys)], first, cancellationToken);
            var names = await db.TargetGroups.AsNoTracking().ToDictionaryAsync(group => group.Code, group => group.Names.InLanguage(), cancellationToken);
            var pairs = await Pairs(chosen, cancellationToken);
            return new FairnessReport(
                first, await reader.RunCount(cancellationToken), people.Count,
                [.. Enum.GetValues<FairnessBy>().Select(by => Named(sums.By(by, people, first), names))],
                FairnessSums.Calibrate(pairs), pairs.Count(pair => pair.IsAccepted is null),
                await Load(chosen, await reader.Openings(cancellationToken), isOver: to <= clock.GetUtcNow(), cancellationToken));
        }

        private static FairnessReport.Part Named(FairnessReport.Part part, Dictionary<string, string> names) => part.By is not FairnessBy.TargetGroup
            ? part
            : part with { Groups = [.. part.Groups.Select(group => group with { Name = names.GetValueOrDefault(group.Code) })] };

        // Who offers a place now belongs to the month under way too: a company that nobody thinks of is what the figure is to show. Of a
        // month that is over nobody knows who offered one, so it keeps to what was looked at and stays as it is.
        private async Task<FairnessReport.CompanyLoad> Load(List<FairnessChoice> chosen, List<Guid> shown, bool isOver, CancellationToken cancel)
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
                .Select(candidate => new FairnessPerson(
                    candidate.Id, candidate.BirthYear, candidate.LanguageLevel, candidate.MunicipalityCode, candidate.TargetGroupCode,
                    db.Considerations.Count(one => one.CandidateId == candidate.Id && one.State == ConsiderationState.Confirmed))).ToListAsync(cancel);
        }

        // Each pair once, as it was last put on a shortlist. Strong and weak as they were called then, by the points of their time.
        private async Task<List<FairnessPair>> Pairs(List<FairnessChoice> chosen, CancellationToken cancel)
        {
            var versions = await db.MatchRuleVersions.AsNoTracking().ToDictionaryAsync(version => version.Id, cancel);
            return [.. chosen.Where(choice => choice.Score is not null).GroupBy(choice => (choice.CandidateId, choice.OpeningId)).Select(pair => pair.Last()).Select(choice => new FairnessPair(
                choice.CandidateId,
                MatchNumbers.Of(choice.RuleVersionId is { } version ? versions.GetValueOrDefault(version) : null).StrengthOf(choice.Score!.Value),
                choice.State.IsOpen() ? null : choice.State is SuggestionState.Accepted))];
        }
    }
}
