using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Matching;
using PlacementCrm.Matching.Engine;
using ReasonKind = PlacementCrm.Matching.ReasonKind;

namespace PlacementCrm.Application.Matching;

/// <summary>
/// The lists of one candidate out of the index: it orders and counts all openings, and the few that are shown are read from
/// the database and told in words, with their sources.
/// </summary>
internal sealed class OfferLister(CrmDbContext db, OfferIndex index, SomebodyWaiting somebody, CurrentUser user, DateOnly today)
{
    private static readonly Dictionary<Guid, DateOnly> s_nobodyBusy = [];

    private readonly CandidateProfile _candidate = somebody.Profile;
    private readonly MatchLister _lister = new(db, user, today);

    public async Task<MatchList> List(int take, string? group, CancellationToken cancel)
    {
        var earlier = await _lister.Earlier(db.Suggestions.Where(pair => pair.CandidateId == _candidate.Id), cancel);
        var aside = Aside(earlier.Keys.Select(pair => pair.OpeningId));
        // A candidate at work is told in the head of the page, not once per opening.
        var why = aside.ToDictionary(offer => offer.OfferId, offer => MatchLister.WhyAside((_candidate.Id, offer.OfferId), earlier, s_nobodyBusy).ToList());
        var found = index.Find(_candidate, take + aside.Count);
        var conflicts = index.CountConflicts(_candidate);
        var asideCount = aside.Count(offer => !offer.IsBlocked);

        var shown = found.Offers.Where(offer => !why.ContainsKey(offer.OfferId)).Take(take).Select(offer => offer.OfferId).ToList();
        var nearMisses = group == NotShown.NearMiss ? index.FindNearMisses(_candidate, MatchLister.MostNotShown + aside.Count) : null;
        var asked = Asked(group, nearMisses, aside, why).Take(MatchLister.MostNotShown).Select(offer => offer.OfferId).ToList();
        var rows = (await Rows([.. shown, .. asked], cancel)).ToDictionary(row => row.OpeningId);
        var fits = MatchLister.Fitting(shown, rows, row => row.OpeningId);
        var blocked = InOrder(shown, rows).Where(row => row.Fit.IsBlocked).ToList();
        return new MatchList(
            await _lister.WithTasks(fits, cancel),
            found.FitCount - asideCount - blocked.Count,
            MatchLister.NotShownBy(conflicts.ByFactor.Select(entry => KeyValuePair.Create(entry.Key.ToString(), entry.Value)).Concat(why.Values.SelectMany(reasons => reasons).CountBy(reason => reason.Group)), blocked),
            conflicts.ConflictCount + asideCount + blocked.Count,
            await _lister.WithTasks([.. InOrder(asked, rows).Select(row => row with { Reasons = [.. why.GetValueOrDefault(row.OpeningId, []), .. row.Reasons] })], cancel))
        {
            NearMissCount = nearMisses is null ? 0 : nearMisses.Count - aside.Count(offer => offer.IsNearMiss),
        };
    }

    /// <summary>These openings, with everything for and against each; those first that come nearest.</summary>
    public async Task<IReadOnlyList<MatchRow>> Tell(List<Guid> openings, CancellationToken cancel)
    {
        var earlier = await _lister.Earlier(db.Suggestions.Where(pair => pair.CandidateId == _candidate.Id && openings.Contains(pair.OpeningId)), cancel);
        var order = Aside(openings).Select(offer => offer.OfferId).ToList();
        var rows = (await Rows(order, cancel)).ToDictionary(row => row.OpeningId);
        return await _lister.WithTasks(
            [.. InOrder(order, rows).Select(row => row with { Reasons = [.. MatchLister.WhyAside((_candidate.Id, row.OpeningId), earlier, s_nobodyBusy), .. row.Reasons] })], cancel);
    }

    /// <summary>Those that people have judged before; one that is not open any more is not in the index.</summary>
    private List<RankedOffer> Aside(IEnumerable<Guid> openings) =>
        [.. openings.Select(opening => index.Explain(_candidate, opening)).OfType<RankedOffer>()
            .OrderBy(offer => offer.IsBlocked).ThenBy(offer => offer.HasWarning).ThenByDescending(offer => offer.Score).ThenBy(offer => offer.UnknownCount).ThenBy(offer => offer.OfferId)];

    private IEnumerable<RankedOffer> Asked(string? group, NearMisses? nearMisses, List<RankedOffer> aside, Dictionary<Guid, List<MatchReason>> why)
    {
        if (group is null)
            return [];
        if (group == MatchLister.AllGroups)
            return aside.Where(offer => !offer.IsBlocked).Concat(index.FindBlocked(_candidate, MatchLister.MostNotShown));
        if (nearMisses is not null)
            return nearMisses.Offers.Where(offer => !why.ContainsKey(offer.OfferId));
        return Enum.TryParse<Factor>(group, out var factor)
            ? index.FindBlocked(_candidate, MatchLister.MostNotShown, factor)
            : aside.Where(offer => why[offer.OfferId].Exists(reason => reason.Group == group));
    }

    private async Task<List<MatchRow>> Rows(List<Guid> openings, CancellationToken cancel)
    {
        var offers = await new MatchOffers(db, db.Openings.Where(opening => openings.Contains(opening.Id)), today).Load(cancel);
        return [.. offers.Select(Row)];
    }

    private MatchRow Row(PlaceOffered offer)
    {
        var row = MatchRow.Of(Matcher.Judge(_candidate, offer.Profile, today, index.Weights), _candidate, offer, user) with
        {
            Title = offer.Profile.Title,
            Sub = offer.Where,
        };
        return EndsTooSoon(offer.Profile) is { } mark ? row with { Reasons = [mark, .. row.Reasons] } : row;
    }

    // Said and neither moved nor hidden: a placement may end early, and a company may wait.
    private MatchReason? EndsTooSoon(OfferProfile offer) => offer.ToOn is { } toOn && toOn <= somebody.BusyUntilOn
        ? new()
        {
            Kind = ReasonKind.Conflicts,
            Code = "EndsTooSoon",
            Group = nameof(Factor.Period),
            Sentence = Sentences.Of("Matching.EndsTooSoon", toOn, somebody.BusyUntilOn),
            Warns = true,
        }
        : null;

    // What was deleted between the two looks is left out.
    private static List<MatchRow> InOrder(List<Guid> openings, Dictionary<Guid, MatchRow> rows) =>
        [.. openings.Where(rows.ContainsKey).Select(opening => rows[opening])];
}
