using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Domain.Rules;

/// <summary>Why a work trial may last longer than its first period (LAB § 61(2)).</summary>
public enum ExtensionGround
{
    /// <summary>"Konkret vurdering": up to the first total.</summary>
    ConcreteAssessment,

    /// <summary>"Helt særligt behov": each further step.</summary>
    QuiteSpecialNeed,
}

/// <param name="LastOn">The last allowed day, inclusive; none when the kind has no limit.</param>
/// <param name="Needs">The ground that must be recorded for the asked end.</param>
/// <param name="Rule">The row the limit comes from; kept on the period.</param>
public sealed record PeriodLimit(DateOnly? LastOn, ExtensionGround? Needs = null, Rule? Rule = null)
{
    public void RefuseBeyond(DateOnly endsOn)
    {
        if (endsOn > LastOn)
            throw new RuleBroken("Rules.PeriodTooLong", LastOn, endsOn);
    }
}

/// <summary>Who is placed as what, where: decides the longest period.</summary>
/// <param name="DaysBefore">Days of earlier parts at the same employer; only the German measure counts them.</param>
/// <param name="BirthYear">Decides whether the next flexjob may be permanent.</param>
public sealed record PeriodCase(PlacementKind Kind, string? TargetGroup, bool IsPublicEmployer, DateOnly StartsOn, int DaysBefore = 0, int? BirthYear = null);

/// <summary>How far an extension may reach now, and what it then needs.</summary>
public sealed record ExtensionStep(DateOnly? LastOn, ExtensionGround? Needs, Rule? Rule);

/// <summary>How long a placement may last (R1, R3, R4), by the rules of its start date.</summary>
public static class LongestPeriod
{
    public static PeriodLimit OfFirst(RuleSet rules, PeriodCase asked)
    {
        if (!IsLimited(rules, asked.Kind, asked.StartsOn))
            return OfFlexjob(rules, asked, asked.StartsOn) ?? new(LastOn: null);

        var rule = RuleOf(rules, asked);
        return new(
            asked.Kind is PlacementKind.WageSubsidy
                ? LastDayOfMonths(asked, rule.Read<MonthsParameters>())
                : LastDayOfWeeks(asked.StartsOn, rule.Read<WeeksParameters>().FirstWeeks).AddDays(-asked.DaysBefore),
            Rule: rule);
    }

    /// <summary>What an extension from <paramref name="endsOn"/> to <paramref name="newEndsOn"/> may reach and needs.</summary>
    public static PeriodLimit OfExtension(RuleSet rules, PeriodCase asked, DateOnly endsOn, DateOnly newEndsOn)
    {
        var first = OfFirst(rules, asked);
        if (asked.Kind is PlacementKind.Flexjob && endsOn >= first.LastOn && first.Rule is { } flexjob)
            return MayBePermanent(flexjob, asked, endsOn.AddDays(1)) ? first with { LastOn = null } : OfFlexjob(rules, asked, endsOn.AddDays(1))!;
        if (asked.Kind is not PlacementKind.WorkTrial || first.Rule is null)
            return first;

        var weeks = first.Rule.Read<WeeksParameters>();
        if (weeks.ExtensionToWeeks is not { } total || newEndsOn <= first.LastOn)
            return first;

        var lastOfTotal = LastDayOfWeeks(asked.StartsOn, total);
        var lastOfStep = endsOn < lastOfTotal ? lastOfTotal : endsOn.AddDays((weeks.FurtherStepWeeks ?? 0) * 7);
        return first with
        {
            LastOn = lastOfStep,
            Needs = newEndsOn <= lastOfTotal ? ExtensionGround.ConcreteAssessment : ExtensionGround.QuiteSpecialNeed,
        };
    }

    /// <summary>The steps that are open from <paramref name="endsOn"/>, the nearest first; none when the longest is reached.</summary>
    public static IReadOnlyList<ExtensionStep> Steps(RuleSet rules, PeriodCase asked, DateOnly endsOn)
    {
        var first = OfFirst(rules, asked);
        if (first.LastOn is not { } firstLast)
            return [new(LastOn: null, Needs: null, first.Rule)];

        var steps = new List<ExtensionStep>();
        if (endsOn < firstLast)
            steps.Add(new(firstLast, Needs: null, first.Rule));
        // One day beyond what the first period allows tells how far the next step reaches and what it needs.
        var probe = endsOn < firstLast ? firstLast.AddDays(1) : endsOn.AddDays(1);
        var next = OfExtension(rules, asked, endsOn, probe);
        if (next.LastOn is null || next.LastOn >= probe)
            steps.Add(new(next.LastOn, next.Needs, next.Rule));
        return steps;
    }

    /// <summary>Whether the law knows a longest period for the kind on the day; then the target group must be known.</summary>
    public static bool IsLimited(RuleSet rules, PlacementKind kind, DateOnly startsOn) =>
        rules.Get(RuleCodes.Kind(kind), startsOn).Read<KindParameters>().HasLongestPeriod;

    /// <summary>Granted for some years at a time, by the rule of the first start.</summary>
    private static PeriodLimit? OfFlexjob(RuleSet rules, PeriodCase asked, DateOnly grantedFrom) =>
        asked.Kind is PlacementKind.Flexjob && rules.Find(RuleCodes.Flexjob, asked.StartsOn) is { } rule
            ? new(CalendarMonths.LastDayOf(grantedFrom, rule.Read<FlexjobParameters>().Years * 12), Rule: rule)
            : null;

    // Only the year of birth is known: who turns 41 this year has been over 40 for months.
    private static bool MayBePermanent(Rule rule, PeriodCase asked, DateOnly day) =>
        asked.BirthYear is { } year && day.Year - year > rule.Read<FlexjobParameters>().PermanentOverAge;

    private static Rule RuleOf(RuleSet rules, PeriodCase asked) =>
        string.IsNullOrWhiteSpace(asked.TargetGroup)
            ? throw new RuleBroken("Rules.TargetGroupNeeded")
            : rules.Find(RuleCodes.LongestPeriod(asked.Kind, asked.TargetGroup), asked.StartsOn)
                ?? throw new RuleBroken("Rules.NoRuleForTargetGroup", asked.TargetGroup, asked.StartsOn);

    // The end is inclusive: four weeks from a Monday end on a Sunday.
    private static DateOnly LastDayOfWeeks(DateOnly startsOn, int weeks) => startsOn.AddDays(weeks * 7 - 1);

    private static DateOnly? LastDayOfMonths(PeriodCase asked, MonthsParameters months) =>
        (asked.IsPublicEmployer ? months.PublicMonths : months.PrivateMonths) is { } number
            ? CalendarMonths.LastDayOf(asked.StartsOn, number)
            : null;
}
