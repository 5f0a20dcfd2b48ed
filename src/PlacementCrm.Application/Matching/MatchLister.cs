using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Matching;
using ReasonKind = PlacementCrm.Matching.ReasonKind;

namespace PlacementCrm.Application.Matching;

/// <summary>Turns the ranking into the lists of the screen. Leaves nothing out: what is not shown is counted and can be asked for.</summary>
internal sealed class MatchLister(CrmDbContext db, DateOnly today)
{
    /// <summary>Said of a pair: not now. After so many days it comes back by itself.</summary>
    public const int NotNowDays = 30;

    public const int MostNotShown = 50;

    /// <param name="ranking">Untruncated.</param>
    /// <param name="rowOf">The row without what people did with the pair so far.</param>
    public async Task<MatchList> List(
        FitList ranking, IQueryable<Suggestion> pairs, IReadOnlyDictionary<Guid, DateOnly> busyUntil,
        Func<Fit, MatchRow> rowOf, int take, string? group, CancellationToken cancel)
    {
        var earlier = await Earlier(pairs, cancel);
        var aside = ranking.Fits.Concat(ranking.Conflicts)
            .ToDictionary(fit => (fit.CandidateId, fit.OfferId), fit => WhyAside((fit.CandidateId, fit.OfferId), earlier, busyUntil).ToList());

        var shown = ranking.Fits.Where(fit => aside[(fit.CandidateId, fit.OfferId)].Count == 0).ToList();
        var notShown = ranking.Fits.Where(fit => aside[(fit.CandidateId, fit.OfferId)].Count > 0).Concat(ranking.Conflicts).ToList();
        var groupsOf = notShown.ToDictionary(
            fit => fit,
            fit => aside[(fit.CandidateId, fit.OfferId)].Select(reason => reason.Group)
                .Concat(fit.Reasons.Where(reason => reason.Weight == ReasonWeight.Blocks).Select(reason => reason.Factor.ToString()))
                .Distinct().ToList());

        var asked = notShown.Where(fit => group == AllGroups || (group is not null && groupsOf[fit].Contains(group))).Take(MostNotShown);
        return new MatchList(
            await WithTasks([.. shown.Take(take).Select(rowOf)], cancel),
            shown.Count,
            [.. groupsOf.Values.SelectMany(groups => groups).GroupBy(name => name)
                .Select(names => new NotShown(names.Key, names.Count())).OrderByDescending(entry => entry.Count).ThenBy(entry => entry.Group, StringComparer.Ordinal)],
            notShown.Count,
            await WithTasks([.. asked.Select(fit => rowOf(fit) is var row ? row with { Reasons = [.. aside[(fit.CandidateId, fit.OfferId)], .. row.Reasons] } : row)], cancel));
    }

    public const string AllGroups = "all";

    public static IEnumerable<MatchReason> WhyAside(
        (Guid CandidateId, Guid OpeningId) pair, IReadOnlyDictionary<(Guid CandidateId, Guid OpeningId), Past> earlier, IReadOnlyDictionary<Guid, DateOnly> busyUntil)
    {
        if (busyUntil.TryGetValue(pair.CandidateId, out var until))
            yield return Aside(NotShown.InPlacement, "Matching.InPlacement", until);
        if (!earlier.TryGetValue(pair, out var past))
            yield break;

        yield return past.State switch
        {
            SuggestionState.Expired => Aside(NotShown.NotNow, "Matching.NotNow", past.On),
            SuggestionState.Declined => Aside(NotShown.NotRelevant, "Matching.NotRelevant", past.On, past.Words),
            _ => Aside(NotShown.Shortlisted, "Matching.Shortlisted", past.State.Words()),
        };
    }

    private static MatchReason Aside(string group, string sentence, params object?[] values) => new()
    {
        Kind = ReasonKind.Conflicts,
        Code = group,
        Group = group,
        Sentence = Sentences.Of(sentence, values),
        Blocks = true,
    };

    /// <summary>The last word about each pair; a "not now" of long ago is none.</summary>
    public async Task<Dictionary<(Guid CandidateId, Guid OpeningId), Past>> Earlier(IQueryable<Suggestion> pairs, CancellationToken cancel)
    {
        var all = await pairs.WithoutEnded(db).AsNoTracking()
            .Select(pair => new { pair.CandidateId, pair.OpeningId, pair.State, pair.ChangedAt, pair.DeclineWords })
            .ToListAsync(cancel);
        return all
            .GroupBy(pair => (pair.CandidateId, pair.OpeningId))
            .Select(pair => pair.OrderByDescending(entry => entry.State is not (SuggestionState.Declined or SuggestionState.Expired)).ThenByDescending(entry => entry.ChangedAt).First())
            .Where(pair => pair.State != SuggestionState.Expired || pair.ChangedAt.DanishDay() > today.AddDays(-NotNowDays))
            .ToDictionary(pair => (pair.CandidateId, pair.OpeningId), pair => new Past(pair.State, pair.ChangedAt.DanishDay(), pair.DeclineWords));
    }

    /// <summary>Marks the questions that somebody has taken on already.</summary>
    public async Task<IReadOnlyList<MatchRow>> WithTasks(IReadOnlyList<MatchRow> rows, CancellationToken cancel)
    {
        var titles = rows.SelectMany(row => row.Reasons.Where(reason => reason.Question is not null).Select(row.TaskTitle)).Distinct().ToList();
        if (titles.Count == 0)
            return rows;

        var tasks = await db.FollowUpTasks.AsNoTracking()
            .Where(task => task.DoneAt == null && titles.Contains(task.Title))
            .Select(task => new { task.Title, task.CompanyId, task.CandidateId })
            .ToListAsync(cancel);
        var open = tasks.Select(task => (task.Title, Of: task.CompanyId ?? task.CandidateId)).ToHashSet();
        return [.. rows.Select(row => row with
        {
            Reasons = [.. row.Reasons.Select(reason => reason.Question is not null && open.Contains((row.TaskTitle(reason), reason.AsksCandidate ? row.CandidateId : row.CompanyId))
                ? reason with { IsAsked = true }
                : reason)],
        })];
    }

    public sealed record Past(SuggestionState State, DateOnly On, string? Words);
}
