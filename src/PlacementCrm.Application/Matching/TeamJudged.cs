using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Matching;

namespace PlacementCrm.Application.Matching;

/// <summary>
/// Every pair of a proposal as the database has it: what was in memory was read a moment before, and the legal ratio is kept by each line
/// alone, so the lines of one site are looked at together.
/// </summary>
/// <param name="Pairs">By the number of the person, in the order of waiting.</param>
/// <param name="Changed">Whose place has gone or is out of reach since.</param>
internal sealed record TeamJudged(IReadOnlyDictionary<int, TeamJudged.Pair> Pairs, IReadOnlyList<int> Changed)
{
    internal sealed record Pair(SomebodyWaiting Somebody, PlaceOffered Offer, Fit Fit);

    public static async Task<TeamJudged> Of(CrmDbContext db, CurrentUser user, DateOnly today, TeamPool pool, TeamAnswer answer, MatchWeights weights, CancellationToken cancel)
    {
        var placed = Enumerable.Range(0, pool.People.Count).Select(person => (Person: person, Place: answer.PlaceIn(answer.Plan, person))).Where(one => one.Place is not null).ToList();
        var people = placed.ConvertAll(one => pool.People[one.Person].Id);
        var openings = placed.Select(one => one.Place!.OpeningId).Concat(pool.Held).Distinct().ToList();
        var profiles = (await MatchProfiles.Load(db, db.Candidates.VisibleTo(user).Where(candidate => people.Contains(candidate.Id)), cancel)).ToDictionary(somebody => somebody.Profile.Id);
        var offers = (await new MatchOffers(db, db.Openings.Where(opening => openings.Contains(opening.Id)), today).Load(cancel)).ToDictionary(offer => offer.Profile.Id);

        var (pairs, changed) = (new Dictionary<int, Pair>(), new List<int>());
        // Whoever is on a shortlist holds a place before anybody is proposed, and who has waited longest comes first, whoever reads it.
        var before = pool.Held.Where(offers.ContainsKey).Select(opening => offers[opening].Profile).ToList();
        foreach (var (person, place) in placed)
        {
            if (!profiles.TryGetValue(pool.People[person].Id, out var somebody) || !offers.TryGetValue(place!.OpeningId, out var offer)
                || Matcher.Judge(somebody.Profile, offer.Profile, today, weights) is not { IsBlocked: false } fit)
            {
                changed.Add(person);
                continue;
            }

            pairs[person] = new Pair(somebody, offer, RatioTogether.Of(offer.Profile, before) is { } warning ? fit with { Reasons = [warning, .. fit.Reasons] } : fit);
            before.Add(offer.Profile);
        }

        return new TeamJudged(pairs, changed);
    }
}
