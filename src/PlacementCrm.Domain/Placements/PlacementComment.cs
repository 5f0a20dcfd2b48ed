namespace PlacementCrm.Domain.Placements;

/// <summary>What colleagues say to each other about a placement. Written once; its author may take it back, words and all.</summary>
public sealed class PlacementComment : Entity
{
    public const int LongestText = 2000;

    private PlacementComment() { }

    public PlacementComment(Guid id, Guid placementId, string text, IReadOnlyList<Guid> mentioned, Guid authorId, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new RuleBroken("Placements.CommentNeedsText");

        Id = id;
        (PlacementId, Text, MentionedIds) = (placementId, text.Trim(), mentioned);
        (AuthorId, WrittenAt) = (authorId, now);
    }

    public Guid PlacementId { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>The members who were named with an @; each got a task.</summary>
    public IReadOnlyList<Guid> MentionedIds { get; private set; } = [];

    public Guid AuthorId { get; private set; }

    public DateTimeOffset WrittenAt { get; private set; }

    public DateTimeOffset? TakenBackAt { get; private set; }

    public bool IsTakenBack => TakenBackAt is not null;

    /// <summary>The words are gone, for example because they said too much about somebody's health; that there were some stays.</summary>
    public void TakeBack(Guid byId, DateTimeOffset now)
    {
        if (byId != AuthorId)
            throw new RuleBroken("Placements.CommentOfSomebodyElse");
        if (IsTakenBack)
            return;

        (Text, TakenBackAt) = ("", now);
    }
}
