namespace PlacementCrm.Domain.SafetyMeetings;

/// <summary>Somebody who sat at the table for one of the three parties, and whether they confirmed what was agreed.</summary>
public sealed class MeetingPresence : Entity
{
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

    public bool HasConfirmed => ConfirmedAt is not null;

    internal void Confirm(Guid recordedById, DateTimeOffset now) => (ConfirmedAt, ConfirmationRecordedById) = (now, recordedById);

    internal void TakeBack() => (ConfirmedAt, ConfirmationRecordedById) = (null, null);
}
