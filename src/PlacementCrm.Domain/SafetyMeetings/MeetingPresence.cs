namespace PlacementCrm.Domain.SafetyMeetings;

/// <summary>Somebody who sat at the table for one of the three parties, and whether they confirmed what was agreed.</summary>
public sealed class MeetingPresence : Entity
{
    public const int LongestObjection = 2000;

    private MeetingPresence() { }

    internal MeetingPresence(Guid safetyMeetingId, MeetingParty party, string name)
    {
        SafetyMeetingId = safetyMeetingId;
        Party = party;
        Name = name;
    }

    public Guid SafetyMeetingId { get; private set; }

    public MeetingParty Party { get; private set; }

    public string Name { get; internal set; } = "";

    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>Who wrote the confirmation down; the party itself may have no account.</summary>
    public Guid? ConfirmationRecordedById { get; private set; }

    /// <summary>Through a link and a code and not at the table.</summary>
    public bool ConfirmedByLink { get; private set; }

    public bool HasConfirmed => ConfirmedAt is not null;

    /// <summary>Had confirmed, but something was changed since: they are told and asked again.</summary>
    public bool WasTakenBack { get; private set; }

    /// <summary>What the party finds wrong in the minutes; stays to be read, and is open until they confirm.</summary>
    public string? Objection { get; private set; }

    public DateTimeOffset? ObjectedAt { get; private set; }

    public bool HasOpenObjection => Objection is not null && !HasConfirmed;

    internal void Confirm(Guid recordedById, DateTimeOffset now, bool byLink)
    {
        (ConfirmedAt, ConfirmationRecordedById, ConfirmedByLink) = (now, recordedById, byLink);
        WasTakenBack = false;
    }

    internal void Object(string words, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(words))
            throw new RuleBroken("SafetyMeetings.ObjectionNeeded");
        (Objection, ObjectedAt) = (words.Trim(), now);
        TakeBack();
    }

    internal void TakeBack()
    {
        WasTakenBack |= HasConfirmed;
        (ConfirmedAt, ConfirmationRecordedById, ConfirmedByLink) = (null, null, false);
    }
}
