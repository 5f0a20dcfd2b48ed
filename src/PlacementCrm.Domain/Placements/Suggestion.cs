using PlacementCrm.Domain.Events;

namespace PlacementCrm.Domain.Placements;

/// <summary>A candidate and an opening that may fit, with the reasons; becomes a placement when everybody accepts.</summary>
public sealed class Suggestion : Entity
{
    private readonly List<SuggestionReason> _reasons = [];

    private Suggestion() { }

    /// <param name="state">Suggested by the engine, or Shortlisted at once by a consultant.</param>
    public Suggestion(
        Guid id, Guid candidateId, Guid openingId, Guid? workTaskId, IReadOnlyCollection<SuggestionReason> reasons,
        SuggestionState state, Guid byId, DateTimeOffset now)
    {
        if (state is not (SuggestionState.Suggested or SuggestionState.Shortlisted))
            throw new RuleBroken("Placements.SuggestionBeginsOpen");
        if (!reasons.Any(reason => !string.IsNullOrWhiteSpace(reason.Sentence)))
            throw new RuleBroken("Placements.SuggestionNeedsReason");

        Id = id;
        CandidateId = candidateId;
        OpeningId = openingId;
        WorkTaskId = workTaskId;
        _reasons.AddRange(reasons);
        State = state;
        (SuggestedById, SuggestedAt) = (byId, now);
        (ChangedById, ChangedAt) = (byId, now);
        Happened(EventKind.SuggestionMoved, from: null, state, About);
    }

    public Guid CandidateId { get; private set; }

    public Guid OpeningId { get; private set; }

    public Guid? WorkTaskId { get; private set; }

    public SuggestionState State { get; private set; }

    public IReadOnlyList<SuggestionReason> Reasons => _reasons;

    public Guid SuggestedById { get; private set; }

    public DateTimeOffset SuggestedAt { get; private set; }

    /// <summary>Who brought it to its present state.</summary>
    public Guid ChangedById { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public DeclinedBy? DeclinedBy { get; private set; }

    public DeclineReason? DeclineReason { get; private set; }

    public string? DeclineWords { get; private set; }

    public void Shortlist(Guid byId, DateTimeOffset now) => Move(SuggestionState.Shortlisted, byId, now);

    public void Present(Guid byId, DateTimeOffset now) => Move(SuggestionState.Presented, byId, now);

    public void Accept(Guid byId, DateTimeOffset now) => Move(SuggestionState.Accepted, byId, now);

    public void Expire(Guid byId, DateTimeOffset now) => Move(SuggestionState.Expired, byId, now);

    public void Decline(DeclinedBy declinedBy, DeclineReason reason, string words, Guid byId, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(words))
            throw new RuleBroken("Placements.DeclineNeedsWords");

        Move(SuggestionState.Declined, byId, now);
        (DeclinedBy, DeclineReason, DeclineWords) = (declinedBy, reason, words.Trim());
    }

    /// <summary>Takes back what the sender did a moment ago. See decisions/0011.</summary>
    public void StepBack(Guid byId, DateTimeOffset now)
    {
        var before = StepsBack.From(this, byId, now);
        Happened(EventKind.SuggestionMoved, State, before, About);
        (State, ChangedAt) = (before, now);
    }

    private void Move(SuggestionState next, Guid byId, DateTimeOffset now)
    {
        if (!State.Next().Contains(next))
            throw new RuleBroken("Placements.SuggestionCannotMove", State.Words(), next.Words(), RuleSentences.Listed(State.Next(), SuggestionStates.Words));

        Happened(EventKind.SuggestionMoved, State, next, About);
        State = next;
        (ChangedById, ChangedAt) = (byId, now);
    }

    private EventAbout About => new(CandidateId, OpeningId: OpeningId);
}
