using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Matching;
using PlacementCrm.Matching.Engine;

namespace PlacementCrm.Application.Matching;

/// <summary>Reads the pool in a fixed number of statements.</summary>
internal sealed class TeamPoolReader(CrmDbContext db, CurrentUser user, DateOnly today)
{
    public async Task<TeamPool> Read(FindTeamProposal request, MatchSnapshot snapshot, PeopleWaiting everybody, CancellationToken cancel)
    {
        var asked = Candidates(request);
        var ids = await asked.OrderBy(candidate => candidate.WaitingSinceOn).ThenBy(candidate => candidate.Id)
            .Select(candidate => candidate.Id).Take(FindTeamProposal.PeopleAtMost).ToListAsync(cancel);
        var count = ids.Count < FindTeamProposal.PeopleAtMost ? ids.Count : await asked.CountAsync(cancel);
        var people = everybody.Of(ids);
        var waiting = people.Where(person => !MatchLister.IsAway(person.BusyUntilOn, null, today)).Select(person => person.Profile).ToList();

        var earlier = await new MatchLister(db, user, today).Earlier(db.Suggestions.Where(pair => ids.Contains(pair.CandidateId)), cancel);
        var chosen = Chosen(waiting, earlier);
        List<Guid> held = [.. chosen.Select(taken => taken.OpeningId), .. await AcceptedOfOthers(chosen, cancel)];
        var places = await Places(request.Kind, held.CountBy(opening => opening).ToDictionary(), cancel);
        var rest = waiting.ExceptBy(chosen.Select(taken => taken.CandidateId), profile => profile.Id).ToList();
        var options = new TeamOptions(await Only(request.Kind, snapshot.Offers, cancel), places, earlier);
        var (pins, bans) = (request.Pins.ToLookup(pair => pair.CandidateId, pair => pair.OpeningId), request.Bans.ToLookup(pair => pair.CandidateId, pair => pair.OpeningId));
        // The others take one place each, so one of the best as many is left for anybody, unless it is ruled out.
        return new TeamPool(
            count, people.Count - waiting.Count, rest, places, [.. rest.Select(profile => options.Of(profile, rest.Count + bans[profile.Id].Distinct().Count(), [.. pins[profile.Id]]))],
            chosen, held, options);
    }

    private async Task<OfferIndex> Only(PlacementKind? kind, OfferIndex offers, CancellationToken cancel) => kind is null
        ? offers
        : offers.Without(await db.Openings.Where(opening => opening.State == OpeningState.Open && opening.Kind != kind).Select(opening => opening.Id).ToListAsync(cancel));

    private IQueryable<Domain.Candidates.Candidate> Candidates(FindTeamProposal request)
    {
        var found = db.Candidates.AsNoTracking().VisibleTo(user).Waiting();
        if (request.ConsultantId is { } consultant)
            found = found.Where(candidate => candidate.ConsultantId == consultant);
        return string.IsNullOrEmpty(request.MunicipalityCode) ? found : found.Where(candidate => candidate.MunicipalityCode == request.MunicipalityCode);
    }

    // Whoever stands on several shortlists counts where it has come furthest.
    private static List<TeamPool.Taken> Chosen(List<CandidateProfile> waiting, Dictionary<(Guid CandidateId, Guid OpeningId), MatchLister.Past> earlier)
    {
        var furthest = earlier.Where(pair => pair.Value.State is SuggestionState.Shortlisted or SuggestionState.Presented or SuggestionState.Accepted)
            .GroupBy(pair => pair.Key.CandidateId)
            .ToDictionary(pairs => pairs.Key, pairs => pairs.OrderByDescending(pair => pair.Value.State).ThenByDescending(pair => pair.Value.On).ThenBy(pair => pair.Key.OpeningId).First());
        return [.. waiting.Where(profile => furthest.ContainsKey(profile.Id)).Select(profile => new TeamPool.Taken(profile.Id, furthest[profile.Id].Key.OpeningId, furthest[profile.Id].Value.State))];
    }

    private async Task<List<TeamPool.Place>> Places(PlacementKind? kind, Dictionary<Guid, int> held, CancellationToken cancel)
    {
        var rows = await (
            from opening in db.Openings.AsNoTracking()
            join site in db.Sites on opening.SiteId equals site.Id
            join company in db.Companies on opening.CompanyId equals company.Id
            where opening.State == OpeningState.Open && (kind == null || opening.Kind == kind)
            orderby opening.Id
            select new
            {
                opening.Id,
                opening.Title,
                Company = company.Name,
                site.City,
                Free = opening.Places - db.Placements.Count(placement => placement.OpeningId == opening.Id && PlacementFilters.NotOver.Contains(placement.State)),
            }).ToListAsync(cancel);
        return rows.ConvertAll(row => new TeamPool.Place(
            row.Id, row.Title, string.IsNullOrEmpty(row.City) ? row.Company : $"{row.Company}, {row.City}",
            Math.Max(0, row.Free - held.GetValueOrDefault(row.Id))));
    }

    // Somebody else's shortlist is a thought, but a yes of all sides holds the place.
    private async Task<List<Guid>> AcceptedOfOthers(List<TeamPool.Taken> chosen, CancellationToken cancel)
    {
        var known = chosen.Select(taken => taken.CandidateId).ToList();
        return await db.Suggestions.Where(pair => pair.State == SuggestionState.Accepted && !known.Contains(pair.CandidateId)
                && !db.Placements.Any(placement => placement.SuggestionId == pair.Id))
            .Select(pair => pair.OpeningId).ToListAsync(cancel);
    }
}
