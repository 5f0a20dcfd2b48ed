using System.Globalization;
using System.Text;
using PlacementCrm.Matching.Engine;

namespace PlacementCrm.Matching.Tests;

public sealed class InvariantTests
{
    [FsCheck.NUnit.Property(Arbitrary = [typeof(Profiles)])]
    public bool The_order_of_the_input_changes_nothing(CandidateProfile[] candidates, OfferProfile[] offers, int seed)
    {
        var (shuffledCandidates, shuffledOffers) = (candidates.Select(Shuffled).ToArray(), offers.Select(Shuffled).ToArray());
        new Random(seed).Shuffle(shuffledCandidates);
        new Random(seed).Shuffle(shuffledOffers);

        return candidates.All(candidate =>
                Written(Matcher.OffersFor(candidate, offers, Some.Today, 20)) == Written(Matcher.OffersFor(Shuffled(candidate), shuffledOffers, Some.Today, 20)))
            && offers.All(offer =>
                Written(Matcher.CandidatesFor(offer, candidates, Some.Today, 20)) == Written(Matcher.CandidatesFor(Shuffled(offer), shuffledCandidates, Some.Today, 20)));
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Profiles)])]
    public bool One_more_consideration_never_adds_an_offer_without_conflict(CandidateProfile candidate, ConsiderationProfile more, OfferProfile[] offers)
    {
        var before = Matcher.OffersFor(candidate, offers, Some.Today, int.MaxValue);
        var after = Matcher.OffersFor(candidate with { Considerations = [.. candidate.Considerations, more] }, offers, Some.Today, int.MaxValue);

        return !after.Fits.Select(fit => fit.OfferId).Except(before.Fits.Select(fit => fit.OfferId)).Any();
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Profiles)])]
    public bool Nothing_is_hidden_and_everything_has_a_reason(CandidateProfile candidate, OfferProfile[] offers)
    {
        var list = Matcher.OffersFor(candidate, offers, Some.Today, int.MaxValue);
        var index = OfferIndex.Of(offers, Some.Today);

        // The order comes from the index and the reasons from the profiles: two sums that have to be one.
        return list.Fits.Count + list.Conflicts.Count == offers.Length
            && list.Fits.Concat(list.Conflicts).All(fit => fit.Reasons.Count > 0 && fit.Reasons.Sum(reason => reason.Points) == index.Explain(candidate, fit.OfferId)!.Score)
            && list.Conflicts.All(fit => fit.Reasons[0].Kind == ReasonKind.Conflicts);
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Profiles)])]
    public bool Every_factor_keeps_its_cap(CandidateProfile candidate, OfferProfile offer)
    {
        var fit = Matcher.Judge(candidate, offer, Some.Today);

        return fit.Reasons.GroupBy(reason => reason.Factor).All(group =>
            group.Sum(reason => reason.Points) <= MatchWeights.Shipped.Most().Where(rule => rule.Factor == group.Key).Sum(rule => rule.Most));
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Profiles)])]
    public bool Every_reason_is_a_sentence_in_three_languages_and_every_unknown_a_question(CandidateProfile candidate, OfferProfile offer) =>
        Matcher.Judge(candidate, offer, Some.Today).Reasons.All(reason =>
        {
            var texts = new[] { "en", "da", "de" }.Select(language => In(language, () => ReasonText.Of(reason))).ToList();
            var questions = new[] { "en", "da", "de" }.Select(language => In(language, () => ReasonText.Question(reason))).ToList();
            return texts.TrueForAll(text => text.Length > 5 && !text.Contains('{', StringComparison.Ordinal))
                && questions.TrueForAll(question => (question is not null) == (reason.Kind == ReasonKind.Unknown))
                && texts.Distinct().Count() == 3;
        });

    private static T In<T>(string language, Func<T> render)
    {
        CultureInfo.CurrentUICulture = new CultureInfo(language);
        return render();
    }

    private static CandidateProfile Shuffled(CandidateProfile candidate) => candidate with
    {
        Considerations = [.. candidate.Considerations.Reverse()],
        Skills = [.. candidate.Skills.Reverse()],
        SiteNeeds = [.. candidate.SiteNeeds.Reverse()],
    };

    private static OfferProfile Shuffled(OfferProfile offer) => offer with
    {
        Tasks = [.. offer.Tasks.Reverse().Select(task => task with { Demands = [.. task.Demands.Reverse()] })],
        Facts = [.. offer.Facts.Reverse()],
    };

    private static string Written(FitList list)
    {
        CultureInfo.CurrentUICulture = new CultureInfo("en");
        var text = new StringBuilder();
        foreach (var fit in list.Fits.Concat(list.Conflicts))
            text.Append(fit.OfferId).Append(fit.CandidateId).Append(fit.TaskId).AppendJoin('|', fit.Reasons.Select(reason => ReasonText.Of(reason) + reason.Points + reason.Need + reason.Fact)).AppendLine();
        return text.ToString();
    }
}
