using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;
using PlacementCrm.Matching;
using PlacementCrm.Matching.Work;
using ReasonKind = PlacementCrm.Matching.ReasonKind;

namespace PlacementCrm.Application.Matching;

/// <summary>
/// One pair as the engine judges it now, whoever put it together. What is kept with a choice comes from here and never from
/// the sender: a pair has all its conflicts and unknowns, also one that nobody found in a list (invariant 10).
/// </summary>
internal sealed record JudgedPair(string Candidate, Fit Fit)
{
    /// <param name="workTaskId">Only this task; the one that suits best when none is named, or when it is not done there any more.</param>
    public static async Task<JudgedPair> Of(CrmDbContext db, Guid candidateId, Guid openingId, Guid? workTaskId, DateOnly today, CancellationToken cancel)
    {
        var (somebody, offer, weights) = await Load(db, candidateId, openingId, today, cancel);
        if (offer.Tasks.FirstOrDefault(task => task.Id == workTaskId) is { } chosen)
            offer = offer with { Tasks = [chosen] };
        return new(somebody.Name, Matcher.Judge(somebody.Profile, offer, today, weights));
    }

    /// <summary>Once with each task that is called so; of a task that nobody knows there only the name counts.</summary>
    public static async Task<IReadOnlyList<JudgedPair>> OfEach(CrmDbContext db, Guid candidateId, Guid openingId, IEnumerable<string> tasks, DateOnly today, CancellationToken cancel)
    {
        var (somebody, offer, weights) = await Load(db, candidateId, openingId, today, cancel);
        return [.. tasks
            .Select(name => offer.Tasks.FirstOrDefault(task => TaskKey.Of(task.Name) == TaskKey.Of(name)) ?? new TaskProfile(Guid.Empty, name, []))
            .Select(task => new JudgedPair(somebody.Name, Matcher.Judge(somebody.Profile, offer with { Tasks = [task] }, today, weights)))];
    }

    /// <summary>As the list shows them.</summary>
    public IReadOnlyList<SuggestionReason> Reasons => Told(Fit.Reasons);

    /// <summary>What a person who put the pair together is told: that it fits are the person's own words.</summary>
    public IReadOnlyList<SuggestionReason> AgainstAndOpen => Told(Fit.Reasons.Where(reason => reason.Kind is not ReasonKind.Fits));

    /// <summary>Nobody is proposed against the avoid list: the line is lifted first, with a reason (invariant 9).</summary>
    /// <exception cref="RuleBroken">Every task in question is on it.</exception>
    public void RefuseAvoided(CurrentUser user)
    {
        if (MatchReason.Of(Fit, user).FirstOrDefault(reason => reason.IsAvoided) is { } reason)
            throw new RuleBroken("Placements.AvoidedUntilLifted", Candidate, reason.Sentence);
    }

    /// <summary>
    /// Why somebody goes over a conflict, as it is kept with the pair: whoever may not read what is in the way, may not read the words
    /// about it. None when nothing is in the way.
    /// </summary>
    /// <exception cref="RuleBroken">Something is, and nobody said why it does not matter, or not of what they say it.</exception>
    public SuggestionReason? Despite(Factor? factor, string? words, CurrentUser user)
    {
        if (!Fit.IsBlocked)
            return null;

        var conflicts = Fit.Reasons.Where(reason => reason.Weight == ReasonWeight.Blocks).ToList();
        var meant = conflicts.Where(reason => reason.Factor == factor).ToList();
        if (meant.Count == 0 || string.IsNullOrWhiteSpace(words))
            throw new RuleBroken("Placements.ConflictNeedsReason", string.Join("; ", MatchReason.Of(Fit, user).Where(reason => reason.Blocks).Select(reason => reason.Sentence)));
        return new SuggestionReason(Domain.Placements.ReasonKind.Fit, meant.Exists(reason => reason.IsPrivate) ? $"{factor}.Despite.Private" : $"{factor}.Despite", words.Trim());
    }

    private static async Task<(SomebodyWaiting Somebody, OfferProfile Offer, MatchWeights Weights)> Load(CrmDbContext db, Guid candidateId, Guid openingId, DateOnly today, CancellationToken cancel)
    {
        var somebody = (await MatchProfiles.Load(db, db.Candidates.Where(row => row.Id == candidateId), cancel))[0];
        var offer = (await new MatchOffers(db, db.Openings.Where(row => row.Id == openingId), today).Load(cancel))[0].Profile;
        var version = MatchRuleVersion.On(today, await db.MatchRuleVersions.AsNoTracking().Where(row => row.State == RuleState.Approved).ToListAsync(cancel));
        return (somebody, offer, MatchNumbers.Of(version));
    }

    // Kept whole: who may read considerations is asked when it is read.
    private static IReadOnlyList<SuggestionReason> Told(IEnumerable<Reason> reasons) =>
        [.. reasons.Select(reason => new SuggestionReason(KindOf(reason.Kind), MatchReason.CodeOf(reason), ReasonText.Of(reason))).DistinctBy(reason => (reason.Kind, reason.Sentence))];

    private static Domain.Placements.ReasonKind KindOf(ReasonKind kind) => kind switch
    {
        ReasonKind.Fits => Domain.Placements.ReasonKind.Fit,
        ReasonKind.Conflicts => Domain.Placements.ReasonKind.Conflict,
        _ => Domain.Placements.ReasonKind.Unknown,
    };
}
