using PlacementCrm.Domain.Events;

namespace PlacementCrm.Domain.Considerations;

/// <summary>
/// What a workplace has to consider for one person, in functional words and one limit. A diagnosis is no field here.
/// Once confirmed by the candidate it is never rewritten, only replaced: what was agreed on a day stays readable.
/// </summary>
public sealed class Consideration : Entity
{
    public const int LongestWords = 500;

    private Consideration() { }

    /// <summary>A draft: what the candidate said and has not confirmed yet.</summary>
    public Consideration(Guid id, Guid candidateId, string dimensionCode, decimal limit, string words, bool isShareable, DateOnly validFromOn, DateOnly? validToOn)
    {
        (Id, CandidateId) = (id, candidateId);
        Describe(dimensionCode, limit, words, isShareable, validFromOn, validToOn);
        Begin(ConsiderationState.Draft);
    }

    /// <summary>
    /// What an incident taught: it waits for the candidate's yes or no and binds nobody until then. Not shared before the
    /// candidate says so.
    /// </summary>
    public static Consideration ProposeFrom(Guid incidentId, Guid id, Guid candidateId, string dimensionCode, decimal limit, string words, DateOnly validFromOn)
    {
        var proposed = new Consideration { Id = id, CandidateId = candidateId, IncidentId = incidentId };
        proposed.Describe(dimensionCode, limit, words, isShareable: false, validFromOn, validToOn: null);
        proposed.Begin(ConsiderationState.Proposed);
        return proposed;
    }

    public Guid CandidateId { get; private set; }

    /// <summary>The incident that taught it; null when the candidate said it without one.</summary>
    public Guid? IncidentId { get; private set; }

    public string DimensionCode { get; private set; } = "";

    /// <summary>In the unit of the dimension; the most the person manages, or the least they need.</summary>
    public decimal Limit { get; private set; }

    /// <summary>The candidate's own functional words; may be empty, the limit speaks for itself.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Whether the candidate lets it be said to a company. Without it the consultant keeps it.</summary>
    public bool IsShareable { get; private set; }

    public ConsiderationState State { get; private set; } = ConsiderationState.Draft;

    public DateOnly ValidFromOn { get; private set; }

    /// <summary>The last day it holds; open when null.</summary>
    public DateOnly? ValidToOn { get; private set; }

    /// <summary>The day the candidate said: yes, this is right.</summary>
    public DateOnly? ConfirmedOn { get; private set; }

    /// <summary>The consideration that replaced this one, or will on its first day.</summary>
    public Guid? SupersededById { get; private set; }

    /// <summary>Holds until the first day of the next one has come.</summary>
    public bool IsBeingReplaced => State is ConsiderationState.Confirmed && SupersededById is not null;

    /// <summary>Why the candidate said no to a proposed one.</summary>
    public string? RejectedWords { get; private set; }

    public Dimension Dimension => Dimensions.Get(DimensionCode);

    /// <summary>Whether matching and safety meetings have to respect it on that day.</summary>
    public bool IsInForce(DateOnly day) =>
        State == ConsiderationState.Confirmed && ValidFromOn <= day && (ValidToOn is null || day <= ValidToOn);

    /// <summary>Until the candidate has confirmed it, the words are looked for together.</summary>
    public void Rewrite(string dimensionCode, decimal limit, string words, bool isShareable, DateOnly validFromOn, DateOnly? validToOn)
    {
        if (!State.AwaitsCandidate())
            throw new RuleBroken("Considerations.OnlyDraftsChange");

        Describe(dimensionCode, limit, words, isShareable, validFromOn, validToOn);
    }

    public void Confirm(DateOnly on)
    {
        Move(ConsiderationState.Confirmed);
        ConfirmedOn = on;
    }

    /// <summary>The candidate says: that was not it. The words stay, so that nobody proposes the same again unknowingly.</summary>
    public void Reject(string words)
    {
        if (string.IsNullOrWhiteSpace(words) || words.Trim().Length > LongestWords)
            throw new RuleBroken("Considerations.RejectionNeedsWords", LongestWords);

        Move(ConsiderationState.Rejected);
        RejectedWords = words.Trim();
    }

    /// <summary>
    /// The candidate decides about sharing at any time. What no longer holds is not shared anew, but its sharing can still be
    /// withdrawn: it stands in minutes and agreements of its time, and leaves them all.
    /// </summary>
    public void Share(bool isShareable)
    {
        if (isShareable && !State.IsAlive())
            throw new RuleBroken("Considerations.EndedIsNotShared");

        IsShareable = isShareable;
    }

    /// <summary>Gives way to the next one on its first day. Until then it is respected as before: no day is without one.</summary>
    public void SupersedeBy(Consideration next, DateOnly today)
    {
        if (IsBeingReplaced && ValidToOn < next.ValidFromOn)
            return; // By another one, which comes first.

        if (next.ValidFromOn > today && ValidFromOn < next.ValidFromOn)
            HoldUntil(next);
        else
            Move(ConsiderationState.Superseded);
        SupersededById = next.Id;
    }

    /// <summary>The next one was given up before its first day. The end that this one had of its own is not known any more.</summary>
    public void HoldOn()
    {
        if (!IsBeingReplaced)
            return;

        (SupersededById, ValidToOn) = (null, null);
    }

    /// <summary>Its last day is over.</summary>
    public void RunOut() => Move(SupersededById is null ? ConsiderationState.Expired : ConsiderationState.Superseded);

    /// <summary>The candidate no longer needs it.</summary>
    /// <param name="on">The last day on which it held.</param>
    public void Expire(DateOnly on)
    {
        Move(ConsiderationState.Expired);
        ValidToOn = on < ValidFromOn ? ValidFromOn : on;
    }

    private void HoldUntil(Consideration next)
    {
        if (!State.Next().Contains(ConsiderationState.Superseded))
            throw CannotMove(ConsiderationState.Superseded);

        var last = next.ValidFromOn.AddDays(-1);
        ValidToOn = ValidToOn < last ? ValidToOn : last;
    }

    private RuleBroken CannotMove(ConsiderationState next) =>
        new("Considerations.CannotMove", State.Words(), next.Words(), RuleSentences.Listed(State.Next(), ConsiderationStates.Words));

    private void Move(ConsiderationState next)
    {
        if (!State.Next().Contains(next))
            throw CannotMove(next);

        Happened(EventKind.ConsiderationMoved, State, next, About);
        State = next;
    }

    private void Begin(ConsiderationState state)
    {
        State = state;
        Happened(EventKind.ConsiderationMoved, from: null, state, About);
    }

    private EventAbout About => new(CandidateId);

    private void Describe(string dimensionCode, decimal limit, string words, bool isShareable, DateOnly validFromOn, DateOnly? validToOn)
    {
        var dimension = Dimensions.Get(dimensionCode);
        if (!dimension.Takes(limit))
            throw new RuleBroken("Considerations.ValueOutOfRange", DimensionText.Name(dimension), Dimension.Least, dimension.Most);
        if (!dimension.Limits(limit))
            throw new RuleBroken("Considerations.LimitLimitsNothing", DimensionText.Name(dimension));
        if (words.Trim().Length > LongestWords)
            throw new RuleBroken("Considerations.WordsTooLong", LongestWords);
        if (validToOn < validFromOn)
            throw new RuleBroken("Considerations.EndsBeforeItStarts");

        DimensionCode = dimensionCode;
        Limit = limit;
        Words = words.Trim();
        IsShareable = isShareable;
        ValidFromOn = validFromOn;
        ValidToOn = validToOn;
    }
}
