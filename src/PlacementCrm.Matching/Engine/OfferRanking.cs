namespace PlacementCrm.Matching.Engine;

/// <summary>An offer in its place of the order, with the shares of its sum.</summary>
/// <param name="TaskPlace">Which task suits best, in the order of name and id; 0 also when no task is known.</param>
public sealed record RankedOffer(Guid OfferId, int TaskPlace, int Score, int UnknownCount, bool HasWarning, IReadOnlyList<Contribution> Contributions)
{
    public bool IsBlocked => Contributions.Any(contribution => contribution.Weight == ReasonWeight.Blocks);

    /// <summary>One single thing is in the way.</summary>
    public bool IsNearMiss => Contributions.Count(contribution => contribution.Weight == ReasonWeight.Blocks) == 1;

    /// <summary>Each factor that blocks, once.</summary>
    public IEnumerable<Factor> BlockedBy =>
        Contributions.Where(contribution => contribution.Weight == ReasonWeight.Blocks).Select(contribution => contribution.Factor).Distinct();
}

/// <param name="FitCount">How many fit in all, also beyond the ones listed.</param>
public sealed record OfferRanking(IReadOnlyList<RankedOffer> Offers, int FitCount);

/// <param name="Count">How many there are in all, also beyond the ones listed.</param>
public sealed record NearMisses(IReadOnlyList<RankedOffer> Offers, int Count);

/// <summary>All offers by what blocks them; one blocked twice counts twice.</summary>
public sealed record ConflictCounts(int FitCount, int ConflictCount, IReadOnlyDictionary<Factor, int> ByFactor);

/// <summary>What one consideration costs: how many more offers would fit without it, or with the next looser limit.</summary>
/// <param name="Looser">Null when the next limit would exclude nothing.</param>
public sealed record Price(Guid ConsiderationId, int WithoutIt, decimal? Looser, int WithLooser);
