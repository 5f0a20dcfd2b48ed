using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Application.Rules;

/// <summary>The numbers of a rule as fields of a form; which of them count follows from the rule's shape.</summary>
public sealed record RuleNumbers
{
    public decimal? Hours { get; set; }

    public int? FirstWeeks { get; set; }

    public int? ExtensionToWeeks { get; set; }

    public int? FurtherStepWeeks { get; set; }

    public int? PrivateMonths { get; set; }

    public int? PublicMonths { get; set; }

    public int? AtLeast { get; set; }

    public decimal? PerEmployees { get; set; }

    public decimal? Border { get; set; }

    public decimal? PerEmployeesAbove { get; set; }

    public StaffMeasure? Measure { get; set; }

    public int? StaffMonths { get; set; }

    public IReadOnlyList<PlacementKind> Kinds { get; set; } = [];

    public bool NeedsApproval { get; set; }

    public bool NeedsHearing { get; set; }

    public bool NeedsStatement { get; set; }

    public bool HasLongestPeriod { get; set; }

    public int? Months { get; set; }

    public int? VacatedMonths { get; set; }

    public int? Years { get; set; }

    public int? FromAbsenceDays { get; set; }

    public int? WithinWorkingDays { get; set; }

    public int? DeathWithinHours { get; set; }

    public int? ExceptOverAge { get; set; }

    /// <summary>Codes of target groups that a rule, or a part of it, leaves out.</summary>
    public IReadOnlyList<string> ExceptGroups { get; set; } = [];

    /// <summary>Who pays for a work accident, and who for damage to things.</summary>
    public Insurer? Injury { get; set; }

    public Insurer? Damage { get; set; }

    /// <summary>Of people under 18; the hours of a week are <see cref="Hours"/>.</summary>
    public decimal? HoursADay { get; set; }

    public int? NotBeforeHour { get; set; }

    public int? NotAfterHour { get; set; }

    public decimal? MostLiftKg { get; set; }

    public int? LeastAge { get; set; }

    public int? LightWorkBelowAge { get; set; }

    internal static RuleNumbers Of(Rule rule) => RuleCodes.ShapeOf(rule.Code) switch
    {
        RuleShape.Hours => new() { Hours = rule.Read<WeeklyHoursParameters>().Hours },
        RuleShape.Weeks => Of(rule.Read<WeeksParameters>()),
        RuleShape.Months => Of(rule.Read<MonthsParameters>()),
        RuleShape.Ratio => Of(rule.Read<RatioParameters>()),
        RuleShape.Kind => Of(rule.Read<KindParameters>()),
        RuleShape.Kinds => new() { Kinds = rule.Read<KindsParameters>().Kinds },
        RuleShape.Groups => new() { ExceptGroups = rule.Read<GroupsParameters>().Groups },
        RuleShape.Flexjob => Of(rule.Read<FlexjobParameters>()),
        RuleShape.AddedEmployment => Of(rule.Read<AddedEmploymentParameters>()),
        RuleShape.AccidentReport => Of(rule.Read<AccidentReportParameters>()),
        RuleShape.Insurance => Of(rule.Read<InsuranceParameters>()),
        RuleShape.Youth => Of(rule.Read<YouthParameters>()),
        RuleShape.Mentor => new() { Months = rule.Read<MentorParameters>().Months },
        _ => Of(rule.Read<UnemployedParameters>()),
    };

    internal string Write(RuleShape shape) => shape switch
    {
        RuleShape.Hours => Rule.Write(new WeeklyHoursParameters(Hours!.Value)),
        RuleShape.Weeks => Rule.Write(new WeeksParameters(FirstWeeks!.Value, ExtensionToWeeks, FurtherStepWeeks)),
        RuleShape.Months => Rule.Write(new MonthsParameters(PrivateMonths, PublicMonths)),
        RuleShape.Ratio => Rule.Write(new RatioParameters(
            AtLeast!.Value, PerEmployees!.Value, Border!.Value, PerEmployeesAbove!.Value, Measure!.Value, Kinds, StaffMonths!.Value)),
        RuleShape.Kind => Rule.Write(new KindParameters(NeedsApproval, NeedsHearing, NeedsStatement, HasLongestPeriod)),
        RuleShape.Kinds => Rule.Write(new KindsParameters(Kinds)),
        RuleShape.Groups => Rule.Write(new GroupsParameters(ExceptGroups)),
        RuleShape.Flexjob => Rule.Write(new FlexjobParameters(Years!.Value, ExceptOverAge!.Value, Months!.Value)),
        RuleShape.AccidentReport => Rule.Write(new AccidentReportParameters(FromAbsenceDays!.Value, WithinWorkingDays!.Value, DeathWithinHours!.Value, Kinds)),
        RuleShape.AddedEmployment => Rule.Write(new AddedEmploymentParameters(Months!.Value, VacatedMonths!.Value)),
        RuleShape.Youth => Rule.Write(new YouthParameters(
            HoursADay!.Value, Hours!.Value, NotBeforeHour!.Value, NotAfterHour!.Value, MostLiftKg!.Value, LeastAge!.Value, LightWorkBelowAge!.Value)),
        RuleShape.Mentor => Rule.Write(new MentorParameters(Months!.Value)),
        RuleShape.Insurance => Rule.Write(new InsuranceParameters(Injury!.Value, Damage!.Value)),
        _ => Rule.Write(new UnemployedParameters(Months!.Value, ExceptOverAge!.Value, ExceptGroups)),
    };

    private static RuleNumbers Of(WeeksParameters weeks) =>
        new() { FirstWeeks = weeks.FirstWeeks, ExtensionToWeeks = weeks.ExtensionToWeeks, FurtherStepWeeks = weeks.FurtherStepWeeks };

    private static RuleNumbers Of(MonthsParameters months) => new() { PrivateMonths = months.PrivateMonths, PublicMonths = months.PublicMonths };

    private static RuleNumbers Of(RatioParameters ratio) => new()
    {
        AtLeast = ratio.AtLeast,
        PerEmployees = ratio.PerEmployees,
        Border = ratio.Border,
        PerEmployeesAbove = ratio.PerEmployeesAbove,
        Measure = ratio.Measure,
        StaffMonths = ratio.StaffMonths,
        Kinds = ratio.Counted,
    };

    private static RuleNumbers Of(KindParameters kind) => new()
    {
        NeedsApproval = kind.NeedsApproval,
        NeedsHearing = kind.NeedsHearing,
        NeedsStatement = kind.NeedsStatement,
        HasLongestPeriod = kind.HasLongestPeriod,
    };

    private static RuleNumbers Of(AccidentReportParameters accident) => new()
    {
        FromAbsenceDays = accident.FromAbsenceDays,
        WithinWorkingDays = accident.WithinWorkingDays,
        DeathWithinHours = accident.DeathWithinHours,
        Kinds = accident.ReadFor,
    };

    private static RuleNumbers Of(AddedEmploymentParameters added) => new() { Months = added.Months, VacatedMonths = added.VacatedMonths };

    private static RuleNumbers Of(FlexjobParameters flexjob) =>
        new() { Years = flexjob.Years, ExceptOverAge = flexjob.PermanentOverAge, Months = flexjob.RetentionMonths };

    private static RuleNumbers Of(InsuranceParameters insurance) => new() { Injury = insurance.Injury, Damage = insurance.Damage };

    private static RuleNumbers Of(YouthParameters youth) => new()
    {
        HoursADay = youth.MostHoursADay,
        Hours = youth.MostHoursAWeek,
        NotBeforeHour = youth.NotBeforeHour,
        NotAfterHour = youth.NotAfterHour,
        MostLiftKg = youth.MostLiftKg,
        LeastAge = youth.LeastAge,
        LightWorkBelowAge = youth.LightWorkBelowAge,
    };

    private static RuleNumbers Of(UnemployedParameters unemployed) =>
        new() { Months = unemployed.Months, ExceptOverAge = unemployed.ExceptOverAge, ExceptGroups = unemployed.ExceptGroups };
}
