namespace PlacementCrm.Domain.SafetyMeetings;

/// <summary>What each of the three says yes to, and what still stands in the way of it.</summary>
public sealed partial class SafetyMeeting
{
    /// <exception cref="RuleBroken">Not held yet, or nobody was there for the party.</exception>
    public MeetingPresence ToBeConfirmed(MeetingParty party)
    {
        if (State is not SafetyMeetingState.Held)
            throw new RuleBroken("SafetyMeetings.OnlyHeldIsConfirmed", State.Words());
        return _presences.Find(presence => presence.Party == party) ?? throw new RuleBroken("SafetyMeetings.PartyMissing", party.Words());
    }

    /// <summary>One party says that what stands there is what was agreed; a later change asks them again.</summary>
    public void ConfirmFor(MeetingParty party, Guid recordedById, DateTimeOffset now, bool byLink = false) =>
        ToBeConfirmed(party).Confirm(recordedById, now, byLink);

    /// <summary>The period that they said yes to is another one now: everybody is asked anew.</summary>
    public void AskAgain()
    {
        if (State is SafetyMeetingState.Held)
            TakeBackConfirmations();
    }

    /// <summary>One party finds something wrong in what stands there; it cannot be confirmed before they say yes.</summary>
    public void Object(MeetingParty party, string words, DateTimeOffset now) => ToBeConfirmed(party).Object(words, now);

    /// <param name="shareable">All shareable confirmed considerations of the candidate as they are now.</param>
    /// <param name="work">What they agree to, as it stands in the placement.</param>
    /// <param name="around">What only the records around the meeting tell: the limits for somebody who may be under 18.</param>
    public void Confirm(
        IReadOnlyCollection<ShareableConsideration> shareable, MinutesWork work, Guid byId, DateTimeOffset now, IReadOnlyCollection<Missing>? around = null)
    {
        if (!State.Next().Contains(SafetyMeetingState.Confirmed))
            throw CannotMove(SafetyMeetingState.Confirmed);
        Missing.Refuse("SafetyMeetings.ConfirmationNotPossible", MissingForConfirmation(shareable, around));

        Move(SafetyMeetingState.Confirmed);
        (ConfirmedAt, ConfirmedById) = (now, byId);
        _minutes.Add(new(this, work, _minutes.Count + 1, byId, now));
    }

    /// <summary>What still stands between the meeting and its confirmation, in the order of the guide.</summary>
    public IReadOnlyList<Missing> MissingForConfirmation(IReadOnlyCollection<ShareableConsideration> shareable, IReadOnlyCollection<Missing>? around = null) =>
        ConfirmationGates.Of(this, shareable, around);

    private void TakeBackConfirmations() => _presences.ForEach(presence => presence.TakeBack());
}
