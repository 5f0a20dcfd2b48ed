namespace PlacementCrm.Matching;

/// <summary>
/// Several places at one site may each be within the legal ratio and together beyond it. The ratio of an offer counts the placements of
/// today; this counts what is proposed beside it too.
/// </summary>
public static class RatioTogether
{
    /// <summary>The warning for a place that is free by itself and not with these; none where the ratio leaves it, is full anyway, or is not known.</summary>
    /// <param name="before">Other places that are proposed or promised; those at other sites and of kinds that no rule counts do not matter.</param>
    public static Reason? Of(OfferProfile offer, IEnumerable<OfferProfile> before)
    {
        ArgumentNullException.ThrowIfNull(offer);
        ArgumentNullException.ThrowIfNull(before);
        if (offer.Ratio is not { Allowed: { } allowed, IsFull: false } ratio)
            return null;

        var periods = before.Where(other => other.SiteId == offer.SiteId).Select(other => other.Ratio).OfType<RatioProfile>().ToList();
        // The most at a time begins on a first day.
        var together = periods.Select(period => period.FromOn).Where(day => day > ratio.FromOn && day <= ratio.ToOn).Append(ratio.FromOn)
            .Max(day => periods.Count(period => period.FromOn <= day && day <= period.ToOn));
        return ratio.Taken + together < allowed ? null : new Reason
        {
            Kind = ReasonKind.Conflicts,
            Factor = Factor.Ratio,
            Code = "Ratio.FullTogether",
            Weight = ReasonWeight.Warns,
            Arguments = [ratio.Taken + together, allowed, ratio.FromOn, ratio.ToOn],
        };
    }
}
