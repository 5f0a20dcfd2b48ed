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

/// <param name="Kinds">Where the person may need another authority's permit.</param>
public sealed record PermitParameters(IReadOnlyList<PlacementKind> Kinds);

/// <summary>What is counted as one ordinary employee.</summary>
public enum StaffMeasure
{
    FullTimePersons,
    Heads,
}

/// <summary>One subsidised person per so many ordinary employees up to a border, then one per so many above it.</summary>
/// <param name="Counted">The kinds that take a place.</param>
public sealed record RatioParameters(
    int AtLeast, decimal PerEmployees, decimal Border, decimal PerEmployeesAbove, StaffMeasure Measure, IReadOnlyList<PlacementKind> Counted);
