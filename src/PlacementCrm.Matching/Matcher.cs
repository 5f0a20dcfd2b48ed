namespace PlacementCrm.Matching;

/// <summary>
/// Ranks by fixed rules: the same profiles on the same day give the same list, in whatever order they come in. It changes
/// nothing and decides nothing; a person does.
/// </summary>
public static class Matcher
{
    /// <summary>Where could this candidate work?</summary>
    public static FitList OffersFor(CandidateProfile candidate, IEnumerable<OfferProfile> offers, DateOnly today, int take) =>
        Rank(offers.Select(offer => (Fit: Judge(candidate, offer, today), candidate.WaitingSinceOn, TieBreak: offer.Id)), take);

    /// <summary>Who could work there?</summary>
    public static FitList CandidatesFor(OfferProfile offer, IEnumerable<CandidateProfile> candidates, DateOnly today, int take) =>
        Rank(candidates.Select(candidate => (Fit: Judge(candidate, offer, today), candidate.WaitingSinceOn, TieBreak: candidate.Id)), take);

    /// <summary>One pair alone, for "why not this one?".</summary>
    public static Fit Judge(CandidateProfile candidate, OfferProfile offer, DateOnly today)
    {
        var choice = TaskChoice.Of(candidate, offer, today);
        return new Fit
        {
            CandidateId = candidate.Id,
            OfferId = offer.Id,
            OpeningId = offer.OpeningId,
            CompanyId = offer.CompanyId,
            SiteId = offer.SiteId,
            TaskId = choice.Task?.Id,
            Reasons =
            [
                .. Blockers.Of(candidate, offer, today).Concat(choice.Reasons).Concat(TaskChoice.Proposed(candidate)).Concat(SoftSum.Of(candidate, offer, choice.Task, today))
                    .OrderByDescending(reason => reason.Weight)
                    .ThenBy(reason => reason.Kind == ReasonKind.Unknown)
                    .ThenByDescending(reason => Math.Abs(reason.Points))
                    .ThenBy(reason => reason.Factor),
            ],
        };
    }

    private static FitList Rank(IEnumerable<(Fit Fit, DateOnly WaitingSinceOn, Guid TieBreak)> judged, int take)
    {
        Fit[] ranked =
        [
            .. judged
                .OrderBy(entry => entry.Fit.HasWarning)
                .ThenByDescending(entry => entry.Fit.Score)
                .ThenBy(entry => entry.Fit.UnknownCount)
                .ThenBy(entry => entry.WaitingSinceOn)
                .ThenBy(entry => entry.TieBreak)
                .Select(entry => entry.Fit),
        ];
        var blocked = ranked.Where(fit => fit.IsBlocked).ToList();
        var counts = blocked
            .SelectMany(fit => fit.Reasons.Where(reason => reason.Weight == ReasonWeight.Blocks).Select(reason => reason.Factor).Distinct())
            .GroupBy(factor => factor)
            .ToDictionary(group => group.Key, group => group.Count());

        return new FitList([.. ranked.Where(fit => !fit.IsBlocked).Take(take)], [.. blocked.Take(take)], ranked.Length - blocked.Count, blocked.Count, counts);
    }
}
