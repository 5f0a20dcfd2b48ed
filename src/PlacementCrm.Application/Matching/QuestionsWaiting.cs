using PlacementCrm.Domain.Companies;
using PlacementCrm.Matching;
using PlacementCrm.Matching.Engine;

namespace PlacementCrm.Application.Matching;

/// <summary>
/// How many people would be judged better if somebody at the company answered: counted in numbers, one look at the index for each
/// person, and worded only where most wait. The same for every reader, as only what may be shared is counted.
/// </summary>
internal sealed class QuestionsWaiting(IReadOnlyList<PlaceOffered> offers, MatchWeights weights, DateOnly today)
{
    private const string Language = "language";

    private readonly OfferIndex _index = OfferIndex.Of(offers.Select(offer => offer.Profile), today).With(weights);
    private readonly Dictionary<Guid, OfferProfile> _offers = offers.ToDictionary(offer => offer.Profile.Id, offer => offer.Profile);
    private readonly Dictionary<Ask, Waiting> _waiting = [];

    public void Add(PeopleWaiting.Person person)
    {
        var asks =
            from found in _index.Find(person.Profile, offers.Count).Offers
            let offer = _offers[found.OfferId]
            where !MatchLister.IsAway(person.BusyUntilOn, offer.FromOn, today)
            from share in found.Contributions
            where share.Kind == ReasonKind.Unknown
            let topic = TopicOf(share, person.Profile, offer)
            where topic is not null
            select new Ask(found.OfferId, topic);
        // Two limits of one person may wait for the same answer.
        foreach (var ask in asks.Distinct())
            _waiting[ask] = _waiting.TryGetValue(ask, out var known) ? known with { Count = known.Count + 1 } : new Waiting(person.Profile, 1);
    }

    /// <summary>What most people wait for first.</summary>
    public List<FindOpenQuestions.Row> Asked(int most)
    {
        var rows = new List<FindOpenQuestions.Row>();
        foreach (var alike in _waiting.GroupBy(entry => entry.Value.Count).OrderByDescending(group => group.Key))
        {
            if (rows.Count >= most)
                break;
            rows.AddRange(alike.Select(entry => Worded(entry.Key, entry.Value)).OfType<FindOpenQuestions.Row>()
                .OrderBy(row => row.Opening, StringComparer.Ordinal).ThenBy(row => row.Question, StringComparer.Ordinal).ThenBy(row => row.OfferId));
        }

        return [.. rows.Take(most)];
    }

    /// <summary>What the answer is about; null where the company cannot give it or may not be asked.</summary>
    private static string? TopicOf(Contribution share, CandidateProfile candidate, OfferProfile offer) => share.Factor switch
    {
        Factor.Consideration => share.About >= 0 && candidate.Considerations[share.About] is { IsShareable: true } known ? known.DimensionCode : null,
        Factor.Avoided => share.About >= 0 && candidate.Avoids[share.About].SiteId is not null ? nameof(Factor.Avoided) : null,
        Factor.Language => Language,
        Factor.SiteNeed => ((SiteDimension)share.About).ToString(),
        Factor.Hours => offer.WeeklyHours is null ? nameof(Factor.Hours) : null,
        Factor.Distance => candidate.Home is null ? null : nameof(Factor.Distance),
        var factor => factor.ToString(),
    };

    private static string TopicOf(Reason reason) => reason.Factor switch
    {
        Factor.Consideration or Factor.SiteNeed => reason.Arguments[0].Text!,
        Factor.Language => Language,
        var factor => factor.ToString(),
    };

    // Somebody who waits for the answer stands for all of them: the question is the same.
    private FindOpenQuestions.Row? Worded(Ask ask, Waiting waiting)
    {
        var offer = _offers[ask.OfferId];
        var reason = Matcher.Judge(waiting.Somebody, offer, today, weights).Reasons
            .FirstOrDefault(reason => reason is { Kind: ReasonKind.Unknown, IsPrivate: false } && !ReasonText.AsksCandidate(reason) && TopicOf(reason) == ask.Topic);
        return reason is null || ReasonText.Question(reason) is not { } question
            ? null
            : new FindOpenQuestions.Row(offer.Id, offer.Title, question, MatchRow.TaskTitle(question, offer.Title), waiting.Count, IsAsked: false);
    }

    private sealed record Ask(Guid OfferId, string Topic);

    private sealed record Waiting(CandidateProfile Somebody, int Count);
}
