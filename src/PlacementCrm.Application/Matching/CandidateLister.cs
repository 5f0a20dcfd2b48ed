using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Matching;
using PlacementCrm.Matching.Engine;

namespace PlacementCrm.Application.Matching;

/// <summary>
/// The lists of one opening: the engine orders and counts everybody who waits and whom the reader may see, and the few that are
/// shown are read from the database and told in words, with their sources.
/// </summary>
internal sealed class CandidateLister(CrmDbContext db, PlaceOffered offer, MatchWeights weights, CurrentUser user, DateOnly today)
{
    // Of those that stand in a list nobody is.
    private static readonly Dictionary<Guid, DateOnly> s_nobodyBusy = [];

    private readonly MatchLister _lister = new(db, user, today);

    public async Task<MatchList> List(IReadOnlyList<PeopleWaiting.Person> people, int take, string? group, CancellationToken cancel)
    {
        var earlier = await _lister.Earlier(db.Suggestions.Where(pair => pair.OpeningId == offer.Profile.Id), cancel);
        var busy = people.Where(person => MatchLister.IsAway(person.BusyUntilOn, offer.Profile.FromOn, today)).ToDictionary(person => person.Profile.Id, person => person.BusyUntilOn!.Value);
        var ranked = Matcher.Rank(offer.Profile, people.Select(person => person.Profile), today, weights)
            .Select(entry => new Placed(entry.CandidateId, entry.Place, [.. MatchLister.WhyAside((entry.CandidateId, offer.Profile.Id), earlier, busy)])).ToLookup(entry => entry.IsShown);

        var shown = ranked[true].Select(entry => entry.CandidateId).ToList();
        var notShown = ranked[false].OrderBy(entry => entry.Place.IsBlocked).ToList();
        var asked = notShown.Where(entry => entry.IsIn(group)).Take(MatchLister.MostNotShown).ToList();
        List<Guid> first = [.. shown.Take(take)];
        var rows = await Rows([.. first, .. asked.Select(entry => entry.CandidateId)], cancel);
        var fits = MatchLister.Fitting(first, rows, row => row.CandidateId);
        var blocked = first.Where(rows.ContainsKey).Select(id => rows[id]).Where(row => row.Fit.IsBlocked).ToList();
        return new MatchList(
            await _lister.WithTasks(fits, cancel),
            shown.Count - blocked.Count,
            MatchLister.NotShownBy(notShown.SelectMany(entry => entry.Groups).CountBy(name => name), blocked),
            notShown.Count + blocked.Count,
            await _lister.WithTasks([.. asked.Where(entry => rows.ContainsKey(entry.CandidateId)).Select(entry => rows[entry.CandidateId] is var row ? row with { Reasons = [.. entry.Aside, .. row.Reasons] } : row)], cancel))
        {
            NearMissCount = group == NotShown.NearMiss ? notShown.Count(entry => entry.IsIn(group)) : 0,
        };
    }

    /// <summary>These candidates in this order, with everything for and against each.</summary>
    public async Task<IReadOnlyList<MatchRow>> Tell(List<Guid> candidates, CancellationToken cancel)
    {
        var earlier = await _lister.Earlier(db.Suggestions.Where(pair => pair.OpeningId == offer.Profile.Id && candidates.Contains(pair.CandidateId)), cancel);
        var rows = await Rows(candidates, cancel);
        return await _lister.WithTasks(
            [.. candidates.Where(rows.ContainsKey).Select(id => rows[id] is var row ? row with { Reasons = [.. MatchLister.WhyAside((id, offer.Profile.Id), earlier, s_nobodyBusy), .. row.Reasons] } : row)], cancel);
    }

    private async Task<Dictionary<Guid, MatchRow>> Rows(List<Guid> candidates, CancellationToken cancel) =>
        (await MatchProfiles.Load(db, db.Candidates.VisibleTo(user).Where(candidate => candidates.Contains(candidate.Id)), cancel))
        .ToDictionary(somebody => somebody.Profile.Id, somebody => MatchRow.Of(Matcher.Judge(somebody.Profile, offer.Profile, today, weights), somebody.Profile, offer, user) with
        {
            Title = somebody.Name,
            Sub = somebody.Candidate.Label,
        });

    private sealed record Placed(Guid CandidateId, RankedOffer Place, List<MatchReason> Aside)
    {
        public bool IsShown => !Place.IsBlocked && Aside.Count == 0;

        public IEnumerable<string> Groups => Aside.Select(reason => reason.Group).Concat(Place.BlockedBy.Select(factor => factor.ToString())).Distinct();

        public bool IsIn(string? group) => group switch
        {
            null => false,
            MatchLister.AllGroups => true,
            NotShown.NearMiss => Aside.Count == 0 && Place.IsNearMiss,
            _ => Groups.Contains(group),
        };
    }
}
