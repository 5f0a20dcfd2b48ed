using PlacementCrm.Domain.Considerations;

namespace PlacementCrm.Matching.Engine;

/// <summary>
/// All offers of one organisation on one day, ready to be searched. It never changes: a change gives a new index that
/// shares all but the changed offers, so a search under way is not disturbed. It is a copy; the database holds the truth.
/// </summary>
public sealed class OfferIndex
{
    private readonly Segment[] _segments;

    /// <summary>The offers of the small segments, kept to build larger ones of them.</summary>
    private readonly OfferProfile[][] _recent;

    private readonly WeightTables _weights;

    private OfferIndex(DateOnly today, Segment[] segments, OfferProfile[][] recent, WeightTables weights) =>
        (Today, _segments, _recent, _weights) = (today, segments, recent, weights);

    /// <summary>Facts grow old by the day, so an index holds for one.</summary>
    public DateOnly Today { get; }

    /// <summary>By which points it orders.</summary>
    public MatchWeights Weights => _weights.Of;

    public int Count => _segments.Sum(segment => segment.Count);

    /// <summary>How many offers have changed since the large segment was built.</summary>
    public int RecentCount => _recent.Sum(offers => offers.Length);

    public static OfferIndex Of(IEnumerable<OfferProfile> offers, DateOnly today) => new(today, [Sealed(offers, today)], [], new WeightTables(MatchWeights.Shipped));

    /// <summary>The same offers in the order of other points; nothing is built anew.</summary>
    public OfferIndex With(MatchWeights weights) => weights == Weights ? this : new(Today, _segments, _recent, new WeightTables(weights));

    /// <summary>Replaces offers of the same id and adds the others.</summary>
    public OfferIndex With(params OfferProfile[] changed)
    {
        var index = Without(changed.Select(offer => offer.Id));
        return changed.Length == 0 ? index : new(Today, [.. index._segments, Sealed(changed, Today)], [.. _recent, changed], _weights);
    }

    public OfferIndex Without(IEnumerable<Guid> ids)
    {
        Guid[] gone = [.. ids];
        return new OfferIndex(Today, Array.ConvertAll(_segments, segment =>
        {
            int[] offers = [.. gone.Select(segment.Find).Where(offer => offer >= 0)];
            return offers.Length == 0 ? segment : segment.Without(offers);
        }), _recent, _weights);
    }

    /// <summary>The same offers with the recent changes in one segment; worth it when there are many small ones.</summary>
    public OfferIndex Compacted()
    {
        if (_recent.Length < 2)
            return this;

        var newest = new Dictionary<Guid, OfferProfile>();
        for (var i = 0; i < _recent.Length; i++)
            foreach (var offer in _recent[i])
                if (_segments[i + 1].Find(offer.Id) >= 0)
                    newest[offer.Id] = offer;
        OfferProfile[] offers = [.. newest.Values];
        return new OfferIndex(Today, [_segments[0], Sealed(offers, Today)], [offers], _weights);
    }

    /// <summary>Where could this candidate work? The best first; the same order on every machine.</summary>
    public OfferRanking Find(CandidateProfile candidate, int take)
    {
        var (ranked, count) = (new List<Place>(), 0);
        foreach (var segment in _segments)
        {
            using var query = new SegmentQuery(segment, candidate, Today, _weights);
            var best = new Best(take);
            var search = new SegmentSearch(query, best);
            search.Run();
            count += search.FitCount;
            Explain(query, best, ranked);
        }

        return new OfferRanking(InOrder(ranked, take), count);
    }

    /// <summary>What is blocked, in the order it would have: by one factor, or all.</summary>
    public IReadOnlyList<RankedOffer> FindBlocked(CandidateProfile candidate, int take, Factor? by = null) =>
        Sweep(candidate, take, by is { } factor ? (in Tally tally) => (tally.BlockedBy >> (int)factor & 1) != 0 : (in Tally tally) => tally.Blocking > 0).Offers;

    /// <summary>What only one single thing stands in the way of.</summary>
    public NearMisses FindNearMisses(CandidateProfile candidate, int take) => Sweep(candidate, take, (in Tally tally) => tally.Blocking == 1);

    public ConflictCounts CountConflicts(CandidateProfile candidate)
    {
        var byFactor = new int[Enum.GetValues<Factor>().Length];
        var blocked = 0;
        foreach (var segment in _segments)
        {
            using var query = new SegmentQuery(segment, candidate, Today, _weights);
            var counts = new SegmentCounts(query);
            counts.Run();
            blocked += counts.BlockedCount;
            for (var factor = 0; factor < byFactor.Length; factor++)
                byFactor[factor] += counts.ByFactor[factor];
        }

        return new ConflictCounts(Count - blocked, blocked, byFactor.Select((count, factor) => ((Factor)factor, count)).Where(entry => entry.count > 0).ToDictionary());
    }

    /// <summary>Why, or why not, this offer? Null when there is none of this id.</summary>
    public RankedOffer? Explain(CandidateProfile candidate, Guid offerId)
    {
        foreach (var segment in _segments)
        {
            if (segment.Find(offerId) is not (>= 0 and var offer))
                continue;
            using var query = new SegmentQuery(segment, candidate, Today, _weights);
            return new SegmentSweep(query).Explain(offer);
        }

        return null;
    }

    /// <summary>
    /// What each consideration costs alone: it is left out or loosened by one step, and the fits are counted again. Counted as if the
    /// person had consented: without, nothing fits, and every price would be none.
    /// </summary>
    public IReadOnlyList<Price> Prices(CandidateProfile candidate)
    {
        candidate = candidate with { HasConsent = true };
        var now = Find(candidate, 0).FitCount;
        return [.. candidate.Considerations
            .Where(one => Catalogue.NumberOf(one.DimensionCode) >= 0)
            .Select(one =>
            {
                var looser = Loosening.Next(Dimensions.Get(one.DimensionCode), one.Limit);
                var withoutIt = With(null) - now;
                return new Price(one.Id, withoutIt, looser, looser is null ? withoutIt : With(looser) - now);

                int With(decimal? limit) => Find(
                    candidate with { Considerations = [.. candidate.Considerations.Where(other => limit is not null || other != one).Select(other => other == one ? one with { Limit = limit!.Value } : other)] },
                    0).FitCount;
            })];
    }

    private delegate bool Asks(in Tally tally);

    private NearMisses Sweep(CandidateProfile candidate, int take, Asks asks)
    {
        var (ranked, count) = (new List<Place>(), 0);
        foreach (var segment in _segments)
        {
            using var query = new SegmentQuery(segment, candidate, Today, _weights);
            var best = new Best(take);
            new SegmentSweep(query).Run((in Tally tally, int rank) =>
            {
                if (!asks(tally))
                    return;
                count++;
                best.Offer(tally.Key | (uint)rank);
            });
            Explain(query, best, ranked);
        }

        return new NearMisses(InOrder(ranked, take), count);
    }

    private static void Explain(SegmentQuery query, Best best, List<Place> into)
    {
        var sweep = new SegmentSweep(query);
        foreach (var key in best.Sorted())
            into.Add(new Place(key >> 32, sweep.Explain(query.Segment.ByRank[(int)(uint)key])));
    }

    // Within a segment the keys are in order already; between two the id has the last word, as it has within one.
    private static List<RankedOffer> InOrder(List<Place> ranked, int take) =>
        [.. ranked.OrderBy(place => place.Key).ThenBy(place => place.Offer.OfferId).Take(take).Select(place => place.Offer)];

    private static Segment Sealed(IEnumerable<OfferProfile> offers, DateOnly today)
    {
        var builder = new SegmentBuilder(today);
        foreach (var offer in offers)
            builder.Add(offer);
        return builder.Seal();
    }

    private readonly record struct Place(ulong Key, RankedOffer Offer);
}
