using PlacementCrm.Domain.Placements;
using static PlacementCrm.Domain.Tests.Placements.Given;

namespace PlacementCrm.Domain.Tests.Placements;

public sealed class SuggestionTests
{
    private static readonly Dictionary<SuggestionState, SuggestionState[]> s_allowed = new()
    {
        [SuggestionState.Suggested] = [SuggestionState.Shortlisted, SuggestionState.Declined, SuggestionState.Expired],
        [SuggestionState.Shortlisted] = [SuggestionState.Presented, SuggestionState.Declined, SuggestionState.Expired],
        [SuggestionState.Presented] = [SuggestionState.Accepted, SuggestionState.Declined, SuggestionState.Expired],
    };

    private static IEnumerable<TestCaseData> Pairs() =>
        from state in Enum.GetValues<SuggestionState>()
        from next in Enum.GetValues<SuggestionState>()
        where next is not SuggestionState.Suggested
        select new TestCaseData(state, next);

    [TestCaseSource(nameof(Pairs))]
    public void B_Only_the_listed_steps_are_possible(SuggestionState state, SuggestionState next)
    {
        var suggestion = Suggestion(state);
        void Go() => Move(suggestion, next);

        var isAllowed = s_allowed.GetValueOrDefault(state, []).Contains(next);
        Assert.That(Go, isAllowed ? Throws.Nothing : Breaks.Rule("Placements.SuggestionCannotMove"));
        Assert.That(suggestion.State, Is.EqualTo(isAllowed ? next : state));
    }

    [Test]
    public void A_consultant_may_shortlist_at_once() =>
        Assert.That(New(SuggestionState.Shortlisted, "Wished for.").State, Is.EqualTo(SuggestionState.Shortlisted));

    [Test]
    public void Nothing_begins_later_than_shortlisted([Values(SuggestionState.Presented, SuggestionState.Accepted, SuggestionState.Declined, SuggestionState.Expired)] SuggestionState state) =>
        Assert.That(() => New(state, "Wished for."), Breaks.Rule("Placements.SuggestionBeginsOpen"));

    [Test]
    public void C10_A_suggestion_has_a_reason()
    {
        Assert.That(() => New(SuggestionState.Suggested), Breaks.Rule("Placements.SuggestionNeedsReason"));
        Assert.That(() => New(SuggestionState.Suggested, " "), Breaks.Rule("Placements.SuggestionNeedsReason"));
    }

    [Test]
    public void A_decline_keeps_who_and_why()
    {
        var suggestion = Suggestion(SuggestionState.Declined);

        Assert.That((suggestion.DeclinedBy, suggestion.DeclineReason, suggestion.DeclineWords),
            Is.EqualTo(((DeclinedBy?)DeclinedBy.Company, (DeclineReason?)DeclineReason.PlaceIsTaken, "Somebody else came first.")));
    }

    [Test]
    public void A_decline_without_words_changes_nothing()
    {
        var suggestion = Suggestion(SuggestionState.Presented);

        Assert.That(() => suggestion.Decline(DeclinedBy.Candidate, DeclineReason.Other, " ", Me, Now), Breaks.Rule("Placements.DeclineNeedsWords"));
        Assert.That(suggestion.State, Is.EqualTo(SuggestionState.Presented));
    }

    private static Suggestion New(SuggestionState state, params string[] sentences) =>
        new(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), null, [.. sentences.Select(sentence => new SuggestionReason(ReasonKind.Fit, "code", sentence))], state, Me, Now);

    private static void Move(Suggestion suggestion, SuggestionState next)
    {
        switch (next)
        {
            case SuggestionState.Shortlisted: suggestion.Shortlist(Me, Now); break;
            case SuggestionState.Presented: suggestion.Present(Me, Now); break;
            case SuggestionState.Accepted: suggestion.Accept(Me, Now); break;
            case SuggestionState.Declined: suggestion.Decline(DeclinedBy.Candidate, DeclineReason.TooFarAway, "An hour by bus.", Me, Now); break;
            case SuggestionState.Expired: suggestion.Expire(Me, Now); break;
            default: throw new ArgumentOutOfRangeException(nameof(next));
        }
    }
}
