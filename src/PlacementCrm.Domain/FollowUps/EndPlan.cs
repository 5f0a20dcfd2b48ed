namespace PlacementCrm.Domain.FollowUps;

/// <summary>What is to happen when a placement ends.</summary>
public enum AfterwardsKind
{
    Extension,
    JobHere,
    JobElsewhere,
    NewPlacement,
    Education,
    BackToCaseWorker,
    Other,
}

/// <summary>The plan for the day after a placement; with it nobody has to ask any more.</summary>
public sealed class EndPlan : Entity
{
    public const int LongestWords = 500;

    private EndPlan() { }

    public EndPlan(Guid placementId, AfterwardsKind kind, string words, Guid byId, DateTimeOffset now)
    {
        PlacementId = placementId;
        Change(kind, words, byId, now);
    }

    public Guid PlacementId { get; private set; }

    public AfterwardsKind Kind { get; private set; }

    public string Words { get; private set; } = "";

    public Guid WrittenById { get; private set; }

    public DateTimeOffset WrittenAt { get; private set; }

    public void Change(AfterwardsKind kind, string words, Guid byId, DateTimeOffset now)
    {
        if (kind is AfterwardsKind.Other && string.IsNullOrWhiteSpace(words))
            throw new RuleBroken("FollowUps.PlanNeedsWords");
        if (words.Trim().Length > LongestWords)
            throw new RuleBroken("FollowUps.PlanTooLong", LongestWords);
        (Kind, Words) = (kind, words.Trim());
        (WrittenById, WrittenAt) = (byId, now);
    }
}
