using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Matching.Work;

namespace PlacementCrm.Matching;

/// <summary>What speaks for and against in points, each factor capped as <see cref="MatchWeights"/> says.</summary>
internal static class SoftSum
{
    public static IEnumerable<Reason> Of(CandidateProfile candidate, OfferProfile offer, TaskProfile? task, DateOnly today, MatchWeights weights) =>
        Wish(candidate, offer, weights)
            .Concat(Skills(candidate, offer, weights))
            .Concat(Language(candidate, offer, task, today, weights))
            .Concat(SiteNeeds(candidate, offer, today, weights))
            .Concat(Relation(offer.Relation, today, weights))
            .Concat(PastPlacements(offer.Relation, weights));

    private static IEnumerable<Reason> Wish(CandidateProfile candidate, OfferProfile offer, MatchWeights weights)
    {
        var (work, meant) = (WordsOf(offer), OfferWork.Of(offer).ToList());
        if (work.IsEmpty && meant.Count == 0)
            yield return Unknown(Factor.Wish, "Wish.Unknown");
        else if (candidate.WishedFunctions.Count == 0)
            yield return Unknown(Factor.Wish, "Wish.CandidateUnknown");
        else if (candidate.WishedFunctions.Select(Near).MaxBy(wish => wish.Nearness) is { Nearness: > Nearness.None } best)
            yield return Fits(Factor.Wish, best.Code, weights.Wish(best.Nearness), (int)best.Nearness, best.Wish, best.Work);

        // The words of both, and what both mean: whichever is nearer.
        (Nearness Nearness, string Code, string Wish, string Work) Near(string wish)
        {
            var spelt = Words.Of([wish]).NearnessTo(work);
            return candidate.Reader.CodeOf(WorkKind.Function, wish) is { } code
                && meant.Select(part => (part.Text, Nearness: candidate.Reader.Catalogue.Graph.Between(code, part.Code))).DefaultIfEmpty().MaxBy(part => part.Nearness) is var near && near.Nearness > spelt
                    ? (near.Nearness, $"Wish.{near.Nearness}.Meant", wish, near.Text)
                    : (spelt, $"Wish.{spelt}", wish, WorkOf(offer));
        }
    }

    private static Words WordsOf(OfferProfile offer) => Words.Of([offer.WorkFunction, offer.Title, .. offer.Tasks.Select(task => task.Name)]);

    private static string WorkOf(OfferProfile offer) =>
        offer.WorkFunction.Length > 0 ? offer.WorkFunction : offer.Title.Length > 0 ? offer.Title : string.Join(", ", offer.Tasks.Select(task => task.Name).Order(StringComparer.Ordinal));

    private static IEnumerable<Reason> Skills(CandidateProfile candidate, OfferProfile offer, MatchWeights weights)
    {
        var (work, meant) = (WordsOf(offer), OfferWork.Of(offer).ToList());
        string[] used = [.. candidate.Skills.Select(Used).OfType<string>().Order(StringComparer.Ordinal)];
        if (used.Length > 0)
            yield return Fits(Factor.Skills, "Skills.Used", weights.Skills(used.Length), used.Length, string.Join(", ", used));

        string? Used(string skill) =>
            Words.Of([skill]).NearnessTo(work) >= Nearness.Close ? skill
            : candidate.Reader.CodeOf(WorkKind.Skill, skill) is { } code && meant.Find(part => candidate.Reader.Catalogue.Graph.IsUsed(code, part.Code)) is { Code: not null } part
                ? part.Code == code ? $"{skill} = {part.Text}" : $"{skill} ({part.Text})"
                : null;
    }

    private static IEnumerable<Reason> Language(CandidateProfile candidate, OfferProfile offer, TaskProfile? task, DateOnly today, MatchWeights weights)
    {
        var language = Dimensions.Get("language");
        // A confirmed consideration about the language already says it, and more strongly, on the days on which it binds.
        var startsOn = Blockers.StartOf(candidate, offer, today);
        if (candidate.Considerations.Any(consideration => consideration.DimensionCode == language.Code && consideration.Touches(startsOn, offer.ToOn)))
            yield break;

        var demand = task?.Newest(language);
        if (demand is null || !MatchRules.IsFresh(demand.ObservedOn, today))
        {
            if (candidate.LanguageLevel < 4)
                yield return Unknown(Factor.Language, "Language.Unknown");
            yield break;
        }

        var missing = decimal.ToInt32(demand.Value) - candidate.LanguageLevel;
        yield return Fits(Factor.Language, missing <= 0 ? "Language.Enough" : "Language.TooLow", weights.Language(missing), Math.Max(0, missing), candidate.LanguageLevel, demand.Value) with
        {
            Kind = missing <= 0 ? ReasonKind.Fits : ReasonKind.Conflicts,
            Fact = TaskChoice.SourceOf(demand),
        };
    }

    private static IEnumerable<Reason> SiteNeeds(CandidateProfile candidate, OfferProfile offer, DateOnly today, MatchWeights weights)
    {
        var sum = 0;
        foreach (var need in candidate.SiteNeeds.Distinct().Order())
        {
            if (Newest(offer, need) is not { } fact)
            {
                yield return Unknown(Factor.SiteNeed, "SiteNeed.Unknown", need.ToString());
                continue;
            }

            var source = new Source(SourceKind.Activity, fact.ActivityId, fact.ObservedOn, fact.ActivityKind);
            if (!MatchRules.IsFresh(fact.ObservedOn, today))
            {
                yield return Unknown(Factor.SiteNeed, "SiteNeed.Outdated", need.ToString()) with { Fact = source };
                continue;
            }

            // The cap cuts the last contribution, so that the reasons always add up to the sum.
            var capped = weights.SiteNeedSum(sum, fact.Grade);
            yield return Fits(Factor.SiteNeed, fact.Grade >= 2 ? "SiteNeed.Met" : "SiteNeed.Lacking", capped - sum, fact.Grade, need.ToString(), fact.Grade, fact.Words) with
            {
                Kind = fact.Grade >= 2 ? ReasonKind.Fits : ReasonKind.Conflicts,
                Fact = source,
            };
            sum = capped;
        }
    }

    /// <summary>The newest fact; of one day the lower grade.</summary>
    internal static SiteFactProfile? Newest(OfferProfile offer, SiteDimension need)
    {
        SiteFactProfile? newest = null;
        foreach (var fact in offer.Facts)
            if (fact.Need == need && (newest is null || (newest.ObservedOn, fact.Grade, fact.ActivityId).CompareTo((fact.ObservedOn, newest.Grade, newest.ActivityId)) < 0))
                newest = fact;
        return newest;
    }

    private static IEnumerable<Reason> Relation(RelationProfile relation, DateOnly today, MatchWeights weights)
    {
        if (relation.LastContactOn is not { } last)
            yield break;

        var closeness = Closeness.Of(relation, today);
        yield return Fits(Factor.Relation, "Relation.Known", weights.Relation(closeness), closeness.Code, last, relation.ContactsInYear);
    }

    private static IEnumerable<Reason> PastPlacements(RelationProfile relation, MatchWeights weights)
    {
        if (relation.CompletedPlacements > 0)
            yield return Fits(Factor.PastPlacements, "Past.Completed", weights.Completed(relation.CompletedPlacements), relation.CompletedPlacements, relation.CompletedPlacements);
        if (relation.EndedEarly > 0)
            yield return Fits(Factor.PastPlacements, "Past.EndedEarly", weights.EndedEarly(relation.EndedEarly), relation.EndedEarly, relation.EndedEarly) with { Kind = ReasonKind.Conflicts };
    }

    private static Reason Fits(Factor factor, string code, int points, int measure, params Argument[] arguments) =>
        new() { Kind = ReasonKind.Fits, Factor = factor, Code = code, Points = points, Measure = measure, Arguments = arguments };

    private static Reason Unknown(Factor factor, string code, params Argument[] arguments) =>
        new() { Kind = ReasonKind.Unknown, Factor = factor, Code = code, Arguments = arguments };
}
