using PlacementCrm.Domain.Placements;
using PlacementCrm.Matching;
using PlacementCrm.Matching.Engine;

namespace PlacementCrm.Application.Matching;

/// <summary>Asks the index what fits each of a pool: so much as a proposal can need, however many places there are, and the rest as a number.</summary>
/// <param name="offers">Of the places alone.</param>
internal sealed class TeamOptions(OfferIndex offers, IReadOnlyList<TeamPool.Place> places, Dictionary<(Guid CandidateId, Guid OpeningId), MatchLister.Past> earlier)
{
    // What is warned of comes after everything that is not, as on the lists of one person.
    private const int PointsWithWarning = 1;

    private readonly Dictionary<Guid, int> _numbers = places.Index().ToDictionary(place => place.Item.OpeningId, place => place.Index);
    private readonly ILookup<Guid, Guid> _judged = earlier.Where(pair => pair.Value.State is not SuggestionState.Suggested).ToLookup(pair => pair.Key.CandidateId, pair => pair.Key.OpeningId);
    private readonly int _withoutRoom = places.Count(place => place.Free == 0);

    // Above the lowest sum that anybody can have, so that a poor place is worth little and no place nothing.
    private readonly int _lowest = offers.Weights.SiteNeedsAtMost + offers.Weights.PastPlacementsAtMost + offers.Weights.LanguageLostAtMost;

    /// <param name="enough">So many with room are read, and all that come before them.</param>
    /// <param name="pinned">These too, however far down.</param>
    public TeamPool.Suited Of(CandidateProfile profile, int enough, HashSet<Guid> pinned)
    {
        var judged = _judged[profile.Id].ToHashSet();
        var wanted = pinned.Where(opening => _numbers.ContainsKey(opening) && !judged.Contains(opening) && offers.Explain(profile, opening) is { IsBlocked: false }).ToHashSet();
        for (var take = Math.Min(offers.Count, enough + judged.Count + _withoutRoom); ; take = Math.Min(offers.Count, 2 * take))
        {
            var found = offers.Find(profile, take);
            List<RankedOffer> open = [.. found.Offers.Where(offer => _numbers.ContainsKey(offer.OfferId) && !judged.Contains(offer.OfferId))];
            var isAll = take >= found.FitCount;
            if (isAll || (open.Count(HasRoom) >= enough && wanted.IsSubsetOf(open.Select(offer => offer.OfferId))))
                return new TeamPool.Suited(open.ConvertAll(Option), enough, isAll ? open.Count : found.FitCount - judged.Count(opening => offers.Explain(profile, opening) is { IsBlocked: false }));
        }
    }

    /// <summary>How many of these people each of these places fits.</summary>
    public Dictionary<int, int> CountAt(IReadOnlyCollection<int> asked, IEnumerable<CandidateProfile> people)
    {
        var those = offers.Without(_numbers.Keys.Except(asked.Select(place => places[place].OpeningId)));
        return people.SelectMany(profile => those.Find(profile, those.Count).Offers.Select(offer => offer.OfferId).Except(_judged[profile.Id]))
            .Where(_numbers.ContainsKey).CountBy(opening => _numbers[opening]).ToDictionary();
    }

    private bool HasRoom(RankedOffer offer) => places[_numbers[offer.OfferId]].Free > 0;

    private TeamPool.Option Option(RankedOffer offer) =>
        new(_numbers[offer.OfferId], offer.HasWarning ? PointsWithWarning : Math.Max(PointsWithWarning, offer.Score + _lowest + 1 + PointsWithWarning));
}
