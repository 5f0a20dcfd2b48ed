using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Domain.Rules;

/// <summary>Rules as people say them, in the language of the current UI culture.</summary>
public static class RuleWords
{
    /// <summary>"13 weeks, to 26 after a concrete assessment, then 13 at a time".</summary>
    public static string Words(this Rule rule) => RuleCodes.ShapeOf(rule.Code) switch
    {
        RuleShape.Hours => RuleSentences.Of("Rules.WordsHours", rule.Read<WeeklyHoursParameters>().Hours),
        RuleShape.Weeks => Of(rule.Read<WeeksParameters>()),
        RuleShape.Months => Of(rule.Read<MonthsParameters>()),
        RuleShape.Ratio => Of(rule.Read<RatioParameters>()),
        RuleShape.Kind => Of(rule.Read<KindParameters>()),
        RuleShape.Kinds => Kinds(rule.Read<KindsParameters>().Kinds),
        RuleShape.Groups => Groups(rule.Read<GroupsParameters>().Groups),
        RuleShape.Flexjob => Of(rule.Read<FlexjobParameters>()),
        RuleShape.AddedEmployment => Of(rule.Read<AddedEmploymentParameters>()),
        RuleShape.AccidentReport => Of(rule.Read<AccidentReportParameters>()),
        RuleShape.Insurance => Of(rule.Read<InsuranceParameters>()),
        RuleShape.Youth => rule.Read<YouthParameters>().Words(),
        RuleShape.Mentor => RuleSentences.Of("Rules.WordsMentor", rule.Read<MentorParameters>().Months),
        _ => Of(rule.Read<UnemployedParameters>()),
    };

    /// <summary>"Longest work trial, target group KH-AP".</summary>
    public static string NameOf(string code)
    {
        var parts = code.Split('.', 3);
        return parts switch
        {
            ["LongestPeriod", var kind, var group] => RuleSentences.Of("Rules.NameLongestPeriod", KindName(kind), group),
            ["Kind", var kind] => RuleSentences.Of("Rules.NameKind", KindName(kind)),
            ["Insurance", var kind] => RuleSentences.Of("Rules.NameInsurance", KindName(kind)),
            _ => RuleSentences.Of($"Rules.Name{code}"),
        };
    }

    public static string NameOf(PlacementKind kind) => KindName(kind.ToString());

    public static string NameOf(Insurer insurer) => RuleSentences.Of($"Rules.Insurer{insurer}");

    private static string KindName(string kind) => RuleSentences.Of($"Rules.Kind{kind}");

    private static string Kinds(IEnumerable<PlacementKind> kinds) => string.Join(", ", kinds.Select(NameOf));

    private static string Groups(IReadOnlyCollection<string> codes) => codes.Count == 0 ? "–" : string.Join(", ", codes);

    private static string Of(WeeksParameters weeks) =>
        weeks.ExtensionToWeeks is not { } total ? RuleSentences.Of("Rules.WordsWeeks", weeks.FirstWeeks)
        : weeks.FurtherStepWeeks is { } step ? RuleSentences.Of("Rules.WordsLadder", weeks.FirstWeeks, total, step)
        : RuleSentences.Of("Rules.WordsWeeksExtended", weeks.FirstWeeks, total);

    private static string Of(MonthsParameters months) =>
        months is { PrivateMonths: null, PublicMonths: null }
            ? RuleSentences.Of("Rules.WordsNoLimit")
            : RuleSentences.Of("Rules.WordsMonths", MonthsOf(months.PrivateMonths), MonthsOf(months.PublicMonths));

    private static string MonthsOf(int? months) => months is { } number ? RuleSentences.Of("Rules.WordsMonthsOf", number) : RuleSentences.Of("Rules.WordsNoLimit");

    private static string Of(AccidentReportParameters accident) =>
        RuleSentences.Of("Rules.WordsAccidentReport", accident.FromAbsenceDays, accident.WithinWorkingDays, accident.DeathWithinHours, Kinds(accident.ReadFor));

    private static string Of(RatioParameters ratio) => RuleSentences.Of(
        "Rules.WordsRatio", ratio.AtLeast, ratio.PerEmployees, ratio.Border, ratio.PerEmployeesAbove, ratio.StaffMonths,
        RuleSentences.Of($"Rules.Measure{ratio.Measure}"), Kinds(ratio.Counted));

    private static string Of(KindParameters kind)
    {
        string[] needs =
        [
            .. kind.NeedsApproval ? ["Rules.WordsNeedsApproval"] : Array.Empty<string>(),
            .. kind.NeedsHearing ? ["Rules.WordsNeedsHearing"] : Array.Empty<string>(),
            .. kind.NeedsStatement ? ["Rules.WordsNeedsStatement"] : Array.Empty<string>(),
            kind.HasLongestPeriod ? "Rules.WordsHasLongest" : "Rules.WordsHasNoLongest",
        ];
        return string.Join(", ", needs.Select(need => RuleSentences.Of(need)));
    }

    private static string Of(AddedEmploymentParameters added) => RuleSentences.Of("Rules.WordsAddedEmployment", added.Months, added.VacatedMonths);

    private static string Of(FlexjobParameters flexjob) => RuleSentences.Of("Rules.WordsFlexjob", flexjob.Years, flexjob.PermanentOverAge, flexjob.RetentionMonths);

    private static string Of(InsuranceParameters insurance) =>
        RuleSentences.Of("Rules.WordsInsurance", NameOf(insurance.Injury), NameOf(insurance.Damage));

    internal static string Words(this YouthParameters youth) => RuleSentences.Of(
        "Rules.WordsYouth", youth.MostHoursADay, youth.MostHoursAWeek, youth.NotAfterHour, youth.NotBeforeHour, youth.MostLiftKg, youth.LeastAge, youth.LightWorkBelowAge);

    private static string Of(UnemployedParameters unemployed) => RuleSentences.Of(
        "Rules.WordsUnemployed", unemployed.Months, unemployed.ExceptOverAge, Groups(unemployed.ExceptGroups));
}
