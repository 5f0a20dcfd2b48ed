namespace PlacementCrm.Domain.FollowUps;

/// <summary>What is written down at a check-in; everything but the day and whom may be left out.</summary>
public sealed record CheckInAnswers
{
    public const int BestGrade = 4;
    public const int LongestNote = 4000;
    private const int MostDays = 99;

    public required DateOnly HeldOn { get; init; }
    public required CheckInWith With { get; init; }
    public int? DaysPlanned { get; init; }
    public int? DaysAttended { get; init; }
    public int? WellBeing { get; init; }
    public string? Note { get; init; }
    public DateOnly? NextOn { get; init; }
    public IReadOnlyDictionary<Guid, int> Grades { get; init; } = new Dictionary<Guid, int>();
    public IReadOnlyDictionary<Guid, StillRespected> Considerations { get; init; } = new Dictionary<Guid, StillRespected>();

    internal void Check()
    {
        if (DaysPlanned is < 0 or > MostDays || DaysAttended is < 0 or > MostDays)
            throw new RuleBroken("FollowUps.DaysUnlikely", MostDays);
        if (DaysAttended > DaysPlanned)
            throw new RuleBroken("FollowUps.MoreThanPlanned", DaysPlanned);
        if (WellBeing is < 0 or > BestGrade || Grades.Values.Any(grade => grade is < 0 or > BestGrade))
            throw new RuleBroken("FollowUps.GradeOutOfRange", BestGrade);
        if (Note?.Trim().Length > LongestNote)
            throw new RuleBroken("FollowUps.NoteTooLong", LongestNote);
        if (NextOn <= HeldOn)
            throw new RuleBroken("FollowUps.NextNotLater");
    }

    /// <summary>Refuses what cannot have happened at this placement.</summary>
    public void CheckDay(DateOnly startsOn, DateOnly today)
    {
        if (HeldOn > today)
            throw new RuleBroken("FollowUps.HeldInFuture");
        if (HeldOn < startsOn)
            throw new RuleBroken("FollowUps.HeldBeforeStart", startsOn);
    }
}
