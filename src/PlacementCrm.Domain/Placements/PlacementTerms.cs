using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Domain.Placements;

/// <summary>One of the three purposes a work trial may have (VEJ 9641, 4.2.3).</summary>
public enum PlacementPurpose
{
    /// <summary>Find out or build up what a job in this company needs.</summary>
    ClarifyCompetenceForJobHere,

    TrainSpecificCompetences,

    /// <summary>Find out whether a field of work suits the person.</summary>
    ClarifySuitabilityForField,
}

/// <summary>What is agreed when a placement is proposed.</summary>
public sealed record PlacementTerms
{
    public required Guid CompanyId { get; init; }
    public required Guid SiteId { get; init; }
    public required PlacementKind Kind { get; init; }
    public PlacementPurpose? Purpose { get; init; }
    public required string Tasks { get; init; }
    public Guid? SupervisorContactId { get; init; }
    public required decimal WeeklyHours { get; init; }

    /// <summary>Ordinary paid hours a week that the placement is to lead to.</summary>
    public decimal? PaidHoursGoal { get; init; }

    public string? TargetGroupCode { get; init; }
    public bool IsPublicEmployer { get; init; }
    public bool NeedsPermit { get; init; }
    public required DateOnly FromOn { get; init; }
    public required DateOnly ToOn { get; init; }
    public required Guid ConsultantId { get; init; }

    /// <summary>What only people know about a wage subsidy.</summary>
    public ProposalAnswers Answers { get; init; } = new();

    /// <summary>Days of earlier German measures at the same employer.</summary>
    public int DaysBefore { get; init; }

    /// <summary>Why it may be although a rule warns; shown wherever the placement is shown.</summary>
    public string? WarningReason { get; init; }

    /// <summary>Refuses terms that no placement may have, and gives the limit that the period was held against.</summary>
    internal PeriodLimit Check(RuleSet rules)
    {
        if (string.IsNullOrWhiteSpace(Tasks))
            throw new RuleBroken("Placements.TasksNeeded");
        if (Kind is PlacementKind.WorkTrial && Purpose is null)
            throw new RuleBroken("Placements.PurposeNeeded");
        if (ToOn < FromOn)
            throw new RuleBroken("Placements.EndsBeforeStart", FromOn, ToOn);

        var mostHours = MostHours(rules, FromOn);
        CheckGoal(PaidHoursGoal, rules, FromOn);
        if (WeeklyHours <= 0 || WeeklyHours > mostHours)
            throw new RuleBroken("Placements.WeeklyHoursOutOfRange", mostHours, WeeklyHours);

        var limit = LongestPeriod.OfFirst(rules, new(Kind, TargetGroupCode, IsPublicEmployer, FromOn, DaysBefore));
        limit.RefuseBeyond(ToOn);
        return limit;
    }

    internal static void CheckGoal(decimal? paidHours, RuleSet rules, DateOnly day)
    {
        if (paidHours <= 0 || paidHours > MostHours(rules, day))
            throw new RuleBroken("Placements.GoalOutOfRange", MostHours(rules, day));
    }

    private static decimal MostHours(RuleSet rules, DateOnly day) => rules.Get(RuleCodes.WeeklyHours, day).Read<WeeklyHoursParameters>().Hours;
}
