using System.Text.Json.Serialization;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Domain.Rules;

/// <summary>Most hours a week.</summary>
public sealed record WeeklyHoursParameters(decimal Hours);

/// <summary>
/// LAB § 61: a first period, one extension up to a total after a concrete assessment, then further steps on a quite
/// special need. Without <paramref name="ExtensionToWeeks"/> there is no extension beyond the first period.
/// </summary>
public sealed record WeeksParameters(int FirstWeeks, int? ExtensionToWeeks = null, int? FurtherStepWeeks = null);

/// <summary>LAB § 68: months at a private and at a public employer; nothing means no limit.</summary>
public sealed record MonthsParameters(int? PrivateMonths = null, int? PublicMonths = null);

/// <summary>What the law asks before a start, and whether it knows a longest period.</summary>
/// <param name="NeedsHearing">The employees' representative at the P-number is heard.</param>
/// <param name="NeedsStatement">Employer and representative state in writing that the ratio is kept.</param>
public sealed record KindParameters(bool NeedsApproval, bool NeedsHearing, bool NeedsStatement, bool HasLongestPeriod);

/// <param name="Kinds">The kinds that a question or a warning is about.</param>
public sealed record KindsParameters(IReadOnlyList<PlacementKind> Kinds);

/// <param name="Groups">Codes of the target groups that an exception is about.</param>
public sealed record GroupsParameters(IReadOnlyList<string> Groups);

/// <summary>"Merbeskæftigelse": last month against the months before; and no job that was vacated shortly before.</summary>
/// <param name="VacatedMonths">The job must not replace one that was vacated in so many months.</param>
public sealed record AddedEmploymentParameters(int Months, int VacatedMonths);

/// <summary>A flexjob is granted for some years at a time; above an age the next one may be permanent.</summary>
/// <param name="RetentionMonths">So long somebody must have worked on special terms before a flexjob at the same workplace.</param>
public sealed record FlexjobParameters(int Years, int PermanentOverAge, int RetentionMonths);

/// <summary>How long somebody must have been unemployed before a wage subsidy.</summary>
/// <param name="ExceptOverAge">Above this age the first day counts.</param>
/// <param name="ExceptGroups">Target groups that the rule does not concern.</param>
public sealed record UnemployedParameters(int Months, int ExceptOverAge, IReadOnlyList<string> ExceptGroups);

/// <summary>What is counted as one ordinary employee.</summary>
public enum StaffMeasure
{
    FullTimePersons,
    Heads,
}

/// <summary>One subsidised person per so many ordinary employees up to a border, then one per so many above it.</summary>
/// <param name="Counted">The kinds that take a place.</param>
/// <param name="StaffMonths">The employees are the mean of so many last months.</param>
public sealed record RatioParameters(
    int AtLeast, decimal PerEmployees, decimal Border, decimal PerEmployeesAbove, StaffMeasure Measure, IReadOnlyList<PlacementKind> Counted, int StaffMonths = 4);

/// <summary>Mentor support (R7): the longest period; after an assessment another one may follow.</summary>
public sealed record MentorParameters(int Months);

/// <summary>Work of people under 18 (R8).</summary>
/// <param name="NotBeforeHour">As a rule no work before this hour.</param>
/// <param name="NotAfterHour">As a rule no work after this hour.</param>
/// <param name="LightWorkBelowAge">Below this age only light work.</param>
public sealed record YouthParameters(
    decimal MostHoursADay, decimal MostHoursAWeek, int NotBeforeHour, int NotAfterHour, decimal MostLiftKg, int LeastAge, int LightWorkBelowAge);

/// <summary>An accident with so many days of absence is reported within so many working days (0 = the same day), a death within hours.</summary>
/// <param name="Kinds">For which kinds the source says so. Rows that name none were read for work trials.</param>
public sealed record AccidentReportParameters(int FromAbsenceDays, int WithinWorkingDays, int DeathWithinHours, IReadOnlyList<PlacementKind>? Kinds = null)
{
    [JsonIgnore]
    public IReadOnlyList<PlacementKind> ReadFor => Kinds ?? [PlacementKind.WorkTrial];
}
