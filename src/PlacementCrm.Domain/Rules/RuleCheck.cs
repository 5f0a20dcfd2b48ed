namespace PlacementCrm.Domain.Rules;

/// <summary>What a rule is about, for the consultant.</summary>
public enum RuleSubject
{
    Period,
    WeeklyHours,
    Ratio,
    AddedEmployment,
    VacatedJob,
    UnemployedBefore,
    LastEmployer,

    /// <summary>A flexjob at the workplace where the person was employed last.</summary>
    Retention,
    DaysAtEmployer,

    /// <summary>With what the candidate does elsewhere at the same time.</summary>
    HoursTogether,

    /// <summary>The person may be under 18 on the first day.</summary>
    Youth,

    /// <summary>The times at the workplace of somebody who may be under 18.</summary>
    YouthHours,
}

/// <summary>What a rule says to a proposal.</summary>
public enum Verdict
{
    Ok,

    /// <summary>Nobody knows; somebody must ask.</summary>
    Asks,

    /// <summary>Possible with a reason.</summary>
    Warns,

    Blocks,
}

/// <param name="Words">The sum in words, never only the verdict.</param>
/// <param name="Rule">The row that was used.</param>
public sealed record RuleCheck(RuleSubject Subject, Verdict Verdict, Wording Words, Rule? Rule);
