using PlacementCrm.Matching.Engine;

namespace PlacementCrm.Matching;

/// <summary>
/// Ranks by fixed rules: the same profiles on the same day give the same list, in whatever order they come in. It changes
/// nothing and decides nothing; a person does. The index finds and orders; <see cref="Judge"/> tells one pair in words.
/// </summary>
public static class Matcher
{
    /// <summary>Where could this candidate work?</summary>
    public static FitList OffersFor(CandidateProfile candidate, IEnumerable<OfferProfile> offers, DateOnly today, int take, MatchWeights? weights = null)
    {
        var byId = offers.ToDictionary(offer => offer.Id);
        var index = OfferIndex.Of(byId.Values, today).With(weights ?? MatchWeights.Shipped);
        var counts = index.CountConflicts(candidate);
        return new FitList(
            Told(index.Find(candidate, take).Offers), Told(index.FindBlocked(candidate, take)),
            counts.FitCount, counts.ConflictCount, counts.ByFactor);

        List<Fit> Told(IEnumerable<RankedOffer> ranked) => [.. ranked.Select(entry => Judge(candidate, byId[entry.OfferId], today, weights))];
    }

    /// <summary>Who could work there?</summary>
    public static FitList CandidatesFor(OfferProfile offer, IEnumerable<CandidateProfile> candidates, DateOnly today, int take, MatchWeights? weights = null)
    {
        var byId = candidates.ToDictionary(candidate => candidate.Id);
        var ranked = Rank(offer, byId.Values, today, weights ?? MatchWeights.Shipped).ToLookup(entry => entry.Place.IsBlocked);
        return new FitList(
            Told(ranked[false]), Told(ranked[true]), ranked[false].Count(), ranked[true].Count(),
            ranked[true].SelectMany(entry => entry.Place.BlockedBy).CountBy(factor => factor).ToDictionary());

        List<Fit> Told(IEnumerable<(Guid CandidateId, RankedOffer Place)> some) =>
            [.. some.Take(take).Select(entry => Judge(byId[entry.CandidateId], offer, today, weights))];
    }

    /// <summary>Everybody in the order of the list, the blocked ones among them; told one by one with <see cref="Judge"/>.</summary>
    public static IReadOnlyList<(Guid CandidateId, RankedOffer Place)> Rank(OfferProfile offer, IEnumerable<CandidateProfile> candidates, DateOnly today, MatchWeights weights)
    {
        var index = OfferIndex.Of([offer], today).With(weights);
        return [.. candidates
            .Select(candidate => (Candidate: candidate, Place: index.Explain(candidate, offer.Id)!))
            .OrderBy(entry => entry.Place.HasWarning)
            .ThenByDescending(entry => entry.Place.Score)
            .ThenBy(entry => entry.Place.UnknownCount)
            .ThenBy(entry => entry.Candidate.WaitingSinceOn)
            .ThenBy(entry => entry.Candidate.Id)
            .Select(entry => (entry.Candidate.Id, entry.Place))];
    }

    /// <summary>One pair alone, for "why not this one?".</summary>
    public static Fit Judge(CandidateProfile candidate, OfferProfile offer, DateOnly today, MatchWeights? weights = null)
    {
        weights ??= MatchWeights.Shipped;
        var choice = TaskChoice.Of(candidate, offer, today);
        List<Reason> reasons =
        [
            .. Blockers.Of(candidate, offer, today, weights).Concat(choice.Reasons).Concat(TaskChoice.Proposed(candidate)).Concat(TaskChoice.NotJudged(candidate)).Concat(SoftSum.Of(candidate, offer, choice.Task, today, weights))
                .OrderByDescending(reason => reason.Weight)
                .ThenBy(reason => reason.Kind == ReasonKind.Unknown)
                .ThenByDescending(reason => Math.Abs(reason.Points))
                .ThenBy(reason => reason.Factor),
        ];
        return new Fit
        {
            CandidateId = candidate.Id,
            OfferId = offer.Id,
            OpeningId = offer.OpeningId,
            CompanyId = offer.CompanyId,
            SiteId = offer.SiteId,
            TaskId = choice.Task?.Id,
            Strength = weights.StrengthOf(reasons.Sum(reason => reason.Points)),
            Reasons = reasons,
        };
    }
}
