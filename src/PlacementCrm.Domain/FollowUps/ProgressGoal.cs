using PlacementCrm.Domain.Events;

namespace PlacementCrm.Domain.FollowUps;

/// <summary>What became of a goal.</summary>
public enum GoalState
{
    Open,
    Reached,
    NotReached,
    Dropped,
}

/// <summary>
/// Something the candidate works towards at a placement, agreed by all three. Everybody at the table reads it, so it never
/// says anything about health.
/// </summary>
public sealed class ProgressGoal : Entity
{
    public const int LongestTitle = 120;
    public const int LongestTarget = 500;
    public const int MostPerPlacement = 10;

    private ProgressGoal() { }

    public ProgressGoal(Guid id, Guid placementId, string title, string target, Guid byId, DateTimeOffset now)
    {
        (Id, PlacementId) = (id, placementId);
        Reword(title, target);
        (AddedById, AddedAt) = (byId, now);
        Happened(EventKind.ProgressGoalMoved, from: null, State, new(PlacementId: placementId));
    }

    public Guid PlacementId { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>How everybody will see that it is reached.</summary>
    public string Target { get; private set; } = "";

    public GoalState State { get; private set; } = GoalState.Open;

    public Guid AddedById { get; private set; }

    public DateTimeOffset AddedAt { get; private set; }

    public Guid? ClosedById { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public void Reword(string title, string target)
    {
        if (State is not GoalState.Open)
            throw new RuleBroken("FollowUps.GoalIsClosed", Title);
        if (string.IsNullOrWhiteSpace(title) || title.Trim().Length > LongestTitle)
            throw new RuleBroken("FollowUps.GoalTitleNeeded", LongestTitle);
        if (target.Trim().Length > LongestTarget)
            throw new RuleBroken("FollowUps.GoalTargetTooLong", LongestTarget);
        (Title, Target) = (title.Trim(), target.Trim());
    }

    /// <summary>The same answer again changes nothing; another one corrects it.</summary>
    public void Close(GoalState state, Guid byId, DateTimeOffset now)
    {
        if (state is GoalState.Open)
            throw new RuleBroken("FollowUps.GoalEndNeeded");
        if (State == state)
            return;
        Happened(EventKind.ProgressGoalMoved, State, state, new(PlacementId: PlacementId));
        State = state;
        (ClosedById, ClosedAt) = (byId, now);
    }
}
