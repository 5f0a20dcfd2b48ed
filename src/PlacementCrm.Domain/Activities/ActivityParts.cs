namespace PlacementCrm.Domain.Activities;

/// <summary>A contact who is expected at an activity, or was there.</summary>
public sealed class ActivityParticipant : Entity
{
    private ActivityParticipant() { }

    internal ActivityParticipant(Guid activityId, Guid contactId)
    {
        ActivityId = activityId;
        ContactId = contactId;
    }

    public Guid ActivityId { get; private init; }

    public Guid ContactId { get; private init; }
}

/// <summary>What somebody added to the note later, without touching it.</summary>
public sealed class ActivityAddendum : Entity
{
    private ActivityAddendum() { }

    internal ActivityAddendum(Guid id, Guid activityId, string text, Guid authorId, DateTimeOffset writtenAt)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new RuleBroken("Activities.AddendumMissing");

        Id = id;
        ActivityId = activityId;
        Text = text.Trim();
        AuthorId = authorId;
        WrittenAt = writtenAt;
    }

    public Guid ActivityId { get; private init; }

    public string Text { get; private init; } = "";

    public Guid AuthorId { get; private init; }

    public DateTimeOffset WrittenAt { get; private init; }
}
