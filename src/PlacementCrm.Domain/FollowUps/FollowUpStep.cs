namespace PlacementCrm.Domain.FollowUps;

/// <summary>How somebody follows up.</summary>
public enum FollowUpKind
{
    Call,
    Visit,

    /// <summary>Asks how it goes and writes it down.</summary>
    CheckIn,

    /// <summary>Something to hand in or decide.</summary>
    Paper,

    /// <summary>A colleague asked; never part of a plan.</summary>
    Question,
}

/// <summary>Which day the days are counted from.</summary>
public enum FollowUpAnchor
{
    AfterStart,
    BeforeEnd,

    /// <summary>After the day on which it really ended.</summary>
    AfterEnd,
}

/// <summary>Whose task it becomes.</summary>
public enum FollowUpRole
{
    Consultant,
    CaseWorker,
}

/// <summary>One step of a plan, as the product delivers it or an administrator writes it.</summary>
/// <param name="Title">The key of a delivered sentence, or an organisation's own words.</param>
/// <param name="RepeatDays">Again every so many days until the placement ends.</param>
public sealed record FollowUpTerms(
    FollowUpAnchor Anchor, int Days, FollowUpKind Kind, FollowUpRole Role, string Title, int? RepeatDays = null)
{
    public const int LongestTitle = 120;
    public const int MostDays = 400;

    internal void Check()
    {
        if (string.IsNullOrWhiteSpace(Title) || Title.Trim().Length > LongestTitle)
            throw new RuleBroken("FollowUps.TitleNeeded", LongestTitle);
        if (Days is < 0 or > MostDays)
            throw new RuleBroken("FollowUps.DaysOutOfRange", MostDays);
        if (RepeatDays is < 1 or > MostDays || (RepeatDays is not null && Anchor is not FollowUpAnchor.AfterStart))
            throw new RuleBroken("FollowUps.RepeatsOnlyAfterStart");
        if (Kind is FollowUpKind.Question)
            throw new RuleBroken("FollowUps.QuestionIsNoStep");
    }
}

/// <summary>One step of a stored plan; generated tasks point to it.</summary>
public sealed class FollowUpStep : Entity
{
    private FollowUpStep() { }

    internal FollowUpStep(Guid planId, int number, FollowUpTerms terms)
    {
        terms.Check();
        (FollowUpPlanId, Number) = (planId, number);
        (Anchor, Days, RepeatDays) = (terms.Anchor, terms.Days, terms.RepeatDays);
        (Kind, Role, Title) = (terms.Kind, terms.Role, terms.Title.Trim());
    }

    public Guid FollowUpPlanId { get; private set; }

    public int Number { get; private set; }

    public FollowUpAnchor Anchor { get; private set; }

    public int Days { get; private set; }

    public int? RepeatDays { get; private set; }

    public FollowUpKind Kind { get; private set; }

    public FollowUpRole Role { get; private set; }

    public string Title { get; private set; } = "";

    public FollowUpTerms Terms => new(Anchor, Days, Kind, Role, Title, RepeatDays);
}
