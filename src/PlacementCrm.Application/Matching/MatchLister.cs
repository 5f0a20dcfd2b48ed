using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Matching;
using ReasonKind = PlacementCrm.Matching.ReasonKind;

namespace PlacementCrm.Application.Matching;

/// <summary>What both directions of the list share: what people did with a pair before, open questions, doubted facts.</summary>
internal sealed class MatchLister(CrmDbContext db, CurrentUser user, DateOnly today)
{
    /// <summary>Said of a pair: not now. After so many days it comes back by itself.</summary>
    public const int NotNowDays = 30;

    public const int MostNotShown = 50;

    public const string AllGroups = "all";

    /// <summary>At work elsewhere on the first day on which the place can be taken. A placement that ends before that stands in nobody's way.</summary>
    public static bool IsAway(DateOnly? busyUntilOn, DateOnly? fromOn, DateOnly today) => busyUntilOn >= (fromOn > today ? fromOn : today);

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
            SuggestionState.Declined when past.Words is null => Aside(NotShown.NotRelevant, "Matching.NotRelevantUntold", past.On),
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

    /// <summary>
    /// The rows of these ids that fit, in the order of what is said of them: between the look at the index and the look at the rows a
    /// place may have been taken or a wish changed, and a list that is kept must be in the order of its own sums.
    /// </summary>
    /// <param name="other">What the list is of.</param>
    public static List<MatchRow> Fitting(IEnumerable<Guid> ids, IReadOnlyDictionary<Guid, MatchRow> rows, Func<MatchRow, Guid> other) =>
        [.. ids.Select(id => rows.GetValueOrDefault(id)).OfType<MatchRow>().Where(row => !row.Fit.IsBlocked)
            .OrderBy(row => row.Fit.HasWarning).ThenByDescending(row => row.Fit.Score).ThenBy(row => row.Fit.UnknownCount).ThenBy(row => row.WaitingSinceOn).ThenBy(other)];

    /// <summary>How many are not shown for each reason, the largest group first.</summary>
    /// <param name="groups">Of each pair every reason once.</param>
    /// <param name="rows">Of those that seemed to fit: what blocks them now is counted with the rest.</param>
    public static List<NotShown> NotShownBy(IEnumerable<KeyValuePair<string, int>> groups, IEnumerable<MatchRow> rows) =>
        [.. rows.SelectMany(row => row.Reasons.Where(reason => reason.Blocks).Select(reason => reason.Group).Distinct()).Select(group => KeyValuePair.Create(group, 1))
            .Concat(groups).GroupBy(entry => entry.Key, entry => entry.Value)
            .Select(group => new NotShown(group.Key, group.Sum())).OrderByDescending(entry => entry.Count).ThenBy(entry => entry.Group, StringComparer.Ordinal)];

    /// <summary>The last word about each pair; a "not now" of long ago is none.</summary>
    public async Task<Dictionary<(Guid CandidateId, Guid OpeningId), Past>> Earlier(IQueryable<Suggestion> pairs, CancellationToken cancel)
    {
        var all = await pairs.WithoutEnded(db).AsNoTracking()
            .Select(pair => new { pair.CandidateId, pair.OpeningId, pair.State, pair.ChangedAt, pair.ChangedById, pair.DeclineReason, pair.DeclineWords })
            .ToListAsync(cancel);
        return all
            .GroupBy(pair => (pair.CandidateId, pair.OpeningId))
            .Select(pair => pair.OrderByDescending(entry => entry.State is not (SuggestionState.Declined or SuggestionState.Expired)).ThenByDescending(entry => entry.ChangedAt).First())
            .Where(pair => pair.State != SuggestionState.Expired || pair.ChangedAt.DanishDay() > today.AddDays(-NotNowDays))
            .ToDictionary(pair => (pair.CandidateId, pair.OpeningId), pair => new Past(pair.State, pair.ChangedAt.DanishDay(), DeclinedWords.For(user, pair.DeclineWords, pair.DeclineReason, pair.ChangedById)));
    }

    /// <summary>Marks the questions that somebody has taken on already.</summary>
    public async Task<IReadOnlyList<MatchRow>> WithTasks(IReadOnlyList<MatchRow> rows, CancellationToken cancel)
    {
        rows = await WithDoubts(rows, cancel);
        var titles = rows.SelectMany(row => row.Reasons.Where(reason => reason.Question is not null).Select(row.TaskTitle)).Distinct().Select(Wording.Typed).ToList();
        if (titles.Count == 0)
            return rows;

        var tasks = await db.FollowUpTasks.AsNoTracking()
            .Where(task => task.DoneAt == null && titles.Contains(task.Title))
            .Select(task => new { task.Title, task.CompanyId, task.CandidateId })
            .ToListAsync(cancel);
        var open = tasks.Select(task => (Title: task.Title.InLanguage(), Of: task.CompanyId ?? task.CandidateId)).ToHashSet();
        return [.. rows.Select(row => row with
        {
            Reasons = [.. row.Reasons.Select(reason => reason.Question is not null && open.Contains((row.TaskTitle(reason), reason.AsksCandidate ? row.CandidateId : row.CompanyId))
                ? reason with { IsAsked = true }
                : reason)],
        })];
    }

    /// <summary>Marks what somebody has called wrong. Whoever looks again writes a newer fact, and the mark is gone.</summary>
    private async Task<IReadOnlyList<MatchRow>> WithDoubts(IReadOnlyList<MatchRow> rows, CancellationToken cancel)
    {
        var facts = rows.SelectMany(row => row.Reasons).Where(reason => reason.Topic is not null).Select(reason => reason.FactId).Distinct().ToList();
        if (facts.Count == 0)
            return rows;

        var doubts = (await db.MatchChoices.AsNoTracking()
                .Where(choice => choice.About == WrongAbout.Fact && choice.Topic != null && facts.Contains(choice.SourceId))
                .Select(choice => new { choice.SourceId, choice.Topic, choice.OpeningId, choice.At }).ToListAsync(cancel))
            .GroupBy(doubt => (doubt.SourceId, doubt.Topic, doubt.OpeningId)).ToDictionary(doubt => doubt.Key, doubt => doubt.Min(one => one.At).DanishDay());
        return doubts.Count == 0 ? rows : [.. rows.Select(row => row with
        {
            Reasons = [.. row.Reasons.Select(reason => doubts.TryGetValue((reason.FactId, reason.Topic, row.OpeningId), out var since) ? reason with { DoubtedOn = since } : reason)],
        })];
    }

    /// <param name="Words">As far as the reader may read them.</param>
    public sealed record Past(SuggestionState State, DateOnly On, string? Words);
}
